package org.gongji.desk.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.evidence.Checklist;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.kit.Verdict;

/** What lies here, what is missing and what would do instead, as the steps show it and the clerk says it. */
public final class PaperList {
    private static final String COMMITMENT = "commitment";
    /** More ways than this nobody keeps in mind; the one-time notice lists them all. */
    private static final int SAID = 3;

    private final CaseWords words;
    private final Checklist checklist;

    public PaperList(CaseWords words, RelationWords relations) {
        this.words = words;
        this.checklist = new Checklist(relations);
    }

    /**
     * @param verdict  here, nearly here, or missing
     * @param fact     what is to be proved, or what is
     * @param instead  the paper that shows it, or those that would
     */
    public record Line(Verdict verdict, String fact, String instead) {
    }

    /** Empty where the relation is not proved by papers at all. */
    public List<Line> lines(CaseFile file, Decision decision) {
        return decision.proof() == null ? List.of() : checklist.now(decision.proof()).stream()
                .map(line -> line(file, line)).toList();
    }

    /** Before anybody was asked for paper: what a word said at the counter will take. */
    public List<Line> before(String claim, String self) {
        return checklist.before(claim, self).stream().map(line -> new Line(Verdict.MISSING, fact(line),
                ways(line.papers()))).toList();
    }

    private Line line(CaseFile file, Checklist.Line line) {
        String here = file.papers().stream().filter(paper -> paper.id().equals(line.paper())).findFirst()
                .map(paper -> words.paper(paper.kind())).orElse("");
        return switch (line.state()) {
            case HERE -> new Line(Verdict.CAN, fact(line), here);
            case PRESUMED -> new Line(Verdict.MISSING, fact(line),
                    words.say("promise.list.presumed", here, ways(line.papers())));
            case MISSING -> new Line(Verdict.MISSING, fact(line), ways(line.papers()));
        };
    }

    private String fact(Checklist.Line line) {
        List<String> people = line.people();
        return words.say("evidence.need." + line.fact(), people.get(0), people.get(people.size() - 1),
                words.spoken(line.step()));
    }

    private String ways(List<String> papers) {
        return papers.stream().limit(SAID).map(this::way).collect(Collectors.joining(words.say("promise.list.or")));
    }

    private String way(String paper) {
        return paper.equals(COMMITMENT) ? words.say("promise.list.commitment") : words.paper(PaperKind.ofWord(paper));
    }

    /** What to ask for while the family can still look into its bag; empty where nothing is missing. */
    public Optional<String> ask(Decision decision) {
        return decision.outcome() != Outcome.NEEDS_PAPER || decision.proof() == null ? Optional.empty()
                : decision.proof().missing().stream().findFirst().map(missing -> missing.papers().stream()
                .filter(paper -> !paper.equals(COMMITMENT)).limit(2).map(this::way)
                .collect(Collectors.joining(words.say("promise.list.or"))))
                .filter(ways -> !ways.isEmpty()).map(ways -> words.say("promise.list.ask", ways));
    }

    /** One sentence about what is missing, the cheapest way in it; empty where nothing is. */
    public Optional<String> spoken(Decision decision, String relation, String name) {
        if (decision.outcome() != Outcome.NEEDS_PAPER || decision.proof() == null) {
            return Optional.empty();
        }
        List<Proof.Missing> missing = decision.proof().missing();
        if (missing.isEmpty() || missing.get(0).papers().isEmpty()) {
            return Optional.empty();
        }
        List<String> papers = missing.get(0).papers();
        boolean today = missing.stream().allMatch(one -> one.papers().contains(COMMITMENT));
        String cheapest = papers.stream().filter(paper -> !paper.equals(COMMITMENT)).findFirst().map(this::way)
                .orElse("");
        return Optional.of(today ? words.say("promise.say.today", relation, name, cheapest)
                : words.say("promise.say.bring", relation, name, missing.size(), cheapest));
    }
}
