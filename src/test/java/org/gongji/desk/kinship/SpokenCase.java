package org.gongji.desk.kinship;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** One row of {@code /kinship/words.csv}: what somebody says, and what the law calls it. */
public record SpokenCase(String path, String reason, String expected) {
    private static final RelationTable TABLE = new RelationTable();

    public static List<SpokenCase> all() {
        return Tables.rows(SpokenCase.class, "/kinship/words.csv").stream().map(SpokenCase::of).toList();
    }

    private static SpokenCase of(CSVRecord row) {
        return new SpokenCase(row.get("path"), row.get("reason"), Stream.of("relation", "kind", "near", "code")
                .map(row::get).collect(Collectors.joining(" | ")) + reason(row.get("reason")));
    }

    private static String reason(String reasons) {
        return reasons.isEmpty() ? " | no reason" : " | " + sorted(List.of(reasons.split(" ")));
    }

    /**
     * Ambiguity is told exactly; of other reasons those that matter must be among them, those after an exclamation
     * mark must not.
     */
    public String answered(Resolved resolved) {
        List<String> said = resolved.reasons().stream().map(Enum::name).toList();
        Set<String> told = new TreeSet<>();
        for (String one : reason.isEmpty() ? said : List.of(reason.split(" "))) {
            if (one.startsWith("!") ? !said.contains(one.substring(1)) : said.contains(one)) {
                told.add(one);
            }
        }
        if (said.contains(WordReason.WORD_AMBIGUOUS.name())) {
            told.add(WordReason.WORD_AMBIGUOUS.name());
        }
        return Stream.of(resolved.relation().name(), resolved.relation().kind().map(NearKind::chinese).orElse(""),
                resolved.relation().near().word(), resolved.relation().code()).collect(Collectors.joining(" | "))
                + (told.isEmpty() ? " | no reason" : " | " + List.copyOf(told)) + astray(resolved);
    }

    /** A word that says more than its way (长子) must still lead to the same kind of person. */
    private static String astray(Resolved resolved) {
        String code = resolved.relation().code();
        boolean one = code.length() == 2 && resolved.relation().kind().isPresent();
        return resolved.candidates().stream().map(TABLE::of).filter(meant -> one && !meant.code().isEmpty()
                && meant.code().charAt(0) != code.charAt(0)).map(meant -> " | leads to " + meant.name())
                .collect(Collectors.joining());
    }

    private static List<String> sorted(List<String> reasons) {
        return reasons.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return path.isEmpty() ? "(nothing said)" : path;
    }
}
