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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.base.BadJson;

/** The short lists that ride with a roster: UTF-8, a heading in one order, read whole. */
final class ListCsv {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z()/-]{1,30}");

    private ListCsv() {
    }

    /**
     * @return the rows under the heading, each as wide as it
     * @throws BadJson with file and line, where it is no such list
     */
    static List<CSVRecord> rows(byte[] csv, String file, List<String> columns) {
        try (CSVParser parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(
                new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.isEmpty() || !rows.get(0).stream().map(one -> one.replace("\uFEFF", "").strip()).toList()
                    .equals(columns)) {
                throw new BadJson(file, "roster_header", String.join(",", columns));
            }
            List<CSVRecord> lines = rows.subList(1, rows.size());
            lines.forEach(row -> demandWidth(row, file, columns.size()));
            return lines;
        } catch (IOException e) {
            throw broken(file, e);
        } catch (UncheckedIOException e) {
            throw broken(file, e.getCause());
        }
    }

    private static void demandWidth(CSVRecord row, String file, int width) {
        if (row.size() != width) {
            throw new BadJson(at(row, file), "roster_columns", String.valueOf(width), String.valueOf(row.size()));
        }
    }

    private static BadJson broken(String file, IOException e) {
        return new BadJson(file, e instanceof CharacterCodingException ? "roster_text" : "roster_broken");
    }

    static String at(CSVRecord row, String file) {
        return file + ":" + row.getRecordNumber();
    }

    /** An ID number as the centre writes it. */
    static String number(CSVRecord row, String file, int place, String column) {
        String number = row.get(place).strip();
        if (!NUMBER.matcher(number).matches()) {
            throw new BadJson(at(row, file), "roster_value", column);
        }
        return number.toUpperCase(Locale.ROOT);
    }

    static LocalDate day(CSVRecord row, String file, int place, String column) {
        try {
            return LocalDate.parse(row.get(place).strip());
        } catch (DateTimeParseException e) {
            throw new BadJson(at(row, file), "roster_value", column);
        }
    }
}
