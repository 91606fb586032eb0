package org.gongji.desk.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.kinship.Way;

/**
 * What papers can state, as data: {@code papers.csv} (which place on which paper speaks of which other) and
 * {@code booklet.csv} (与户主关系 words). A word the booklet table lacks is tried as a spoken word, and dropped where it
 * is not plain.
 */
final class Statements {
    /** The place where the printed relation word says it. */
    private static final String WORD = "word";
    private static final String ENDED = "ended";
    private static final Map<String, Sex> ROLE_SEX = Map.of("mother", Sex.FEMALE, "father", Sex.MALE);

    private final List<Row> rows;
    private final Map<String, Optional<Way>> words = new HashMap<>();
    private final RelationWords spoken;

    Statements(RelationWords spoken) {
        this.spoken = spoken;
        rows = Tables.rows(Statements.class, "papers.csv").stream().map(Row::of).toList();
        for (CSVRecord row : Tables.rows(Statements.class, "booklet.csv")) {
            String way = row.get("way");
            words.put(row.get("word"), way.isEmpty() ? Optional.empty() : Optional.of(Way.parse(way)));
        }
    }

    /** One row: the person at {@code to} is {@code way} to the person at {@code from}. */
    record Row(PaperKind paper, String from, String to, String says) {
        static Row of(CSVRecord row) {
            return new Row(PaperKind.ofWord(row.get("paper")), row.get("from"), row.get("to"), row.get("way"));
        }

        boolean ends() {
            return says.equals(ENDED);
        }
    }

    List<Row> of(PaperKind kind) {
        return rows.stream().filter(row -> row.paper == kind).toList();
    }

    /** What {@code to} is to the one spoken of; empty where the paper states no relation. */
    Optional<Way> way(Row row, Paper.Named to) {
        return row.says.equals(WORD) ? word(to.relation()) : Optional.of(Way.parse(row.says));
    }

    Optional<Way> word(String relation) {
        String plain = relation.strip();
        if (words.containsKey(plain)) {
            return words.get(plain);
        }
        Resolved resolved = spoken.resolve(plain);
        boolean clear = resolved.relation().near() != Relation.Near.ASK
                || resolved.relation().code().matches("[2357][78]");
        return clear ? resolved.way().filter(way -> way.length() > 0) : Optional.empty();
    }

    static Sex impliedSex(Figure.Mention mention) {
        return ROLE_SEX.getOrDefault(mention.named().role(), Sex.UNKNOWN);
    }
}
