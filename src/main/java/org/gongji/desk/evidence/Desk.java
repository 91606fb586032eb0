package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.kinship.Way;

/**
 * What the papers on the desk state, word for word, as far as they speak on the application date: nothing weighed,
 * nothing concluded.
 */
final class Desk {
    private static final String COLLECTIVE = "集体户";

    private final Cast cast;
    private final LocalDate onDay;
    private final List<Paper> papers;
    private final Statements statements;
    private final List<Fact> stated = new ArrayList<>();
    private final List<Row> households = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final Map<String, LocalDate> deaths = new TreeMap<>();

    Desk(Prover.Question question, Statements statements) {
        onDay = question.onDay();
        this.statements = statements;
        papers = question.papers().stream().sorted(Comparator.comparing(Paper::id)).toList();
        cast = Casting.of(question.persons(), question.papers(), onDay);
        papers.stream().filter(this::speaks).forEach(this::read);
    }

    /** A row of a household's paper: what the row is to its head. */
    record Row(String household, Fact fact) {
    }

    /** A marriage's end; {@code date} null where the paper has none. */
    record Ended(String one, String other, LocalDate date, String paper) {
    }

    /** A paper of a later day does not exist yet on the day that decides. */
    boolean speaks(Paper paper) {
        return paper.date() == null || !paper.date().isAfter(onDay);
    }

    private void read(Paper paper) {
        if (paper.kind() == PaperKind.DEATH_CERTIFICATE) {
            cast.on(paper).forEach(m -> deaths.putIfAbsent(cast.at(m).key(),
                    paper.date() == null ? onDay : paper.date()));
        }
        if (isCollective(paper) || heads(paper) > 1) {
            return;
        }
        for (Statements.Row row : statements.of(paper.kind())) {
            for (Figure.Mention from : cast.on(paper)) {
                for (Figure.Mention to : cast.on(paper)) {
                    boolean once = !row.from().equals(row.to()) || from.place().compareTo(to.place()) < 0;
                    if (from.named().role().equals(row.from()) && to.named().role().equals(row.to()) && once) {
                        state(paper, row, from, to);
                    }
                }
            }
        }
    }

    static boolean isCollective(Paper paper) {
        String type = paper.details().getOrDefault("householdType", "");
        return type.contains(COLLECTIVE) || type.equals("collective");
    }

    /** Pages of two households under one paper: nobody can say whose head a row speaks of. */
    static long heads(Paper paper) {
        return paper.people().stream().filter(p -> p.role().equals("head")).count();
    }

    private void state(Paper paper, Statements.Row row, Figure.Mention from, Figure.Mention to) {
        Figure one = cast.at(from);
        Figure other = cast.at(to);
        if (one.key().equals(other.key())) {
            return;
        }
        if (row.ends()) {
            ended.add(new Ended(one.key(), other.key(), end(paper), paper.id()));
            return;
        }
        Optional<Way> way = statements.way(row, to.named());
        if (way.isEmpty() || row.tooEarly(one.birth())) {
            return;
        }
        Fact fact = new Fact(one.key(), other.key(), fitted(way.get(), one, other), Strength.PROVED, paper.id(),
                paper.date());
        stated.add(fact);
        if (row.from().equals("head")) {
            households.add(new Row(one.key() + "#" + paper.number(), fact));
        }
    }

    private static LocalDate end(Paper paper) {
        String said = paper.details().getOrDefault("ended", "");
        return said.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(said) : paper.date();
    }

    /** The person's own sex stands above the word's; a husband's spouse is a wife. */
    private static Way fitted(Way way, Figure from, Figure to) {
        List<Step> steps = new ArrayList<>(way.steps());
        Step last = way.last();
        Sex sex = to.sex();
        if (sex == Sex.UNKNOWN && way.length() == 1 && last.move() == Step.Move.SPOUSE) {
            sex = from.sex() == Sex.MALE ? Sex.FEMALE : from.sex() == Sex.FEMALE ? Sex.MALE : Sex.UNKNOWN;
        }
        steps.set(steps.size() - 1, sex == Sex.UNKNOWN ? last : last.to(sex));
        return new Way(steps);
    }

    /** GB/T 4761 code printed in the row of {@code row} on a household's paper headed by {@code head}; else empty. */
    String code(String paper, String head, String row) {
        Optional<Paper> household = paper(paper).filter(p -> heads(p) == 1 && !isCollective(p));
        boolean headed = household.isPresent() && cast.on(household.get()).stream()
                .anyMatch(m -> m.named().role().equals("head") && cast.at(m).key().equals(head));
        return !headed ? "" : cast.on(household.get()).stream()
                .filter(m -> m.named().role().equals("row") && cast.at(m).key().equals(row))
                .map(m -> statements.code(m.named().relation())).findFirst().orElse("");
    }

    /** Whether the row of somebody on a booklet holds a word that no table knows. */
    boolean unread(Paper paper, String key) {
        return cast.on(paper).stream().filter(m -> m.named().role().equals("row") && cast.at(m).key().equals(key))
                .map(m -> m.named().relation()).anyMatch(word -> !word.isBlank() && !statements.knows(word));
    }

    /** What the printed relation word says, where one is printed. */
    Optional<Way> printed(Paper.Named named) {
        return named.relation().isEmpty() ? Optional.empty() : statements.word(named.relation());
    }

    /** A paper that cannot exist for somebody it speaks of: a birth certificate for a birth before there were any. */
    boolean tooEarly(Paper paper) {
        return statements.of(paper.kind()).stream().anyMatch(row -> cast.on(paper).stream()
                .filter(m -> m.named().role().equals(row.from())).anyMatch(m -> row.tooEarly(cast.at(m).birth())));
    }

    Cast cast() {
        return cast;
    }

    LocalDate onDay() {
        return onDay;
    }

    List<Paper> papers() {
        return papers;
    }

    Optional<Paper> paper(String id) {
        return papers.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    List<Fact> stated() {
        return stated;
    }

    List<Row> households() {
        return households;
    }

    List<Ended> ended() {
        return ended.stream().filter(e -> e.date() == null || !e.date().isAfter(onDay)).toList();
    }

    boolean dead(String key) {
        return deaths.containsKey(key) && !deaths.get(key).isAfter(onDay);
    }

    /** The first paper that ended the marriage of two people, unless they married again afterwards. */
    Optional<Ended> end(Fact marriage) {
        return ended().stream().filter(e -> marriage.joins(e.one(), e.other()))
                .filter(e -> marriage.since() == null || e.date() == null || isUndated(marriage)
                        || !marriage.since().isAfter(e.date()))
                .min(Comparator.comparing(Ended::paper));
    }

    /** A booklet's date is the day it was issued; it may show a spouse long divorced (domain.md §5.4). */
    private boolean isUndated(Fact marriage) {
        return paper(marriage.paper()).map(p -> !statements.began(p.kind())).orElse(true);
    }
}
