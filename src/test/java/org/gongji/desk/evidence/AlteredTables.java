package org.gongji.desk.evidence;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.RelationTable;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.kinship.Way;

/**
 * Every table the reasoner reads, with one row taken out or altered. Alterations that say the same as before are not
 * made: a birthday for a paper between spouses, a rank that orders nothing anew, a sex that names the same relation.
 */
final class AlteredTables {
    private static final Map<String, Class<?>> TABLES = new LinkedHashMap<>();

    static {
        List.of("papers", "booklet", "presumptions", "repairs").forEach(t -> TABLES.put(t, Statements.class));
        List.of("relations", "words").forEach(t -> TABLES.put(t, RelationTable.class));
    }

    private final Map<String, List<CSVRecord>> plain = new HashMap<>();
    private final RelationTable relations = new RelationTable();
    private final List<Alteration> all = new ArrayList<>();

    /** @param row {@code null} where the row is taken out */
    record Alteration(String table, int at, Map<String, String> row, String what) {
        @Override
        public String toString() {
            return table + ".csv row " + (at + 1) + ": " + what;
        }
    }

    /** What a clerk would have before them if the table had shipped like this. */
    record World(RelationWords words, Statements statements, PaperProver prover) {
    }

    AlteredTables() {
        TABLES.forEach((name, beside) -> plain.put(name, Tables.rows(beside, name + ".csv")));
        TABLES.keySet().forEach(this::alterations);
    }

    List<Alteration> all() {
        return all;
    }

    World plain() {
        return world(plain);
    }

    World with(Alteration alteration) {
        Map<String, List<CSVRecord>> tables = new HashMap<>(plain);
        tables.put(alteration.table, changed(plain.get(alteration.table), alteration));
        return world(tables);
    }

    private static World world(Map<String, List<CSVRecord>> tables) {
        RelationWords words = new RelationWords(new RelationTable(tables.get("relations")), tables.get("words"));
        Statements statements = new Statements(words, tables.get("papers"), tables.get("booklet"));
        return new World(words, statements, new PaperProver(words, statements,
                new Presumptions(tables.get("presumptions")), new Repairs(tables.get("repairs")),
                PaperProver.SUPPORT_YEARS));
    }

