package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.policy.PolicyPack.Proving.Mode;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPackReaderTest {
    @Test
    void readsTheShippedPacks() {
        List<PolicyPack> packs = PolicyShelf.shipped().packs();

        assertThat(packs).extracting(PolicyPack::id).containsExactly("HN-ZZ-2021", "HN-2024-09", "JS-2025",
                "CN-2024-07", "TEACH-STRICT");
        PolicyPack direct = packs.get(0);
        assertThat(direct.scope().reach()).isEqualTo(PolicyPack.Scope.Reach.DIRECT);
        assertThat(direct.effectiveTo()).isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(direct.limits().maxGiversPerMember()).contains(1);
        PolicyPack near = packs.get(1);
        assertThat(near.scope().reach()).isEqualTo(PolicyPack.Scope.Reach.NEAR8);
        assertThat(near.effectiveTo()).isNull();
        assertThat(near.limits().maxMembersCurrent()).isEmpty();
        assertThat(near.proving().modes()).hasSize(8).containsEntry("spouse",
                Set.of(Mode.DOC, Mode.SAME_HUKOU, Mode.COMMITMENT));
    }

    @Test
    void namesSourceAndConfidenceOfEveryParameter() {
        for (PolicyPack pack : PolicyShelf.shipped().packs()) {
            assertThat(pack.provenance()).hasSizeGreaterThanOrEqualTo(39);
            assertThat(pack.provenance().values()).allMatch(one -> !one.source().isBlank());
            assertThat(pack.legalBasis()).isNotEmpty();
            assertThat(pack.texts().told()).hasSize(6);
        }
    }

    @Test
    void digestsTheMeaningNotTheLayout() {
        PolicyPack shipped = PolicyShelf.shipped().packs().get(1);

        assertThat(PackEdits.near().pack().sha256()).isEqualTo(shipped.sha256());
        assertThat(PackEdits.near().parameter("roster_max_age_days", "31").pack().sha256())
                .isNotEqualTo(shipped.sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "wish | 1 | unknown_field", "parameters.max_members_current | - | missing_field",
        "parameters.wish | 1 | unknown_field", "parameters.cap_mode.value | \"SOME\" | unknown_word",
        "parameters.cap_mode.confidence | \"X\" | unknown_word", "parameters.cap_mode.source | - | missing_field",
        "parameters.max_members_current.value | -1 | not_integer", "clauses.evidence | - | missing_field",
        "clauses.wish | \"x\" | unknown_field", "effective_to | \"2024-08-30\" | pack_backwards",
        "effective_to | - | missing_field", "jurisdiction | \"HN\" | pack_jurisdiction", "id | \"?\" | pack_id",
        "texts.notice | - | missing_field", "version | 1.5 | not_integer",
        "parameters.overridable.value | [\"everything\"] | unknown_word"})
    void refusesAPackThatIsNotWhole(String path, String json, String problem) {
        assertThatThrownBy(() -> PackEdits.near().field(path, json).pack())
                .isInstanceOfSatisfying(BadJson.class, bad -> {
                    assertThat(bad.problem()).isEqualTo(problem);
                    assertThat(Words.chinese().say("reading." + problem, bad.arguments())).contains(bad.path());
                    assertThat(Words.english().say("reading." + problem, bad.arguments())).contains(bad.path());
                });
    }

    @Test
    void takesTheCodeOfAResidencePermitFromThePackAndElseTheUsualOne() {
        String code = "{\"value\": \"05\", \"source\": \"窗口惯例\", \"confidence\": \"D\"}";

        assertThat(PackEdits.near().pack().acting().certTypes().hmtResidence()).isEqualTo("01");
        assertThat(PackEdits.near().field("parameters.hmt_residence_cert_type", code).pack().acting().certTypes()
                .hmtResidence()).isEqualTo("05");
        assertThatThrownBy(() -> PackEdits.near().field("parameters.hmt_residence_cert_type",
                code.replace("05", "06")).pack()).isInstanceOf(BadJson.class);
    }

    @ParameterizedTest
    @CsvSource({"2024-08-31, 410105, HN-ZZ-2021", "2024-09-01, 410105, HN-2024-09", "2021-04-21, 410105, ''",
        "2021-04-22, 410105, HN-ZZ-2021", "2026-01-22, 410299, CN-2024-07", "2024-07-25, 410299, ''",
        "2024-12-31, 320102, CN-2024-07", "2025-01-01, 320102, JS-2025", "2025-01-01, 990101, TEACH-STRICT",
        "2028-01-01, 990101, CN-2024-07"})
    void choosesByApplicationDateAndArea(LocalDate day, String area, String id) {
        assertThat(PolicyShelf.shipped().choose(day, area).map(PolicyPack::id).orElse("")).isEqualTo(id);
    }

    @Test
    void prefersTheNearerJurisdiction() {
        PolicyPack city = PackEdits.near().pack();
        PolicyPack country = PackEdits.near().field("id", "\"CN-BASE\"").field("jurisdiction", "\"\"").pack();
        PolicyShelf shelf = new PolicyShelf(List.of(country, city));

        assertThat(shelf.choose(LocalDate.of(2026, 1, 1), "410105")).contains(city);
        assertThat(shelf.choose(LocalDate.of(2026, 1, 1), "320102")).contains(country);
    }

    @ParameterizedTest
    @CsvSource({"2024-08-31, pack_overlap", "2024-09-02, pack_gap"})
    void refusesOverlapAndGapAtLoad(String from, String problem) {
        PolicyPack direct = PolicyShelf.shipped().packs().get(0);
        PolicyPack near = PackEdits.near().field("effective_from", '"' + from + '"').pack();

        assertThatThrownBy(() -> new PolicyShelf(List.of(near, direct)))
                .isInstanceOfSatisfying(BadJson.class, bad -> assertThat(bad.problem()).isEqualTo(problem));
    }

    @Test
    void refusesTheSamePackTwice() {
        PolicyPack pack = PackEdits.near().pack();

        assertThatThrownBy(() -> new PolicyShelf(List.of(pack, pack)))
                .isInstanceOfSatisfying(BadJson.class, bad -> assertThat(bad.problem()).isEqualTo("pack_repeated"));
    }
}
