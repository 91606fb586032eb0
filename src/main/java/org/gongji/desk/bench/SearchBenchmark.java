package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gongji.desk.binding.search.RecordIndex;
import org.gongji.desk.binding.search.RecordLine;

/**
 * {@code search}: one question at the search field over 100 000 cases (300 000 people), the index standing as it does
 * after unlock: a name, part of a name, the end of a number or of a case number, in equal parts. Beside it the same
 * people in a plain table of clear text, asked by {@code LIKE '%…%'}, which finds no look-alikes. Medians, turn about.
 */
public final class SearchBenchmark implements Benchmark {
    static final double BAR = 0.3;
    private static final int CASES = 100_000;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 120;

    private final Path folder;

    /** @param folder a scratch folder is made in it and taken away after */
    public SearchBenchmark(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Compared> run() throws IOException {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        try {
            return List.of(compare(scratch.resolve("plain.db"), CASES, MEASURED));
        } catch (SQLException e) {
            throw new IOException("the plain store failed", e);
        } finally {
            Scratch.remove(scratch);
        }
    }

    /** @throws IllegalStateException when the index finds somebody less than the plain table does */
    Compared compare(Path database, int cases, int measured) throws SQLException {
        InventedPeople people = new InventedPeople(cases, 1);
        List<RecordLine> lines = people.families().stream().flatMap(family -> RecordLine.of(family,
                people.bindings().subList(index(family.id()) * 2, index(family.id()) * 2 + 2)).stream()).toList();
        Map<String, List<RecordLine>> byFamily = lines.stream().collect(Collectors.groupingBy(
                line -> line.family().id()));
        RecordIndex index = RecordIndex.of(people.families(), people.bindings(),
                (family, person) -> byFamily.get(family).get(person));
        Spans ours = new Spans();
        Spans theirs = new Spans();
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            fill(plain, lines);
            try (PreparedStatement like = plain.prepareStatement("SELECT rowid, name, certno FROM people WHERE name "
                    + "LIKE ? OR certno LIKE ? OR caseNo LIKE ?")) {
                Random random = new Random(2);
                for (int k = 0; k < WARM_UP + measured; k++) {
                    String typed = typed(lines.get(random.nextInt(lines.size())), k);
                    long start = System.nanoTime();
                    int found = index.find(typed).size();
                    long between = System.nanoTime();
                    int rows = rows(like, typed);
                    long end = System.nanoTime();
                    if (found < rows || rows == 0) {
                        throw new IllegalStateException("the index found " + found + " of " + rows);
                    }
                    if (k >= WARM_UP) {
                        ours.add(between - start);
                        theirs.add(end - between);
                    }
                }
            }
        }
        return new Compared(name(), ours.median(), theirs.median(), BAR);
    }

    private static int index(String family) {
        return Integer.parseInt(family.substring(1));
    }

    private static String typed(RecordLine line, int k) {
        String name = line.person().name();
        return switch (k % 4) {
            case 0 -> name;
            case 1 -> name.substring(1);
            case 2 -> line.person().certno().substring(12);
            default -> line.bindings().get(0).caseNo().substring(13);
        };
    }

    private static void fill(Connection plain, List<RecordLine> lines) throws SQLException {
        plain.setAutoCommit(false);
        try (Statement ddl = plain.createStatement()) {
            ddl.execute("CREATE TABLE people (name TEXT, certno TEXT, caseNo TEXT)");
        }
        try (PreparedStatement insert = plain.prepareStatement("INSERT INTO people VALUES (?, ?, ?)")) {
            for (RecordLine line : lines) {
                insert.setString(1, line.person().name());
                insert.setString(2, line.person().certno());
                insert.setString(3, line.bindings().get(0).caseNo());
                insert.executeUpdate();
            }
        }
        plain.commit();
        plain.setAutoCommit(true);
    }

    /** Name anywhere, numbers at their end, and every row read, as a list would. */
    private static int rows(PreparedStatement like, String typed) throws SQLException {
        like.setString(1, "%" + typed + "%");
        like.setString(2, "%" + typed);
        like.setString(3, "%" + typed);
        List<String> shown = new ArrayList<>();
        try (ResultSet rows = like.executeQuery()) {
            while (rows.next()) {
                shown.add(rows.getLong(1) + rows.getString(2) + rows.getString(3));
            }
        }
        return shown.size();
    }
}
