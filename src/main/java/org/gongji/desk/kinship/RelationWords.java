package org.gongji.desk.kinship;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.Relation.Near;

/**
 * 关系换算: from what people say (妈妈的爸爸, 老丈人, 俺爹) to what the law and GB/T 4761 call it. Words are rows of
 * {@code words.csv}; a word that means different people asks, it is never guessed.
 */
public final class RelationWords {
    private final Map<String, Word> words = new HashMap<>();
    private final RelationTable table;
    private final WordAlgebra algebra = new WordAlgebra();
    private final Detours detours;

    public RelationWords() {
        this(new RelationTable());
    }

    public RelationWords(RelationTable table) {
        this(table, Tables.rows(RelationWords.class, "words.csv"));
    }

    /** @param spoken rows as {@code words.csv} has them */
    public RelationWords(RelationTable table, List<CSVRecord> spoken) {
        this.table = table;
        this.detours = new Detours(table);
        for (CSVRecord row : spoken) {
            if (words.put(row.get("word"), Word.of(row)) != null) {
                throw new IllegalStateException("word twice: " + row.get("word"));
            }
        }
        table.ways().forEach((name, way) -> words.putIfAbsent(name, new Word(List.of(way), "", false)));
    }

    /** @param path words from the giver, joined by {@code ,} {@code ，} or 的; one word is a path too */
    public Resolved resolve(String path) {
        List<String> spoken = PathText.split(path == null ? "" : path, words::containsKey);
        if (spoken.isEmpty()) {
            return open(path, "", WordReason.REL_MISSING);
        }
        List<Word> known = new ArrayList<>();
        for (String word : spoken) {
            Word found = words.get(word);
            if (found == null) {
                return open(path, path, WordReason.WORD_UNKNOWN);
            }
            known.add(found);
        }
        return known.size() == 1 ? single(path, known.get(0)) : composed(path, known);
    }

    /** The relation a way ends in, for those who already walked it. */
    public Relation of(Way way) {
        return table.of(way);
    }

    /** @throws IllegalArgumentException for a name that is no formal one */
    public Relation named(String formal) {
        return table.named(formal);
    }

    /** The relation a code of GB/T 4761 stands for; empty for a code the standard lacks. */
    public Optional<Relation> coded(String code) {
        return table.coded(code);
    }

    public Optional<Resolved.Detour> detour(Way way) {
        return detours.around(way);
    }

    private Resolved single(String path, Word word) {
        if (word.ways.isEmpty() && word.name.isEmpty()) {
            return open(path, path, WordReason.WORD_AMBIGUOUS);
        }
        if (word.name.isEmpty()) {
            return composed(path, List.of(word));
        }
        Relation relation = table.named(word.name);
        Set<WordReason> reasons = EnumSet.noneOf(WordReason.class);
        if (relation.near() == Near.ASK) {
            reasons.add(relation.code().matches("[2-57]9") ? WordReason.REL_RESIDUAL
                    : relation.kind().isPresent() ? WordReason.REL_NEEDS_SUBTYPE : WordReason.WORD_AMBIGUOUS);
        } else if (relation.near() == Near.NO) {
            reasons.add(relation.code().equals("01") ? WordReason.SELF_BINDING : WordReason.REL_OUT_OF_SCOPE);
        }
        return new Resolved(path, relation, word.ways, List.copyOf(reasons), Optional.empty());
    }

    private Resolved composed(String path, List<Word> spoken) {
        Map<Way, WordAlgebra.Reading> readings = new LinkedHashMap<>();
        boolean ask = false;
        List<Way> ways = List.of(Way.SELF);
        for (Word word : spoken) {
            List<Way> next = new ArrayList<>();
            List<Way> meant = word.meanings(table);
            if (meant.isEmpty()) {
                return far(path, spoken);
            }
            ways.forEach(head -> meant.forEach(tail -> next.add(head.then(tail))));
            ways = next;
            ask |= word.ask;
        }
        ways.forEach(way -> algebra.shorten(way).forEach(r -> readings.merge(r.way(), r, RelationWords::surer)));
        return answer(path, List.copyOf(readings.values()), ask, spoken.size() == 1);
    }

    private static WordAlgebra.Reading surer(WordAlgebra.Reading one, WordAlgebra.Reading other) {
        return one.doubts().size() <= other.doubts().size() ? one : other;
    }

