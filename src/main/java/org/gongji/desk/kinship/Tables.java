package org.gongji.desk.kinship;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables that lie beside a class: CSV, UTF-8, first line names the columns, {@code #} begins a remark. */
public final class Tables {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').setIgnoreEmptyLines(true).setTrim(true).get();

    private Tables() {
    }

    /** @throws IllegalStateException when the table was not packed with its class */
    public static List<CSVRecord> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table missing: " + name);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return rows(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param table the same form, from elsewhere: a table that somebody changed must not stay unnoticed */
    public static List<CSVRecord> rows(Reader table) throws IOException {
        return FORMAT.parse(table).getRecords();
    }
}
