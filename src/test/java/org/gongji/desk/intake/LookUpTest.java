package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterAnswer.Absent;
import org.gongji.desk.roster.RosterAnswer.AreaNotCovered;
import org.gongji.desk.roster.RosterAnswer.Declared;
import org.gongji.desk.roster.RosterAnswer.Found;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.Test;

/** What the desk asks the roster about somebody who says to be insured elsewhere (domain.md §10.4). */
class LookUpTest {
    private static final RosterStamp STAMP = new RosterStamp(46, LocalDate.of(2026, 11, 14), Set.of("4101"));
    private static final String GRANDMOTHER = "410171194703151688";

    @Test
    void asksAboutTheAreaThePersonDeclaresNotAboutThisWindows() {
        assertThat(lookedUp("411302", Optional.empty())).isInstanceOfSatisfying(Declared.class, said -> {
            assertThat(said.rows()).extracting(Insured::insuAdmdvs).containsExactly("411302");
            assertThat(said.roster()).isEqualTo(new AreaNotCovered(STAMP));
        });
    }

    @Test
    void seesThatACompleteRosterOfTheDeclaredAreaDoesNotHoldThem() {
        assertThat(lookedUp("410122", Optional.empty())).isInstanceOfSatisfying(Declared.class,
                said -> assertThat(said.roster()).isEqualTo(new Absent(STAMP)));
    }

    @Test
    void believesTheRosterBeforeTheDeclaration() {
        Insured row = new Insured("41130200000000000000000001", "乔桂香", "01", GRANDMOTHER, "390", "2", "1601",
                Optional.of(false), "411302", "411300", false);
        assertThat(lookedUp("411302", Optional.of(row))).isEqualTo(new Found(List.of(row), STAMP));
    }

    @Test
    void findsInTheRosterWhoseNumberWasCorrectedHere() {
        Insured row = new Insured("41130200000000000000000001", "乔桂香", "01", GRANDMOTHER, "390", "1", "1601",
                Optional.of(false), "410105", "410100", false);
        String json = """
                {"case": "D-0001", "applicationDate": "2026-11-23", "area": "410105", "giver": "p1",
                 "persons": [{"ref": "p1", "name": "乔桂香", "number": "410171194703151709",
                              "formerNumbers": ["%s"],
                              "declared": {"rows": [{"insutype": "390", "insu_admdvs": "410105"}]}}]}
                """.formatted(GRANDMOTHER);
        CaseFile file = new CaseFileReader(Attachments.none(), block -> {
            throw new IllegalArgumentException("no card here");
        }).read(json.getBytes(StandardCharsets.UTF_8)).file();
        assertThat(desk(Optional.of(row)).lookUp(file).insurance().get("p1")).isEqualTo(new Found(List.of(row), STAMP));
    }

    /** The case comes with a declaration taken when no roster was there yet. */
    private static RosterAnswer lookedUp(String declaredArea, Optional<Insured> inRoster) {
        String json = """
                {"case": "D-0001", "applicationDate": "2026-11-23", "area": "410105", "giver": "p1",
                 "persons": [{"ref": "p1", "name": "贾思齐", "number": "410171200001311719"},
                             {"ref": "p2", "name": "乔桂香", "number": "%s",
                              "declared": {"rows": [{"insutype": "390", "insu_admdvs": "%s"}]}}]}
                """.formatted(GRANDMOTHER, declaredArea);
        CaseFile file = new CaseFileReader(Attachments.none(), block -> {
            throw new IllegalArgumentException("no card here");
        }).read(json.getBytes(StandardCharsets.UTF_8)).file();
        assertThat(file.insurance().get("p2")).isInstanceOfSatisfying(Declared.class,
                said -> assertThat(said.roster()).isInstanceOf(RosterAnswer.NoRoster.class));
        return desk(inRoster).lookUp(file).insurance().get("p2");
    }

    /** Looking up writes nothing, so the desk needs no journal and no drafts. */
    private static IntakeDesk desk(Optional<Insured> inRoster) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T06:44:00Z"), ZoneId.of("Asia/Shanghai"));
        return new IntakeDesk(null, null, new IntakeDesk.Known(roster(inRoster), new NoBindings(), SeenCards.none()),
                null, IntakeDesk.Acting.nothing(), new Window("410105", "W03", "金水区医保大厅"), clock);
    }

    private static Roster roster(Optional<Insured> row) {
        return new Roster() {
            @Override
            public RosterAnswer lookup(String certno, String area) {
                if (row.isPresent() && row.get().certno().equals(certno)) {
                    return new Found(List.of(row.get()), STAMP);
                }
                return area.startsWith("4101") ? new Absent(STAMP) : new AreaNotCovered(STAMP);
            }

            @Override
            public Optional<RosterStamp> stamp() {
                return Optional.of(STAMP);
            }
        };
    }

    private static final class NoBindings implements Bindings {
        @Override
        public Optional<Binding> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Binding> standing(String giverCertno, String memberCertno) {
            return Optional.empty();
        }

        @Override
        public List<Binding> ofGiver(String certno) {
            return List.of();
        }

        @Override
        public List<Binding> ofMember(String certno) {
            return List.of();
        }

        @Override
        public List<Binding> all() {
            return List.of();
        }

        @Override
        public void put(Binding binding) {
            throw new UnsupportedOperationException();
        }
    }
}
