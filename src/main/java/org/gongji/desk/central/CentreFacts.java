package org.gongji.desk.central;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.exchange.v1.MatterLine;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;

/** What the centre knows that the window's older roster could not. */
public interface CentreFacts {
    CentreFacts NONE = matter -> Optional.empty();

    /** A reason code where the centre's facts speak against the act. */
    Optional<String> against(MatterLine matter);

    /** Only what the centre's own roster says; a person it does not hold is no reason to refuse. */
    static CentreFacts of(Roster roster) {
        return matter -> {
            if (matter.kind() != EntryKind.BOUND) {
                return Optional.empty();
            }
            Optional<String> giver = giver(rows(roster, matter.giver().certno()));
            return giver.isPresent() ? giver : member(rows(roster, matter.member().certno()));
        };
    }

    private static List<Insured> rows(Roster roster, String certno) {
        return roster.lookup(certno, "") instanceof RosterAnswer.Found found ? found.rows() : List.of();
    }

    private static Optional<String> giver(List<Insured> rows) {
        List<Insured> employed = rows.stream().filter(row -> row.insutype().equals("310")).toList();
        if (rows.isEmpty() || employed.stream().anyMatch(row -> row.status().equals("1")
                && row.hasAccount().orElse(true))) {
            return Optional.empty();
        }
        if (employed.isEmpty()) {
            return Optional.of("GIVER_NOT_310");
        }
        return Optional.of(switch (employed.get(0).status()) {
            case "2" -> "GIVER_SUSPENDED";
            case "4" -> "GIVER_ENDED";
            default -> "GIVER_NO_ACCOUNT";
        });
    }

    private static Optional<String> member(List<Insured> rows) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.status().equals("1"))) {
            return Optional.empty();
        }
        return Optional.of(switch (rows.get(0).status()) {
            case "2" -> "MEMBER_SUSPENDED";
            case "4" -> "MEMBER_ENDED";
            default -> "MEMBER_NOT_INSURED";
        });
    }
}
