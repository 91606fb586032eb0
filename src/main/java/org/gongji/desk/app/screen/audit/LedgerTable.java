package org.gongji.desk.app.screen.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.words.Words;

/**
 * A list of entries as CSV: UTF-8 with a byte order mark, without which spreadsheets here read GBK. Facts are masked as
 * on the screen.
 */
final class LedgerTable {
    private static final List<String> HEADS = List.of("number", "at", "holds", "code", "what", "staffNo", "who",
            "about", "digest", "facts");

    private final Words words;
    private final StaffNames staff;
    private final FactWords facts;

    /** @param zone of the desk */
    LedgerTable(Words words, StaffNames staff, ZoneId zone) {
        this.words = words;
        this.staff = staff;
        this.facts = new FactWords(words, zone);
    }

    byte[] of(List<Entry> entries) {
        StringWriter table = new StringWriter();
        table.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(HEADS.stream().map(head -> words.say("audit.head." + head)).toList());
            for (Entry entry : entries) {
                printer.printRecord(row(entry).stream().map(LedgerTable::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot fail", e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(Entry entry) {
        EntryHeader header = entry.header();
        return List.of(Long.toString(header.sequence()), header.clockTime().toString(),
                header.businessTime().toString(), header.kind().name(), words.say("audit.kind." + header.kind()),
                header.clerk().equals("-") ? "" : header.clerk(), staff.name(header.clerk()),
                header.caseNo().equals("-") ? "" : header.caseNo(), header.digest().hex(),
                FactLines.of(entry.payload(), facts).stream().map(fact -> fact.name() + "=" + fact.value())
                        .collect(Collectors.joining("; ")));
    }

    /** A cell that begins like a formula would be run by a spreadsheet; the apostrophe makes it text. */
    static String text(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*") ? "'" + cell : cell;
    }
}
