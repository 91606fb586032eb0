package org.gongji.desk.kinship;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * GB/T 4761-2008 as data ({@code relations.csv}): a way through the family in, the standard's relation out. The code
 * says what the listed person is to the reference person, so the reader must know whose way it is.
 */
public final class RelationTable {
    private final List<Row> rows;

    public RelationTable() {
        this(Tables.rows(RelationTable.class, "relations.csv"));
    }

    /** @param table rows as {@code relations.csv} has them */
    public RelationTable(List<CSVRecord> table) {
        rows = table.stream().map(Row::of).toList();
    }

    /** The relation a way ends in; a way the table does not know is 其他亲属 (97), outside the law. */
    public Relation of(Way way) {
        return exact(way).orElseGet(() -> exact(plain(way)).map(found -> doubted(found, way))
                .orElseGet(() -> named(way.length() == 0 ? "本人" : "其他亲属")));
    }

    /** @throws IllegalArgumentException for a name the table does not hold */
    public Relation named(String name) {
        return rows.stream().map(Row::relation).filter(r -> r.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such relation: " + name));
    }

    /** The first relation of a code, e.g. 29 = 其他儿子; empty for a code the standard lacks. */
    Optional<Relation> coded(String code) {
        return code.isEmpty() ? Optional.empty()
                : rows.stream().map(Row::relation).filter(r -> r.code().equals(code)).findFirst();
    }

    public Optional<String> english(Relation relation) {
        return rows.stream().filter(r -> r.relation.name().equals(relation.name())).map(Row::english).findFirst();
    }

    public List<Relation> all() {
        return rows.stream().map(Row::relation).toList();
    }

    /** Every formal name with its way, for names that stand for one. */
    Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        rows.forEach(row -> row.way.ifPresent(way -> ways.putIfAbsent(row.relation.name(), way)));
        return ways;
    }

    private Optional<Relation> exact(Way way) {
        return rows.stream().filter(row -> row.fits(way)).map(Row::relation).findFirst();
    }

    /** A longer way over a step tie is what it would be by birth, but the question stays open. */
    private static Relation doubted(Relation found, Way way) {
        boolean step = way.steps().stream().anyMatch(s -> s.tie() == Step.Tie.STEP);
        return step && found.near() == Relation.Near.YES
                ? new Relation(found.name(), found.code(), found.kind(), Relation.Near.ASK) : found;
    }

    private static Way plain(Way way) {
        return new Way(way.steps().stream().map(s -> s.as(Step.Tie.FULL)).toList());
    }

    private record Row(Relation relation, String english, Optional<Way> way) {
        static Row of(CSVRecord row) {
            String kind = row.get("kind");
            Relation relation = new Relation(row.get("name"), row.get("code"),
                    kind.isEmpty() ? Optional.empty() : Optional.of(NearKind.valueOf(kind)),
                    Relation.Near.valueOf(row.get("near").toUpperCase(java.util.Locale.ROOT)));
            String way = row.get("way");
            return new Row(relation, row.get("english"),
                    way.isEmpty() ? Optional.empty() : Optional.of(Way.parse(way)));
        }

        boolean fits(Way actual) {
            return way.isPresent() && way.get().covers(actual);
        }
    }
}
