package org.gongji.desk.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.identity.IdNumbers;

/**
 * Which pairs stand by what other windows and the app did ({@code bindings.csv} beside {@code roster.csv}:
 * {@code giver,member,relation,kind,since}, UTF-8; the relation's formal word and the kind of near relative in
 * Chinese).
 * A file without a line lists none; a package without the file says nothing, and the list before it stays.
 */
public final class BoundElsewhereList {
    public static final String FILE = "bindings.csv";
    private static final List<String> COLUMNS = List.of("giver", "member", "relation", "kind", "since");

    private final Map<String, List<Line>> byNumber = new HashMap<>();
    private final int size;

    private BoundElsewhereList(List<Line> lines) {
        size = lines.size();
        for (Line line : lines) {
            byNumber.computeIfAbsent(IdNumbers.canonical(line.giver()), any -> new ArrayList<>()).add(line);
            byNumber.computeIfAbsent(IdNumbers.canonical(line.member()), any -> new ArrayList<>()).add(line);
        }
    }

    /** A pair that stands. */
    public record Line(String giver, String member, String relation, String kind, LocalDate since) {
    }

    /** @throws BadJson with file and line, where it is no such list */
    public static BoundElsewhereList read(byte[] csv) {
        return new BoundElsewhereList(ListCsv.rows(csv, FILE, COLUMNS).stream().map(BoundElsewhereList::line).toList());
    }

    private static Line line(CSVRecord row) {
        Line line = new Line(ListCsv.number(row, FILE, 0, "giver"), ListCsv.number(row, FILE, 1, "member"),
                row.get(2).strip(), row.get(3).strip(), ListCsv.day(row, FILE, 4, "since"));
        if (IdNumbers.same(line.giver(), line.member())) {
            throw new BadJson(ListCsv.at(row, FILE), "roster_value", "member");
        }
        return line;
    }

    /** Pairs with one of these numbers on either side. */
    public List<Line> of(Collection<String> numbers) {
        Set<Line> found = new LinkedHashSet<>();
        numbers.forEach(number -> found.addAll(byNumber.getOrDefault(IdNumbers.canonical(number), List.of())));
        return List.copyOf(found);
    }

    /** Of everybody named, in their canonical form. */
    Set<String> numbers() {
        return byNumber.keySet();
    }

    public int size() {
        return size;
    }
}