    private static List<CSVRecord> changed(List<CSVRecord> rows, Alteration alteration) {
        StringWriter text = new StringWriter();
        List<String> header = rows.get(0).getParser().getHeaderNames();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(header);
            for (int i = 0; i < rows.size(); i++) {
                if (i != alteration.at) {
                    printer.printRecord(rows.get(i));
                } else if (alteration.row != null) {
                    printer.printRecord(header.stream().map(alteration.row::get));
                }
            }
            return Tables.rows(new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void alterations(String table) {
        List<CSVRecord> rows = plain.get(table);
        for (int i = 0; i < rows.size(); i++) {
            all.add(new Alteration(table, i, null, "without " + rows.get(i).toList()));
            switch (table) {
                case "papers" -> paper(i, rows.get(i));
                case "booklet" -> booklet(i, rows.get(i));
                case "presumptions" -> presumption(i, rows.get(i));
                case "repairs" -> repair(i, rows.get(i));
                case "relations" -> relation(i, rows.get(i));
                default -> word(i, rows.get(i));
            }
        }
    }

    private void alter(String table, int at, CSVRecord row, String column, String value) {
        Map<String, String> changed = new HashMap<>(row.toMap());
        if (!value.equals(changed.put(column, value))) {
            all.add(new Alteration(table, at, changed, row.toList() + " with " + column + "=" + value));
        }
    }

    private void paper(int at, CSVRecord row) {
        String way = row.get("way");
        boolean ends = way.equals("ended");
        boolean spoken = way.equals("word") || way.equals("booklet");
        alter("papers", at, row, "way", ends ? "S?" : spoken ? "B?" : other(way));
        alter("papers", at, row, "from", "nobody");
        alter("papers", at, row, "to", "nobody");
        if (!ends) {
            alter("papers", at, row, "born", row.get("born").isEmpty() ? "2100-01-01" : "");
        }
        if (way.equals("S?") || spoken && !row.get("paper").equals("only_child_certificate")) {
            alter("papers", at, row, "date", row.get("date").isEmpty() ? "began" : "");
        }
    }

    private void booklet(int at, CSVRecord row) {
        alter("booklet", at, row, "way", row.get("way").isEmpty() ? "Um" : other(row.get("way")));
        alter("booklet", at, row, "code", row.get("code").equals("41") ? "42" : "41");
    }

    private void presumption(int at, CSVRecord row) {
        boolean several = row.get("a").matches(".*(U\\?|B\\?)");
        alter("presumptions", at, row, "way", other(row.get("way")));
        if (several || !row.get("sole").isEmpty()) {
            alter("presumptions", at, row, "sole", row.get("sole").isEmpty() ? "sole" : "");
        }
        if (row.get("a").equals("S?")) {
            alter("presumptions", at, row, "cross", row.get("cross").isEmpty() ? "cross" : "");
        }
    }

    private void repair(int at, CSVRecord row) {
        String fact = row.get("fact");
        boolean gap = !fact.equals("support");
        boolean children = List.of("parent_child", "adoption", "sibling").contains(fact);
        rank(at, row, "rank");
        if (gap) {
            rank(at, row, "away");
            alter("repairs", at, row, "apart", row.get("apart").isEmpty() ? "apart" : "");
        }
        if (children || !row.get("born").isEmpty()) {
            alter("repairs", at, row, "born", row.get("born").isEmpty() ? "2100-" : "");
        }
    }

    /** First becomes last, anybody else becomes first; the only paper of a fact has no rank to lose. */
    private void rank(int at, CSVRecord row, String column) {
        List<CSVRecord> same = plain.get("repairs").stream().filter(r -> r.get("fact").equals(row.get("fact")))
                .sorted(Comparator.comparingInt(r -> Integer.parseInt(column.equals("rank") || r.get("away").isEmpty()
                        ? r.get("rank") : r.get("away")))).toList();
        if (same.size() > 1) {
            alter("repairs", at, row, column, same.get(0) == row ? "99" : "1");
        }
    }

    private void relation(int at, CSVRecord row) {
        if (!row.get("way").isEmpty()) {
            alter("relations", at, row, "way", other(row.get("way")));
        }
        alter("relations", at, row, "near", row.get("near").equals("yes") ? "no" : "yes");
        alter("relations", at, row, "kind", row.get("kind").equals("SPOUSE") ? "PARENT" : "SPOUSE");
        alter("relations", at, row, "code", "98");
        alter("relations", at, row, "name", "没有这种关系");
    }

    private void word(int at, CSVRecord row) {
        String ways = row.get("ways");
        if (!ways.isEmpty()) {
            String first = ways.split("\\|")[0];
            alter("words", at, row, "ways", other(first) + ways.substring(first.length()));
            alter("words", at, row, "ways", mirrored(first) + ways.substring(first.length()));
        }
        alter("words", at, row, "name", row.get("name").equals("非亲属") ? "其他" : "非亲属");
        if (row.get("name").isEmpty() && !ways.isEmpty() && !ways.contains("|")) {
            alter("words", at, row, "ask", row.get("ask").isEmpty() ? "ask" : "");
        }
    }

    /** Another way altogether: the last steps gone until it is another relation, or gone another way. */
    private String other(String way) {
        String shorter = way;
        for (int dot = way.lastIndexOf('.'); dot > 0; dot = shorter.lastIndexOf('.')) {
            shorter = shorter.substring(0, dot);
            if (!same(shorter, way)) {
                return shorter;
            }
        }
        return (way.startsWith("U") ? "D" : "U") + way.substring(1, 2);
    }

    private boolean same(String one, String other) {
        return relations.of(Way.parse(one)).name().equals(relations.of(Way.parse(other)).name());
    }

    /** The other sex at the end, where that is another relation. */
    private String mirrored(String way) {
        int at = way.lastIndexOf('.') + 2;
        char sex = way.charAt(at) == 'm' ? 'f' : way.charAt(at) == 'f' ? 'm' : way.charAt(at);
        String other = way.substring(0, at) + sex + way.substring(at + 1);
        return same(other, way) ? way : other;
    }
}
