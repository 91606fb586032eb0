package org.gongji.desk.evidence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Tables;

/** One row of {@code proofs.csv}: a family, its papers, a claim, and what the law makes of them. */
record ProofCase(String id, String clause, Prover.Question question, String text, String expected, boolean whole) {
    static List<ProofCase> all() {
        return Tables.rows(ProofCase.class, "proofs.csv").stream().map(ProofCase::of).toList();
    }

    private static ProofCase of(CSVRecord row) {
        String expected = Stream.of(row.get("shown"), row.get("kind"), row.get("code"), row.get("strength"),
                sorted(row.get("contradictions")), row.get("cheapest")).collect(Collectors.joining(" | "));
        return new ProofCase(row.get("id"), row.get("clause"),
                new Families(row.get("people"), row.get("papers")).question(row.get("claim")),
                String.join(",", row.toList()), expected, row.get("cheapest").contains(">"));
    }

    String answered(Proof proof) {
        Relation shown = proof.shown();
        return Stream.of(shown == null ? "-" : shown.name(),
                shown == null ? "" : kind(shown), shown == null ? "" : shown.code(),
                proof.strength().word(), codes(proof), cheapest(proof)).collect(Collectors.joining(" | "));
    }

    /** A question mark where the law may call it near and the standard does not say which of the eight it is. */
    private static String kind(Relation shown) {
        return shown.kind().map(NearKind::chinese).orElse(shown.near() == Relation.Near.NO ? "" : "?");
    }

    private static String codes(Proof proof) {
        return sorted(proof.contradictions().stream().map(Proof.Contradiction::code).distinct()
                .collect(Collectors.joining(" ")));
    }

    private static String sorted(String codes) {
        return List.of(codes.split(" ")).stream().sorted().collect(Collectors.joining(" "));
    }

    private String cheapest(Proof proof) {
        return proof.missing().isEmpty() ? "-" : proof.missing().stream().map(m -> whole
                ? String.join(">", m.papers()) : m.papers().stream().findFirst().orElse("nothing helps"))
                .collect(Collectors.joining("+"));
    }

    @Override
    public String toString() {
        return id + " " + clause;
    }
}
