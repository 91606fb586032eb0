package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Deferral.Way;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A paper that may come later")
class DeferralTest {
    private static final String ROW = "{\"gap\":\"%s\",\"days\":%d,\"ways\":[\"COUNTER\"],\"clause\":\"§\"}";

    private static String row(String gap, int days) {
        return ROW.formatted(gap, days);
    }

    private static PolicyPack pack(String... rows) {
        return PackEdits.near().parameter("deferrable", "[" + String.join(",", rows) + "]").pack();
    }

    @Test
    @DisplayName("is allowed by the pack of 2024 for the one gap that is harmless, with days, ways and clause")
    void isAllowedByThePackForOneGap() {
        assertThat(PackEdits.near().pack().proving().deferrable()).singleElement().satisfies(row -> {
            assertThat(row.gap()).isEqualTo(ReasonCode.EVIDENCE_WEAK);
            assertThat(row.days()).isEqualTo(10);
            assertThat(row.ways()).containsExactly(Way.COUNTER, Way.POST);
            assertThat(row.clause()).isEqualTo("近亲属版·容缺受理");
        });
        assertThat(PackEdits.near().pack().provenance().get("deferrable").confidence()).isEqualTo("D");
    }

    @Test
    @DisplayName("is nobody's where the pack says nothing, or says null")
    void isNobodysWhereThePackIsSilent() throws IOException {
        assertThat(new PolicyPackReader().read(Files.readAllBytes(Path.of("sample-data/packs/HN-ZZ-2021.json")))
                .proving().deferrable()).isEmpty();
        assertThat(PackEdits.near().parameter("deferrable", "null").pack().proving().deferrable()).isEmpty();
        assertThat(PackEdits.near().field("parameters.deferrable", null).pack().proving().deferrable()).isEmpty();
    }

    @ParameterizedTest(name = "{0} cannot stand open")
    @EnumSource(value = ReasonCode.class, mode = EnumSource.Mode.EXCLUDE,
            names = {"EVIDENCE_MISSING", "EVIDENCE_WEAK", "REL_NEEDS_SUBTYPE"})
    void isNeverAnIdentityAConsentASignatureOrAnAuthority(ReasonCode code) {
        assertThatThrownBy(() -> pack(row(code.name(), 5))).isInstanceOf(BadJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":0,\"ways\":[\"COUNTER\"],\"clause\":\"§\"}",
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":-1,\"ways\":[\"COUNTER\"],\"clause\":\"§\"}",
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":5,\"ways\":[],\"clause\":\"§\"}",
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":5,\"ways\":[\"FAX\"],\"clause\":\"§\"}",
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":5,\"ways\":[\"COUNTER\"],\"clause\":\" \"}",
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":5,\"ways\":[\"COUNTER\"]}",
        "{\"gap\":\"EVIDENCE_WEAK\",\"days\":5,\"ways\":[\"COUNTER\"],\"clause\":\"§\",\"more\":1}"})
    void hasATermAWayAndAGroundOrIsNoRowOfAPack(String row) {
        assertThatThrownBy(() -> pack(row)).isInstanceOf(BadJson.class);
    }

    @Test
    void standsOnceForEachGap() {
        assertThatThrownBy(() -> pack(row("EVIDENCE_WEAK", 5), row("EVIDENCE_WEAK", 6))).isInstanceOf(BadJson.class);
    }

    @ParameterizedTest(name = "taken on {0} with {1} working days it is in time until {2}")
    @CsvSource({"2026-11-23, 10, 2026-12-07", "2026-11-27, 1, 2026-11-30",
        // 国庆 1–7 October are off, Saturday the 10th is worked instead
        "2026-09-30, 1, 2026-10-08", "2026-09-30, 3, 2026-10-10",
        // 春节 15–23 February
        "2026-02-13, 2, 2026-02-24"})
    void isInTimeUntilAWorkingDay(LocalDate from, int days, LocalDate last) {
        Deferral row = pack(row("EVIDENCE_WEAK", days)).proving().deferrable().get(0);
        assertThat(row.last(from)).isEqualTo(last);
        assertThat(row.calendar().works(last)).isTrue();
    }

    private static Decision presumed(PolicyPack pack, UnaryOperator<Visits> more) {
        Visits visit = Visits.visit().member(Visits.person("p2", "林若溪", 2005, 8, 12, Sex.FEMALE), "女儿",
                Strength.PRESUMED, null);
        return new Decider().decide(pack, more.apply(visit).application()).get(0);
    }

    @Test
    void isOfferedForTheGapAloneAndChangesNoVerdict() {
        Decision decision = presumed(pack(row("EVIDENCE_WEAK", 5)), visit -> visit);
        assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        assertThat(decision.deferral().gap()).isEqualTo(ReasonCode.EVIDENCE_WEAK);
        assertThat(presumed(pack(), visit -> visit)).satisfies(without -> {
            assertThat(without.deferral()).isNull();
            assertThat(without.outcome()).isEqualTo(decision.outcome());
            assertThat(without.reasons()).isEqualTo(decision.reasons());
            assertThat(without.trace()).isEqualTo(decision.trace());
        });
        assertThat(presumed(pack(row("EVIDENCE_MISSING", 5)), visit -> visit).deferral()).as("another gap").isNull();
    }

    @Test
    void isNotOfferedWhereAnythingElseStandsAgainstTheMatter() {
        assertThat(presumed(pack(row("EVIDENCE_WEAK", 5)), visit -> {
            visit.notice = false;
            return visit;
        }).deferral()).as("a notice that was not given").isNull();
        assertThat(presumed(pack(row("EVIDENCE_WEAK", 5)), visit -> {
            visit.olderCards.add("p1");
            return visit;
        }).deferral()).as("something for a second person").isNull();
        assertThat(presumed(pack(row("EVIDENCE_WEAK", 5)), visit -> {
            visit.falseCommitment = true;
            return visit;
        }).deferral()).as("somebody the centre lists").isNull();
        assertThat(presumed(pack(row("EVIDENCE_WEAK", 5)), visit -> {
            visit.committed.add("p2");
            return visit;
        })).satisfies(committed -> {
            assertThat(committed.outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(committed.deferral()).as("nothing is missing").isNull();
        });
    }

    @Test
    void isReadInTheTraceOnceItWasAgreedOn() {
        Decision decision = presumed(pack(row("EVIDENCE_WEAK", 5)), visit -> visit);
        assertThat(Deferral.agreement(decision)).isEmpty();
        Decision agreed = Deferral.agreed(decision, "2026-01-29", "§");
        assertThat(Deferral.agreement(agreed)).contains("2026-01-29");
        assertThat(agreed.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        assertThat(agreed.reasons()).isEqualTo(decision.reasons());
        assertThat(agreed.trace()).hasSize(decision.trace().size() + 1);
        assertThat(agreed.trace().get(agreed.trace().size() - 1).passed()).isTrue();
    }
}
