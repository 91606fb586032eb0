package org.gongji.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Prover;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.Ruling;

/**
 * Judges a second time what was once judged: the case as it lay there, under the very pack it was decided by, both
 * found by their digests. The same verdict must come out, however old, whatever packs are in force today; if not, the
 * rules of the program have changed, or somebody has changed the past. Reads only.
 */
public final class Replay {
    /** What these rules said was true of the shelf on that day, and is no verdict on the case. */
    private static final Set<String> OF_THE_SHELF = Set.of("pack_stop", "pack_age");
    private static final Set<String> CODES_OF_THE_SHELF = Set.of("SERVICE_STOPPED", "PACK_EXPIRED");

    private final Blobs blobs;
    private final Function<Sha256, Optional<PolicyPack>> packs;
    private final IntFunction<Prover> provers;
    private final CaseFileReader reader = new CaseFileReader(Attachments.none(), block -> {
        throw new IllegalArgumentException("a kept case names no reader block");
    });

    /** @param packs every pack that was ever in force, by its digest */
    public Replay(Blobs blobs, Function<Sha256, Optional<PolicyPack>> packs, IntFunction<Prover> provers) {
        this.blobs = blobs;
        this.packs = packs;
        this.provers = provers;
    }

    /** What came of judging again. */
    public enum Outcome {
        SAME, OTHER, /** written before cases were kept, or no pack applied */ NOT_KEPT,
        /** the case or its pack is gone, by the end of its term or otherwise */ GONE
    }

    /**
     * @param matter e.g. {@code D-0231/1}
     * @param was    outcome on record
     * @param is     outcome now; empty where nothing was judged
     */
    public record Replayed(String matter, String packId, String was, String is, Outcome outcome) {
    }

    /** Every verdict on record among these acts, in their order. */
    public List<Replayed> of(List<Entry> acts) {
        List<Replayed> all = new ArrayList<>();
        acts.stream().filter(act -> act.header().kind() == EntryKind.DECIDED).map(Entry::payload).map(this::again)
                .forEach(all::add);
        return all;
    }

    /** The case as it lay there when this verdict was given; empty where it was not kept, or was let go. */
    public Optional<CaseFile> kept(Entry decided) {
        return decided.payload().get("facts") instanceof String facts
                ? blobs.read(new Sha256(facts)).map(json -> reader.read(json).file()) : Optional.empty();
    }

    private Replayed again(Map<String, Object> decided) {
        String matter = (String) decided.get("matter");
        String packId = (String) decided.get("pack");
        String was = (String) decided.get("outcome");
        if (!(decided.get("facts") instanceof String facts) || packId.isEmpty()) {
            return new Replayed(matter, packId, was, "", Outcome.NOT_KEPT);
        }
        Optional<byte[]> kept = blobs.read(new Sha256(facts));
        Optional<PolicyPack> pack = packs.apply(new Sha256((String) decided.get("packSha256")));
        if (kept.isEmpty() || pack.isEmpty()) {
            return new Replayed(matter, packId, was, "", Outcome.GONE);
        }
        CaseFile file = reader.read(kept.get()).file();
        int index = Integer.parseInt(matter.substring(matter.indexOf('/') + 1)) - 1;
        Decision now = new Assessor(new PolicyShelf(List.of()), digest -> pack, provers, new Decider()).assess(file)
                .get(index);
        return new Replayed(matter, packId, was, now.outcome().word(),
                same(decided, now) ? Outcome.SAME : Outcome.OTHER);
    }

    /** Words may be put better in a later release; codes, classes, clauses and what each rule found may not change. */
    private static boolean same(Map<String, Object> decided, Decision now) {
        Set<String> reasons = new LinkedHashSet<>();
        now.reasons().forEach(one -> reasons.add(one.code() + " " + one.severity() + " " + one.clause()));
        List<String> trace = now.trace().stream().map(one -> one.rule() + " " + one.passed() + " " + one.clause())
                .toList();
        List<Map<?, ?>> told = rows(decided.get("reasons"));
        boolean ofTheShelf = told.stream().anyMatch(one -> CODES_OF_THE_SHELF.contains(one.get("code")));
        boolean ruled = rows(decided.get("trace")).stream().anyMatch(one -> one.get("rule").equals(Ruling.RULE));
        return now.packSha256().hex().equals(decided.get("packSha256"))
                && (ofTheShelf || outcome(decided, ruled).equals(now.outcome().word()))
                && reasons.equals(new LinkedHashSet<>(told.stream()
                .filter(one -> !CODES_OF_THE_SHELF.contains(one.get("code")))
                .map(one -> one.get("code") + " " + one.get("class") + " " + one.get("clause")).toList()))
                && trace.equals(rows(decided.get("trace")).stream().filter(one -> !one.get("rule").equals(Ruling.RULE)
                && !OF_THE_SHELF.contains(one.get("rule")))
                .map(one -> one.get("rule") + " " + one.get("passed") + " " + one.get("clause")).toList());
    }

    /** A second person's word lies over the verdict of the rules, which then was that somebody be asked. */
    private static String outcome(Map<String, Object> decided, boolean ruled) {
        return ruled ? org.gongji.desk.policy.Outcome.NEEDS_SUPERVISOR.word() : (String) decided.get("outcome");
    }

    private static List<Map<?, ?>> rows(Object list) {
        List<Map<?, ?>> rows = new ArrayList<>();
        ((List<?>) list).forEach(one -> rows.add((Map<?, ?>) one));
        return rows;
    }
}
