package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.Test;

/** A number that was changed here, and rosters from before and after the centre wrote it so. */
class LinkedRosterTest {
    private static final RosterStamp STAMP = new RosterStamp(7, LocalDate.of(2026, 11, 14), Set.of("4101"));
    private static final LinkedNumbers LINKED = new LinkedNumbers() {
        @Override
        public String current(String certno) {
            return "LATER";
        }

        @Override
        public List<String> all(String certno) {
            return certno.equals("STRANGER") ? List.of(certno) : List.of("EARLIER", "LATER");
        }

        @Override
        public void changed(String from, String to, String matter) {
            throw new UnsupportedOperationException("a roster is asked, and changes no number");
        }
    };

    /** @param known number to name */
    private static Roster roster(Map<String, String> known) {
        Roster plain = new Roster() {
            @Override
            public RosterAnswer lookup(String certno, String area) {
                return known.containsKey(certno) ? new RosterAnswer.Found(List.of(row(known.get(certno))), STAMP)
                        : new RosterAnswer.Absent(STAMP);
            }

            @Override
            public Optional<RosterStamp> stamp() {
                return Optional.of(STAMP);
            }
        };
        return new LinkedRoster(plain, LINKED);
    }

    private static Insured row(String name) {
        return new Insured("41010000000001", name, "01", "", "310", "1", "1101", Optional.of(true), "410105", "410100",
                false);
    }

    private static String found(RosterAnswer answer) {
        return answer instanceof RosterAnswer.Found row ? row.rows().get(0).name() : "absent";
    }

    @Test
    void theEarlierRowIsUsedUntilTheCentreWritesTheLaterOne() {
        assertThat(found(roster(Map.of("EARLIER", "周明远")).lookup("LATER", "410105"))).isEqualTo("周明远");
        assertThat(found(roster(Map.of("EARLIER", "周明远", "LATER", "周明月")).lookup("LATER", "410105")))
                .isEqualTo("周明月");
    }

    @Test
    void whoIsAbsentUnderEveryNumberIsAbsent() {
        assertThat(found(roster(Map.of("SOMEBODY", "林若溪")).lookup("LATER", "410105"))).isEqualTo("absent");
        assertThat(found(roster(Map.of("EARLIER", "周明远")).lookup("STRANGER", "410105"))).isEqualTo("absent");
        assertThat(roster(Map.of()).stamp()).contains(STAMP);
    }
}
