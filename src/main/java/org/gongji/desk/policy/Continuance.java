package org.gongji.desk.policy;

import java.util.Optional;
import java.util.Set;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/**
 * What the roster's newest word does to a binding that stands (§10.4, §1.2 C10): a status of {@code suspend_on}
 * suspends and revives without a new commitment; one of {@code terminate_on}, a death, or an area outside the pack's
 * prefixes ends. A move inside the prefixes changes nothing, and a roster that is silent says nothing. Pure.
 */
public final class Continuance {
    private Continuance() {
    }

    /** In the order of weight: what ends one side ends the binding. */
    public enum Fate {
        GOES_ON, SUSPENDED, ENDED
    }

    /**
     * @param cause code of the finding, e.g. {@code GIVER_SUSPENDED}; null where the binding goes on
     */
    public record Verdict(Fate fate, ReasonCode cause) {
        static final Verdict GOES_ON = new Verdict(Fate.GOES_ON, null);

        Verdict worse(Verdict other) {
            return fate.compareTo(other.fate) >= 0 ? this : other;
        }
    }

    /** The giver's side is named where both sides weigh the same. */
    public static Verdict of(PolicyPack pack, RosterAnswer giver, RosterAnswer member) {
        PolicyPack.Giver gives = pack.giver();
        PolicyPack.Member takes = pack.member();
        Side givers = new Side(gives.insutype(), gives.status(), gives.admdvsPrefix(), ReasonCode.GIVER_SUSPENDED,
                ReasonCode.GIVER_ENDED, ReasonCode.GIVER_OUT_OF_SCOPE);
        Side members = new Side(takes.insutype(), takes.status(), takes.admdvsPrefix(), ReasonCode.MEMBER_SUSPENDED,
                ReasonCode.MEMBER_ENDED, ReasonCode.MEMBER_OTHER_PROVINCE);
        return givers.judged(pack.acting(), giver).worse(members.judged(pack.acting(), member));
    }

    private record Side(Set<String> schemes, Set<String> status, Set<String> areas, ReasonCode suspended,
                        ReasonCode ended, ReasonCode outside) {
        Verdict judged(PolicyPack.Acting acting, RosterAnswer answer) {
            if (!(answer instanceof RosterAnswer.Found found)) {
                return Verdict.GOES_ON;
            }
            boolean dead = found.rows().stream().anyMatch(Insured::deceased);
            if (dead) {
                return acting.terminateOn().contains("death") ? new Verdict(Fate.ENDED, ended) : Verdict.GOES_ON;
            }
            Optional<Insured> row = Coverage.best(found.rows(), schemes, status, areas);
            return row.map(one -> judged(acting, one)).orElse(Verdict.GOES_ON);
        }

        private Verdict judged(PolicyPack.Acting acting, Insured row) {
            if (acting.terminateOn().contains(row.status())) {
                return new Verdict(Fate.ENDED, ended);
            }
            if (!Coverage.startsWithAny(row.insuAdmdvs(), areas) && acting.terminateOn().contains("out_of_scope")) {
                return new Verdict(Fate.ENDED, outside);
            }
            return acting.suspendOn().contains(row.status()) ? new Verdict(Fate.SUSPENDED, suspended)
                    : Verdict.GOES_ON;
        }
    }
}
