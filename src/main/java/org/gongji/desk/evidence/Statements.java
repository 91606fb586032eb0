package org.gongji.desk.evidence;

import java.time.LocalDate;
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
 * What papers can state, as data: {@code papers.csv} (which place on which paper speaks of which other, and for which
 * days) and {@code booklet.csv} (与户主关系 words). A booklet speaks in the table's words alone; whatever else states a
 * relation in words is tried as spoken, and dropped where it is not plain.
 */
final class Statements {
    /** The place where the printed relation word says it: 与户主关系, or what somebody certified. */
    private static final String BOOKLET = "booklet";
    private static final String WORD = "word";
    private static final String ENDED = "ended";
    private static final Map<String, Sex> ROLE_SEX = Map.of("mother", Sex.FEMALE, "father", Sex.MALE);

    private final List<Row> rows;
    private final Map<String, Printed> booklet = new HashMap<>();
    private final RelationWords spoken;

    Statements(RelationWords spoken) {
        this(spoken, Tables.rows(Statements.class, "papers.csv"), Tables.rows(Statements.class, "booklet.csv"));
    }

    Statements(RelationWords spoken, List<CSVRecord> papers, List<CSVRecord> booklet) {
        this.spoken = spoken;
        rows = papers.stream().map(Row::of).toList();
        for (CSVRecord row : booklet) {
            String way = row.get("way");
            this.booklet.put(row.get("word"), new Printed(row.get("code"),
                    way.isEmpty() ? Optional.empty() : Optional.of(Way.parse(way))));
        }
    }

    /** A word of 与户主关系: its code of GB/T 4761 and the way it says; no way where the word leaves it open. */
    private record Printed(String code, Optional<Way> way) {
    }

    /**
     * One row: the person at {@code to} is {@code way} to the person at {@code from}.
     *
     * @param born  first birthday of the person at {@code from} for which such a paper can exist; null = any
     * @param began the paper's date is the day the tie began (a registration), not merely a day it stood
     */
    record Row(PaperKind paper, String from, String to, String says, LocalDate born, boolean began) {
        static Row of(CSVRecord row) {
            return new Row(PaperKind.ofWord(row.get("paper")), row.get("from"), row.get("to"), row.get("way"),
                    row.get("born").isEmpty() ? null : LocalDate.parse(row.get("born")),
                    row.get("date").equals("began"));
        }

        boolean ends() {
            return says.equals(ENDED);
        }

        /** Nobody can have got such a paper: it did not exist yet when they were born. */
        boolean tooEarly(LocalDate birth) {
            return born != null && birth != null && birth.isBefore(born);
        }
    }

    List<Row> of(PaperKind kind) {
        return rows.stream().filter(row -> row.paper == kind).toList();
    }

    /** Whether a marriage, adoption … on such a paper began on the paper's date. */
    boolean began(PaperKind kind) {
        return of(kind).stream().anyMatch(Row::began);
    }

    /** What {@code to} is to the one spoken of; empty where the paper states no relation. */
    Optional<Way> way(Row row, Paper.Named to) {
        return switch (row.says) {
            case BOOKLET -> booklet(to.relation());
            case WORD -> word(to.relation());
            default -> Optional.of(Way.parse(row.says));
        };
    }

    private Optional<Way> booklet(String relation) {
        return Optional.ofNullable(booklet.get(relation.strip())).flatMap(Printed::way);
    }

    /** Whether 与户主关系 may be answered like this, with or without a relation. */
    boolean knows(String relation) {
        return booklet.containsKey(relation.strip());
    }

    /** GB/T 4761 as the booklet's word has it, finer than a way can say: 长子 is 22; empty for an unknown word. */
    String code(String relation) {
        return Optional.ofNullable(booklet.get(relation.strip())).map(Printed::code).orElse("");
    }

    Optional<Way> word(String relation) {
        String plain = relation.strip();
        if (booklet.containsKey(plain)) {
            return booklet(plain);
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
