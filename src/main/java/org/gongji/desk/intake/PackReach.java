package org.gongji.desk.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.policy.Application;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;

/**
 * What other packs touch when they arrive in the middle of a day, or reach back: open drafts that another pack would
 * judge or that are halted now, and decided matters whose pack was replaced or is chosen otherwise now. Nothing is
 * changed by it; what is accepted stays under its own pack, and a supervisor looks at the list. Pure.
 *
 * @param drafts  draft numbers
 * @param matters case numbers
 */
public record PackReach(List<String> drafts, List<String> matters) {
    public static final PackReach NOTHING = new PackReach(List.of(), List.of());

    public PackReach {
        drafts = List.copyOf(drafts);
        matters = List.copyOf(matters);
    }

    /**
     * @param open  what the window has on record
     * @param today day of arrival
     */
    public static PackReach of(PolicyShelf before, PolicyShelf after, OnRecord open, LocalDate today, ZoneId zone) {
        PolicyShelf now = before.on(today);
        PolicyShelf then = after.on(today);
        Turn turn = new Turn(now, then, open.office());
        List<String> drafts = open.drafts().stream().filter(turn::touches).map(CaseFile::id).toList();
        List<String> matters = open.bindings().stream().filter(one -> one.state().holdsPair())
                .filter(one -> turn.touches(one.packSha256(), LocalDate.ofInstant(one.acceptedAt(), zone)))
                .map(Binding::caseNo).distinct().sorted().toList();
        List<String> refused = open.matters().stream().filter(one -> one.state() == MatterState.REFUSED)
                .filter(one -> turn.otherOn(LocalDate.ofInstant(one.acceptedAt(), zone), open.office()))
                .map(Matter::caseNo).distinct().sorted().toList();
        return new PackReach(drafts, Stream.concat(matters.stream(), refused.stream()).distinct().toList());
    }

    /** @param office division code of this window's office */
    public record OnRecord(List<CaseFile> drafts, List<Binding> bindings, List<Matter> matters, String office) {
    }

    private record Turn(PolicyShelf before, PolicyShelf after, String office) {
        boolean touches(CaseFile draft) {
            Function<PolicyShelf, Optional<PolicyPack>> chosen = shelf -> shelf.choose(draft.applicationDate(),
                    draft.area());
            boolean other = draft.facts().pinnedPack() == null && otherOn(draft.applicationDate(), draft.area());
            Application.Purpose purpose = Application.Purpose.valueOf(draft.purpose().name());
            return other || stopped(chosen.apply(after), after, purpose)
                    && !stopped(chosen.apply(before), before, purpose);
        }

        private static boolean stopped(Optional<PolicyPack> pack, PolicyShelf shelf, Application.Purpose purpose) {
            return pack.filter(one -> shelf.halts(one, purpose)).isPresent();
        }

        /** A late entry stands under the pack of its own date: what counts is the pack that decided it. */
        boolean touches(Sha256 decidedBy, LocalDate day) {
            boolean gone = before.find(decidedBy).isPresent() && after.find(decidedBy).isEmpty();
            boolean ofItsDay = digest(before, day, office).filter(decidedBy::equals).isPresent();
            return gone || ofItsDay && otherOn(day, office);
        }

        boolean otherOn(LocalDate day, String area) {
            return !digest(before, day, area).equals(digest(after, day, area));
        }

        private static Optional<Sha256> digest(PolicyShelf shelf, LocalDate day, String area) {
            return shelf.choose(day, area).map(PolicyPack::sha256);
        }
    }
}
