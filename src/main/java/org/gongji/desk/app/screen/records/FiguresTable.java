package org.gongji.desk.app.screen.records;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongji.desk.day.Figures;
import org.gongji.desk.day.FiguresDesk.Span;

/**
 * Figures as CSV for whoever goes on counting: UTF-8 with a byte order mark, without which spreadsheets here read GBK. A
 * line a day, the last one the whole span; heads are stable English words, reasons their codes.
 */
final class FiguresTable {
    private static final List<String> HEADS = List.of("day", "accepted", "done", "refused", "withdrawn",
            "median_minutes", "by_agent", "giver_60_plus", "bound", "promised");

    private FiguresTable() {
    }

    static byte[] of(Span span) {
        List<String> codes = List.copyOf(new TreeSet<>(span.whole().refusals().keySet()));
        StringWriter table = new StringWriter();
        table.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            List<String> heads = new ArrayList<>(HEADS);
            codes.forEach(code -> heads.add("refused_" + (code.isEmpty() ? "UNSAID" : code)));
            printer.printRecord(heads);
            for (int i = 0; i < span.byDay().size(); i++) {
                printer.printRecord(row(span.from().plusDays(i).toString(), span.byDay().get(i), codes));
            }
            printer.printRecord(row(span.from() + "/" + span.to(), span.whole(), codes));
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot fail", e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> row(String day, Figures one, List<String> codes) {
        List<Object> row = new ArrayList<>(List.of(day, one.accepted(), one.done(), one.refused(), one.withdrawn(),
                one.minutes().map(Object::toString).orElse(""), one.byAgent(), one.sixty(), one.bound(),
                one.promised()));
        codes.forEach(code -> row.add(one.refusals().getOrDefault(code, 0)));
        return row;
    }
}
