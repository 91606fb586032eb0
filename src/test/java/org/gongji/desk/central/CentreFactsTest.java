package org.gongji.desk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.exchange.TestLedger;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.MatterLine;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreFactsTest {
    private static final RosterStamp STAMP = new RosterStamp(3, LocalDate.of(2026, 1, 22), Set.of("4101"));

    private static Roster roster(Map<String, List<Insured>> people) {
        return new Roster() {
            @Override
            public RosterAnswer lookup(String certno, String area) {
                return people.containsKey(certno) ? new RosterAnswer.Found(people.get(certno), STAMP)
                        : new RosterAnswer.Absent(STAMP);
            }

            @Override
            public Optional<RosterStamp> stamp() {
                return Optional.of(STAMP);
            }
        };
    }

    private static Insured insured(String certno, String type, String status, String account) {
        Optional<Boolean> has = account.isEmpty() ? Optional.empty() : Optional.of(account.equals("yes"));
        return new Insured("p" + certno, "", "01", certno, type, status, "1101", has, "410105", "410100", false);
    }

    /** Columns: giver's insurance, status, account; member's insurance, status; what is said against it. */
    @ParameterizedTest
    @CsvSource({
        "310,1,yes,390,1,''", "310,1,'',310,1,''", "310,2,yes,390,1,GIVER_SUSPENDED",
        "310,4,yes,390,1,GIVER_ENDED", "310,1,no,390,1,GIVER_NO_ACCOUNT", "390,1,no,390,1,GIVER_NOT_310",
        "310,1,yes,390,2,MEMBER_SUSPENDED", "310,1,yes,310,4,MEMBER_ENDED", "310,1,yes,390,0,MEMBER_NOT_INSURED",
    })
    void saysWhatItsRosterSays(String giverType, String giverStatus, String account, String memberType,
                               String memberStatus, String against) throws Malformed {
        Map<String, List<Insured>> people = new HashMap<>();
        people.put("G", List.of(insured("G", giverType, giverStatus, account)));
        people.put("M", List.of(insured("M", memberType, memberStatus, "")));
        assertThat(CentreFacts.of(roster(people)).against(bound("G", "M")).orElse("")).isEqualTo(against);
        assertThat(CentreFacts.of(roster(Map.of())).against(bound("G", "M"))).isEmpty();
    }

    private static MatterLine bound(String giver, String member) throws Malformed {
        return MatterLine.of(new TestLedger("W03").enter(EntryKind.BOUND,
                TestLedger.matter("a", "c", giver, member, "配偶"))).orElseThrow();
    }
}
