package org.gongji.desk.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.base.BadJson;

/**
 * Whose earlier promise was found false, and until when that bars another ({@code commitments.csv} beside
 * {@code roster.csv}: {@code certno,since,until}, UTF-8; {@code until} is the day credit was restored, empty while it
 * was not). A file without a line lists nobody; a package without the file says nothing, and the list before it stays.
 */
public record FalseCommitmentList(List<Line> lines) {
    public static final String FILE = "commitments.csv";
    private static final List<String> COLUMNS = List.of("certno", "since", "until");

    public FalseCommitmentList {
        lines = List.copyOf(lines);
    }

    /** @param until null while credit is not restored */
    public record Line(String certno, LocalDate since, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    public boolean lists(Collection<String> numbers, LocalDate day) {
        return lines.stream().anyMatch(line -> line.holds(day) && numbers.contains(line.certno()));
    }

    /** @throws BadJson with file and line, where it is no such list */
    public static FalseCommitmentList read(byte[] csv) {
        return new FalseCommitmentList(ListCsv.rows(csv, FILE, COLUMNS).stream().map(FalseCommitmentList::line)
                .toList());
    }

    private static Line line(CSVRecord row) {
        String number = ListCsv.number(row, FILE, 0, "certno");
        LocalDate since = ListCsv.day(row, FILE, 1, "since");
        LocalDate until = row.get(2).isBlank() ? null : ListCsv.day(row, FILE, 2, "until");
        if (until != null && until.isBefore(since)) {
            throw new BadJson(ListCsv.at(row, FILE), "roster_value", "until");
        }
        return new Line(number, since, until);
    }
}
