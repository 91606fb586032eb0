package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongji.desk.kinship.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of domain.md §5.2 and every ruling of §10.1, and the families a window meets. */
class PaperProverCasesTest {
    private static final int AT_LEAST = 400;
    private static final PaperProver PROVER = new PaperProver();

    static List<ProofCase> cases() {
        return ProofCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void papersShowWhatTheLawSays(ProofCase one) {
        Proof proof = PROVER.prove(one.question());

        assertThat(one.answered(proof)).as("%s: %s", one.text(), proof).isEqualTo(one.expected());
    }

    @Test
    void fourHundredCasesEachNameTheirClause() {
        Set<String> ids = new HashSet<>();

        assertThat(cases()).hasSizeGreaterThanOrEqualTo(AT_LEAST).allSatisfy(one -> {
            assertThat(one.clause()).matches("(§\\d|Annex [AB]|day\\.md \\d).*");
            assertThat(ids.add(one.id())).as("%s stands twice", one.id()).isTrue();
        });
    }
}
