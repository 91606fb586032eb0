package org.gongji.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.kinship.Way;

/**
 * Which papers a relation takes (domain.md Annex B), before any lies on the desk and while they come in: the screen's
 * list and the 一次性告知书 say the same. Papers in each line stand cheapest first; one of them is enough.
 */
public final class Checklist {
    private final RelationWords words;
    private final Repairs repairs = new Repairs();

    public Checklist(RelationWords words) {
        this.words = words;
    }

    /** How far a line is covered. */
    public enum State {
        HERE, PRESUMED, MISSING
    }

    /**
     * One fact; its sentence is {@code evidence.need.<fact>} with the two names and the step.
     *
     * @param fact   what is to be proved, or {@code shown} where it is
     * @param step   what the second person is to the first: 母亲, 配偶 …
     * @param paper  id of the paper that shows it; empty while missing
     * @param papers kinds that would do, cheapest first; a remark on each under {@code evidence.note.<kind>}
     */
    public record Line(String fact, List<String> people, String step, State state, String paper, List<String> papers) {
        public Line {
            people = List.copyOf(people);
            papers = List.copyOf(papers);
        }
    }

    /**
     * What a claim will take, told before anybody goes home for papers.
     *
     * @param claim formal or everyday word
     * @param self  what to call the giver, e.g. 您
     * @return no line where the relation is outside the law, or where the word must be asked about first
     */
    public List<Line> before(String claim, String self) {
        Resolved resolved = words.resolve(claim);
        List<Line> lines = new ArrayList<>();
        if (resolved.relation().kind().isEmpty()) {
            return lines;
        }
        Way way = resolved.way().filter(w -> w.length() > 0)
                .orElseGet(() -> Claim.usual(resolved.relation().kind().get()));
        for (int i = 0; i < way.length(); i++) {
            String from = i == 0 ? self : words.of(way.part(0, i)).name();
            String to = words.of(way.part(0, i + 1)).name();
            String fact = fact(way.steps().get(i));
            lines.add(new Line(fact, List.of(from, to), words.of(Way.of(way.steps().get(i))).name(), State.MISSING, "",
                    repairs.papers(fact)));
        }
        if (way.steps().stream().anyMatch(s -> s.tie() == Step.Tie.STEP)) {
            lines.add(new Line("support", List.of(self, words.of(way).name()), words.of(way).name(),
                    State.MISSING, "", repairs.papers("support")));
        }
        return lines;
    }

    /** How far the papers on the desk have come: every link of the proof, then what is still wanted beside it. */
    public List<Line> now(Proof proof) {
        List<Line> lines = new ArrayList<>();
        List<Proof.Missing> open = new ArrayList<>(proof.missing());
        for (Proof.Link link : proof.path()) {
            List<String> people = List.of(link.fromName(), link.toName());
            Proof.Missing gap = open.stream().filter(m -> m.people().equals(people)).findFirst().orElse(null);
            if (link.strength() == Strength.PROVED || gap == null) {
                lines.add(new Line("shown", people, link.step(), State.HERE, link.paper(), List.of()));
            } else {
                open.remove(gap);
                State state = link.strength() == Strength.PRESUMED ? State.PRESUMED : State.MISSING;
                lines.add(new Line(gap.fact(), people, link.step(), state, link.paper(), gap.papers()));
            }
        }
        open.forEach(m -> lines.add(new Line(m.fact(), m.people(), "", State.MISSING, "", m.papers())));
        return lines;
    }

    private static String fact(Step step) {
        return switch (step.move()) {
            case UP, DOWN -> step.tie() == Step.Tie.ADOPTIVE ? "adoption" : "parent_child";
            case SPOUSE -> "spouse";
            case SIBLING -> "sibling";
        };
    }
}
