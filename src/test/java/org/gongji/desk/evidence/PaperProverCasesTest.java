package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of domain.md §5.2 and every ruling of §10.1, and the families a window meets. */
class PaperProverCasesTest {
    private static final PaperProver PROVER = new PaperProver();

    static Stream<CSVRecord> cases() {
        return Tables.rows(PaperProverCasesTest.class, "/kinship/cases.csv").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void papersShowWhatTheLawSays(CSVRecord row) {
        Proof proof = PROVER.prove(new Families(row.get("people"), row.get("papers")).question(row.get("claim")));

        assertThat(Stream.of(proof.shown() == null ? "-" : proof.shown().name(), proof.strength().word(),
                codes(proof), cheapest(proof)).collect(Collectors.joining(" | ")))
                .as("%s: %s: %s", row.get("id"), row.get("clause"), proof)
                .isEqualTo(Stream.of(row.get("shown"), row.get("strength"), sorted(row.get("contradictions")),
                        row.get("cheapest")).collect(Collectors.joining(" | ")));
    }

    private static String codes(Proof proof) {
        return sorted(proof.contradictions().stream().map(Proof.Contradiction::code).distinct()
                .collect(Collectors.joining(" ")));
    }

    private static String sorted(String codes) {
        return List.of(codes.split(" ")).stream().sorted().collect(Collectors.joining(" "));
    }

    private static String cheapest(Proof proof) {
        return proof.missing().isEmpty() ? "-" : proof.missing().stream().map(m -> m.papers().get(0))
                .collect(Collectors.joining("+"));
    }
}
