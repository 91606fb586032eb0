package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.Tables;

/**
 * Which paper would prove a missing fact, cheapest for the applicant first ({@code repairs.csv}, domain.md Annex B):
 * the booklet at home before certificates, certificates before the police and the notary. Never asks for a paper that
 * cannot exist for these people.
 */
final class Repairs {
    private final List<Row> rows;

    Repairs() {
        this(Tables.rows(Repairs.class, "repairs.csv"));
    }

    Repairs(List<CSVRecord> table) {
        rows = table.stream().map(Row::of).toList();
    }

    private record Row(String fact, PaperKind paper, int rank, int away, boolean apart, int bornFrom, int bornTo) {
        static Row of(CSVRecord row) {
            String born = row.get("born");
            int rank = Integer.parseInt(row.get("rank"));
            return new Row(row.get("fact"), PaperKind.ofWord(row.get("paper")), rank,
                    row.get("away").isEmpty() ? rank : Integer.parseInt(row.get("away")),
                    row.get("apart").equals("apart"),
                    born.isEmpty() ? 0 : Integer.parseInt(born.substring(0, 4)),
                    born.length() < 9 ? 9999 : Integer.parseInt(born.substring(5)));
        }

        boolean exists(LocalDate birth) {
            return birth == null || birth.getYear() >= bornFrom && birth.getYear() <= bornTo;
        }
    }

    /** Everything known about the two people between whom a fact is missing. */
    record Gap(String fact, boolean sameBooklet, boolean awayBooklet, List<LocalDate> births, boolean onlyChild) {
        Gap {
            births = births.stream().filter(Objects::nonNull).toList();
        }
    }

    List<String> papers(Gap gap) {
        return ranked(gap).map(row -> row.paper.word()).toList();
    }

    private Stream<Row> ranked(Gap gap) {
        return rows.stream().filter(row -> row.fact.equals(gap.fact))
                .filter(row -> !(row.apart && gap.sameBooklet))
                .filter(row -> gap.onlyChild || row.paper != PaperKind.ONLY_CHILD_CERTIFICATE)
                .filter(row -> gap.births.stream().allMatch(row::exists))
                .sorted(Comparator.comparingInt(row -> gap.awayBooklet ? row.away : row.rank));
    }

    /** All rows of a fact, for a checklist before any paper is there. */
    List<String> papers(String fact) {
        return papers(new Gap(fact, false, false, List.of(), true));
    }
}
