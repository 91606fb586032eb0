package org.gongji.desk.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;

/**
 * Everything a store answers when it is opened and every record read.
 *
 * @param acts    each entry with its payload, in order
 * @param answers everything else, register by register, page by page
 */
record Reading(List<String> acts, List<String> answers) {
    /** @throws RuntimeException where the store says that something is wrong */
    static Reading of(Path folder) {
        try (StoreDoor door = Desk.door(folder, new LedgerClock())) {
            if (!(door.unlock(Desk.CLERK.staffNo(), Stores.password()) instanceof Unlocking.Open<OpenStore> open)) {
                throw new IllegalStateException("the door stays shut");
            }
            try (OpenStore store = open.opened()) {
                return of(store);
            }
        }
    }

    static Reading of(OpenStore store) {
        List<String> acts = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (Entry entry : store.journal().range(1, Integer.MAX_VALUE)) {
            acts.add(entry.header() + " " + entry.payload());
        }
        store.bindings().all().forEach(one -> answers.add(one.toString()));
        store.bindings().all().forEach(one -> answers.add(
                store.bindings().standing(one.giver().certno(), one.member().certno()).toString()));
        store.families().all().forEach(one -> answers.add(one.toString()));
        store.matters().all().forEach(one -> answers.add(one.toString()));
        store.matters().waiting().forEach(one -> answers.add("waiting " + one));
        store.cases().all().forEach(one -> answers.add(one.toString()));
        store.closedDays().last().ifPresent(one -> answers.add(one.toString()));
        store.issuedPapers().all().forEach(one -> answers.add(one + " " + page(store, one.blob())));
        store.issuedPapers().owed().forEach(one -> answers.add("owed " + one));
        for (Drafts.Line line : store.drafts().list()) {
            answers.add(line + " " + Sha256.of(store.drafts().load(line.id()).orElseThrow()));
        }
        for (Entry entry : store.journal().range(1, Integer.MAX_VALUE)) {
            if (entry.payload().get("page") instanceof String digest) {
                answers.add("page " + page(store, Sha256.ofDigest(HexFormat.of().parseHex(digest))));
            }
        }
        answers.add(store.window().toString());
        return new Reading(acts, answers);
    }

    private static String page(OpenStore store, Sha256 digest) {
        return Sha256.of(store.blobs().read(digest).orElseThrow()).hex();
    }

    /** An earlier moment of the same store, whole. */
    boolean isEarlierThan(Reading other) {
        return acts.size() < other.acts.size() && other.acts.subList(0, acts.size()).equals(acts);
    }
}
