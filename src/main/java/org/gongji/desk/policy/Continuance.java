package org.gongji.desk.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/**
 * Whether a binding that stands goes on standing on what the roster says now (domain.md C10, §10.4). Pure; the pack is
 * the one the binding was made under.
 */
public final class Continuance {
    private static final String DEATH = "death";
    private static final String OUT_OF_SCOPE = "out_of_scope";

    private Continuance() {
    }

    /** What follows for the binding, the lightest first. */
    public enum Effect {
        STANDS, /** nothing is known: it stays as it is */ UNKNOWN, /** somebody has to look */ DOUBTFUL,
        SUSPENDED, ENDED
    }

    /**
     * @param reason why, by the code the counter knows; empty while it stands or nothing is known
     */
    public record Bearing(Effect effect, Optional<ReasonCode> reason) {
        private static Bearing of(Effect effect) {
            return new Bearing(effect, Optional.empty());
        }

        private static Bearing of(Effect effect, ReasonCode reason) {
            return new Bearing(effect, Optional.of(reason));
        }
    }

    /** What differs between the two sides. */
    private record Side(Set<String> schemes, Set<String> status, Set<String> areas, ReasonCode suspended,
                        ReasonCode ended, ReasonCode elsewhere, ReasonCode otherScheme) {
        private static Side giver(PolicyPack pack) {
            return new Side(pack.giver().insutype(), pack.giver().status(), pack.giver().admdvsPrefix(),
                    ReasonCode.GIVER_SUSPENDED, ReasonCode.GIVER_ENDED, ReasonCode.GIVER_OUT_OF_SCOPE,
                    ReasonCode.GIVER_NOT_310);
        }

        private static Side member(PolicyPack pack) {
            return new Side(pack.member().insutype(), pack.member().status(), pack.member().admdvsPrefix(),
                    ReasonCode.MEMBER_SUSPENDED, ReasonCode.MEMBER_ENDED, ReasonCode.MEMBER_OTHER_PROVINCE,
                    ReasonCode.MEMBER_NOT_INSURED);
        }
    }

    /** The heavier side decides, the giver's where both weigh the same. */
    public static Bearing of(PolicyPack pack, RosterAnswer giver, RosterAnswer member) {
        Bearing ofGiver = side(pack, giver, Side.giver(pack));
        boolean lost = ofGiver.effect() == Effect.STANDS && rows(giver).stream()
                .noneMatch(row -> row.hasAccount().orElse(true));
        Bearing first = lost ? Bearing.of(Effect.DOUBTFUL, ReasonCode.GIVER_NO_ACCOUNT) : ofGiver;
        return Stream.of(first, side(pack, member, Side.member(pack)))
                .max(Comparator.comparing(Bearing::effect)).orElseThrow();
    }

    private static List<Insured> rows(RosterAnswer answer) {
        return answer instanceof RosterAnswer.Found found ? found.rows() : List.of();
    }

    private static Bearing side(PolicyPack pack, RosterAnswer answer, Side side) {
        if (answer instanceof RosterAnswer.Absent) {
            return Bearing.of(Effect.DOUBTFUL, ReasonCode.NOT_IN_ROSTER);
        }
        if (rows(answer).isEmpty()) {
            return Bearing.of(Effect.UNKNOWN);
        }
        if (rows(answer).stream().anyMatch(Insured::deceased)) {
            return Bearing.of(ends(pack, DEATH) ? Effect.ENDED : Effect.DOUBTFUL, ReasonCode.DECEASED_IN_ROSTER);
        }
        return Coverage.best(rows(answer), side.schemes(), side.status(), side.areas())
                .map(row -> insured(pack, row, side))
                .orElseGet(() -> Bearing.of(Effect.DOUBTFUL, side.otherScheme()));
    }

    private static Bearing insured(PolicyPack pack, Insured row, Side side) {
        if (ends(pack, row.status())) {
            return Bearing.of(Effect.ENDED, side.ended());
        }
        if (pack.acting().suspendOn().contains(row.status())) {
            return Bearing.of(Effect.SUSPENDED, side.suspended());
        }
        if (!Coverage.startsWithAny(row.insuAdmdvs(), side.areas())) {
            return Bearing.of(ends(pack, OUT_OF_SCOPE) ? Effect.ENDED : Effect.DOUBTFUL, side.elsewhere());
        }
        return side.status().contains(row.status()) ? Bearing.of(Effect.STANDS)
                : Bearing.of(Effect.DOUBTFUL, side.otherScheme());
    }

    private static boolean ends(PolicyPack pack, String event) {
        return pack.acting().terminateOn().contains(event);
    }
}
