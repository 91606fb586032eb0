package org.gongji.desk.app.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongji.desk.app.Counter;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.intake.PackReach;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.words.Words;

/**
 * Ctrl+O: a file the centre sent, whatever it is, goes through the normal door and is answered in one sentence. Its
 * name is a hint only: what it is, the signature inside says.
 */
final class PostBag {
    /** Compared by a person at enrolment; no file from a stick is a window's first trust list. */
    private static final Sha256 NO_ROOT = new Sha256("0".repeat(64));

    private final Counter counter;
    private final Clerk clerk;
    private final Words words;
    private PackReach reach = PackReach.NOTHING;

    PostBag(Counter counter, Clerk clerk, Words words) {
        this.counter = counter;
        this.clerk = clerk;
        this.words = words;
    }

    /** Fine when taken, a note when there was nothing to do, a finding when it is not believed. */
    record Answer(Grade grade, String sentence) {
    }

    /** What the centre sends, in the order tried where the name says nothing. */
    private enum Kind {
        ROSTER, RECEIPT, POLICY, TRUST, ARCHIVED;

        static List<Kind> likely(String fileName) {
            List<Kind> order = new ArrayList<>(Arrays.asList(values()));
            order.sort((one, other) -> Boolean.compare(other.named(fileName), one.named(fileName)));
            return order;
        }

        boolean named(String fileName) {
            return fileName.toUpperCase(Locale.ROOT).startsWith(name());
        }
    }

    /** As {@link #take(String, byte[], ImportWatch)}, and nobody looks on. */
    Answer take(String fileName, byte[] der) {
        return take(fileName, der, ImportWatch.none());
    }

    /** Long work: a roster is read, sealed and swapped in whole. Nothing changes unless it is believed. */
    Answer take(String fileName, byte[] der, ImportWatch watch) {
        try {
            return taken(fileName, der, watch);
        } catch (ImportWatch.Cancelled givenUp) {
            return new Answer(Grade.NOTE, words.say("roster.given-up"));
        } catch (BadJson unreadable) {
            return new Answer(Grade.B, words.say("reading." + unreadable.problem(), unreadable.arguments()));
        }
    }

    private Answer taken(String fileName, byte[] der, ImportWatch watch) {
        String refusal = "";
        for (Kind kind : likely(fileName)) {
            Reading<?> reading = read(kind, der, watch);
            if (reading instanceof Reading.Taken<?>) {
                return taken(kind);
            }
            String why = reading.said(words).orElse("");
            if (reading instanceof Reading.Ignored<?>) {
                return new Answer(Grade.NOTE, why);
            }
            refusal = refusal.isEmpty() ? why : refusal;
        }
        return new Answer(Grade.B, refusal);
    }

    /** Bindings go the way of the roster at once; whoever is concerned is to be told. */
    private Answer settled() {
        LifeDesk.Followed followed = counter.rosters().settle(clerk);
        if (followed.changed().isEmpty() && followed.doubtful().isEmpty()) {
            return new Answer(Grade.FINE, words.say("desk.taken." + Kind.ROSTER));
        }
        return new Answer(Grade.B, words.say("roster.settled", count(followed, BindingState.SUSPENDED),
                count(followed, BindingState.ACTIVE), count(followed, BindingState.ENDED),
                followed.doubtful().size()));
    }

    private static long count(LifeDesk.Followed followed, BindingState state) {
        return followed.changed().stream().filter(binding -> binding.state() == state).count();
    }

    /** @throws org.gongji.desk.clerk.NotYoursException for a file that is called a receipt and is another's to take */
    private List<Kind> likely(String fileName) {
        List<Kind> kinds = Kind.likely(fileName);
        if (Kind.RECEIPT.named(fileName)) {
            clerk.require(Right.TAKE_RECEIPTS);
        }
        return kinds.stream().filter(kind -> kind != Kind.RECEIPT || clerk.may(Right.TAKE_RECEIPTS)).toList();
    }

    private Reading<?> packs(byte[] der) {
        Counter.PacksTaken packs = counter.takePacks(der, clerk);
        reach = packs.reach();
        return packs.reading();
    }

    /** Packs that touch something say how much: the cases by number stand in the ledger. */
    private Answer taken(Kind kind) {
        if (kind == Kind.ROSTER) {
            return settled();
        }
        int drafts = reach.drafts().size();
        int matters = reach.matters().size();
        return kind != Kind.POLICY || drafts + matters == 0 ? new Answer(Grade.FINE, words.say("desk.taken." + kind))
                : new Answer(Grade.B, words.say("desk.taken.POLICY.reach", drafts, matters));
    }

    private Reading<?> read(Kind kind, byte[] der, ImportWatch watch) {
        return switch (kind) {
            case ROSTER -> counter.inbox().takeRoster(der, watch, clerk);
            case RECEIPT -> counter.inbox().takeReceipt(der, clerk);
            case POLICY -> packs(der);
            case TRUST -> counter.inbox().takeTrust(der, NO_ROOT, clerk);
            case ARCHIVED -> counter.archive().take(der, clerk);
        };
    }
}
