package org.gongji.desk.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z()/-]{1,30}");

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
        try (CSVParser parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(
                new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.isEmpty() || !rows.get(0).stream().map(one -> one.replace("\uFEFF", "").strip()).toList()
                    .equals(COLUMNS)) {
                throw new BadJson(FILE, "roster_header", String.join(",", COLUMNS));
            }
            List<Line> lines = new ArrayList<>();
            for (CSVRecord row : rows.subList(1, rows.size())) {
                lines.add(line(row));
            }
            return new FalseCommitmentList(lines);
        } catch (IOException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        }
    }

    private static BadJson broken(IOException e) {
        return new BadJson(FILE, e instanceof CharacterCodingException ? "roster_text" : "roster_broken");
    }

    private static Line line(CSVRecord row) {
        String at = FILE + ":" + row.getRecordNumber();
        if (row.size() != COLUMNS.size()) {
            throw new BadJson(at, "roster_columns", String.valueOf(COLUMNS.size()), String.valueOf(row.size()));
        }
        if (!NUMBER.matcher(row.get(0).strip()).matches()) {
            throw new BadJson(at, "roster_value", "certno");
        }
        LocalDate since = day(row.get(1).strip(), at, "since");
        LocalDate until = row.get(2).isBlank() ? null : day(row.get(2).strip(), at, "until");
        if (until != null && until.isBefore(since)) {
            throw new BadJson(at, "roster_value", "until");
        }
        return new Line(row.get(0).strip().toUpperCase(Locale.ROOT), since, until);
    }

    private static LocalDate day(String text, String at, String column) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadJson(at, "roster_value", column);
        }
    }
}