    private Resolved answer(String path, List<WordAlgebra.Reading> readings, boolean ask, boolean single) {
        List<Way> ways = readings.stream().map(WordAlgebra.Reading::way).toList();
        List<Relation> relations = ways.stream().map(table::of).distinct().toList();
        Set<WordReason> reasons = EnumSet.noneOf(WordReason.class);
        readings.forEach(r -> reasons.addAll(r.doubts()));
        if (ask || relations.size() > 1 && reasons.isEmpty()) {
            reasons.add(WordReason.WORD_AMBIGUOUS);
        }
        Relation relation = together(relations, ask || !reasons.isEmpty());
        explain(relation, ways, reasons);
        if (single && relation.code().matches("5[34]")) {
            reasons.add(WordReason.WORD_LOCAL_USE);
        }
        Optional<Resolved.Detour> detour = relation.near() == Near.NO && ways.size() == 1
                ? detours.around(ways.get(0)) : Optional.empty();
        detour.ifPresent(d -> reasons.add(WordReason.DETOUR));
        return new Resolved(path, relation, ways, List.copyOf(reasons), detour);
    }

    /** One answer for all readings: what they share is said, what they do not share is asked. */
    private static Relation together(List<Relation> relations, boolean doubtful) {
        Relation first = relations.get(0);
        boolean allOut = relations.stream().allMatch(r -> r.near() == Near.NO);
        Near near = doubtful && !allOut ? Near.ASK : first.near();
        if (relations.size() == 1) {
            return new Relation(first.name(), first.code(), first.kind(), near);
        }
        Near asked = allOut ? Near.NO : Near.ASK;
        boolean oneKind = relations.stream().map(Relation::kind).distinct().count() == 1;
        boolean stepOnly = relations.stream().skip(1).allMatch(r -> r.name().startsWith("继"));
        if (oneKind && stepOnly) {
            return new Relation(first.name(), first.code(), first.kind(), asked);
        }
        String names = relations.stream().map(Relation::name).collect(Collectors.joining("或"));
        return new Relation(names, "", oneKind ? first.kind() : Optional.empty(), asked);
    }

    private void explain(Relation relation, List<Way> ways, Set<WordReason> reasons) {
        switch (relation.near()) {
            case NO -> {
                boolean self = ways.stream().allMatch(w -> w.length() == 0);
                boolean marriage = ways.stream().anyMatch(w -> w.steps().stream()
                        .anyMatch(s -> s.move() == Step.Move.SPOUSE));
                reasons.add(self ? WordReason.SELF_BINDING
                        : marriage ? WordReason.REL_IN_LAW : WordReason.REL_OUT_OF_SCOPE);
            }
            case ASK -> {
                if (ways.stream().anyMatch(w -> w.steps().stream().anyMatch(s -> s.tie() == Step.Tie.STEP))) {
                    reasons.add(WordReason.REL_NEEDS_SUBTYPE);
                } else if (relation.code().matches("[46]0")) {
                    reasons.add(WordReason.LINE_UNKNOWN);
                }
            }
            case YES -> {
                // nothing to explain
            }
        }
    }

    /** A path through somebody whose word has no way (表妹的儿子, 朋友的妈妈) leads outside the law. */
    private Resolved far(String path, List<Word> spoken) {
        boolean open = spoken.stream().anyMatch(w -> w.ways.isEmpty() && w.name.isEmpty() || w.ask);
        if (open) {
            return open(path, path, WordReason.WORD_AMBIGUOUS);
        }
        return new Resolved(path, table.named("其他亲属"), List.of(), List.of(WordReason.REL_OUT_OF_SCOPE),
                Optional.empty());
    }

    private static Resolved open(String path, String name, WordReason reason) {
        return new Resolved(path == null ? "" : path, new Relation(name, "", Optional.empty(), Near.ASK), List.of(),
                List.of(reason), Optional.empty());
    }

    /** Every word the desk knows, shortest first; the screen offers them while somebody types. */
    public Set<String> vocabulary() {
        Set<String> all = new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(w -> w));
        all.addAll(words.keySet());
        return all;
    }

    private record Word(List<Way> ways, String name, boolean ask) {
        static Word of(CSVRecord row) {
            List<Way> ways = new ArrayList<>();
            for (String way : row.get("ways").split("\\|")) {
                if (!way.isEmpty()) {
                    ways.add(Way.parse(way));
                }
            }
            return new Word(List.copyOf(ways), row.get("name"), ways.size() > 1 || row.get("ask").equals("ask"));
        }

        /** 本人 leads nowhere, and is the one word of that kind a path may pass through. */
        List<Way> meanings(RelationTable table) {
            return name.equals("本人") ? List.of(Way.SELF) : ways;
        }
    }
}
