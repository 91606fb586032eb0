package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.FamilyGraph;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Step.Move;
import org.gongji.desk.kinship.Step.Tie;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.kinship.Way;

/**
 * Which of the stated facts hold on the application date: marriages not ended, birth ties not ended by adoption
 * (民法典 第1111条), step ties with or without shown support, presumptions that no better paper refutes.
 */
final class Ties {
    private final Desk desk;
    private final Support support;
    private final List<Fact> standing = new ArrayList<>();
    private final List<Fact> presumed = new ArrayList<>();
    private final Map<FamilyGraph.StepTie, Tie> steps = new TreeMap<>(
            Comparator.comparing(FamilyGraph.StepTie::parent).thenComparing(FamilyGraph.StepTie::child));

    Ties(Desk desk, Presumptions presumptions, int supportYears) {
        this.desk = desk;
        this.support = new Support(desk, supportYears);
        for (Fact fact : desk.stated()) {
            if (!endedMarriage(fact) && adoptionEnding(fact).isEmpty()) {
                standing.add(fact.along(weighed(fact)));
            }
        }
        presumptions.of(desk).stream().filter(fact -> !refuted(fact)).forEach(presumed::add);
        stepParents();
    }

    FamilyGraph graph() {
        List<Fact> all = new ArrayList<>(standing);
        all.addAll(presumed);
        return new FamilyGraph(desk.cast().kin(), all, steps);
    }

    /** The same desk as if nobody had been adopted away: shows what an adoption ended. */
    FamilyGraph beforeAdoption() {
        List<Fact> all = new ArrayList<>(desk.stated().stream().filter(f -> !endedMarriage(f)).toList());
        all.addAll(presumed);
        return new FamilyGraph(desk.cast().kin(), all, steps);
    }

    private boolean endedMarriage(Fact fact) {
        return fact.isStep(Move.SPOUSE) && desk.end(fact).isPresent();
    }

    /** The adoption that ended a birth tie, unless the adopter is that parent's own spouse. */
    Optional<Fact> adoptionEnding(Fact fact) {
        if (fact.way().length() != 1 || fact.way().first().tie() != Tie.FULL) {
            return Optional.empty();
        }
        Optional<Line> line = Line.of(fact);
        return line.flatMap(birth -> desk.stated().stream()
                .filter(f -> Line.of(f).filter(l -> l.tie == Tie.ADOPTIVE && l.child.equals(birth.child)
                        && !l.parent.equals(birth.parent) && !married(l.parent, birth.parent)).isPresent())
                .filter(f -> Line.of(f).map(l -> !adopts(birth)).orElse(false))
                .min(Comparator.comparing(Fact::paper)));
    }

    private boolean adopts(Line birth) {
        return desk.stated().stream().flatMap(f -> Line.of(f).stream()).anyMatch(l -> l.tie == Tie.ADOPTIVE
                && l.child.equals(birth.child) && l.parent.equals(birth.parent));
    }

    private boolean married(String one, String other) {
        return desk.stated().stream().anyMatch(f -> f.isStep(Move.SPOUSE) && f.joins(one, other));
    }

    private Way weighed(Fact fact) {
        Optional<Line> line = Line.of(fact);
        if (line.isEmpty() || line.get().tie != Tie.STEP || !support.shown(line.get().parent, line.get().child)) {
            return fact.way();
        }
        return Way.of(fact.way().first().as(Tie.SUPPORTED));
    }

    /** A parent–child fact whichever way it was stated. */
    record Line(String parent, String child, Tie tie, Fact fact) {
        static Optional<Line> of(Fact fact) {
            if (fact.isStep(Move.UP)) {
                return Optional.of(new Line(fact.to(), fact.from(), fact.way().first().tie(), fact));
            }
            if (fact.isStep(Move.DOWN)) {
                return Optional.of(new Line(fact.from(), fact.to(), fact.way().first().tie(), fact));
            }
            return Optional.empty();
        }
    }

    /** Proved fathers or mothers of a child; step-parents are none. */
    List<Line> parents(String child, Sex sex) {
        return standing.stream().flatMap(f -> Line.of(f).stream())
                .filter(l -> l.child.equals(child) && (l.tie == Tie.FULL || l.tie == Tie.ADOPTIVE))
                .filter(l -> sexOf(l.parent) == sex && sex != Sex.UNKNOWN).toList();
    }

    /** Marriages that stand and are proved, of one person. */
    List<Fact> marriages(String key) {
        return standing.stream().filter(f -> f.isStep(Move.SPOUSE) && (f.from().equals(key) || f.to().equals(key)))
                .filter(f -> !desk.dead(f.from().equals(key) ? f.to() : f.from())).toList();
    }

    private boolean refuted(Fact fact) {
        if (fact.isStep(Move.SPOUSE)) {
            boolean ended = desk.ended().stream().anyMatch(e -> fact.joins(e.one(), e.other()));
            return ended || marriedElsewhere(fact.from(), fact.to()) || marriedElsewhere(fact.to(), fact.from());
        }
        return Line.of(fact).map(line -> parents(line.child, sexOf(line.parent)).stream()
                .anyMatch(other -> !other.parent.equals(line.parent))).orElse(false);
    }

    private boolean marriedElsewhere(String key, String presumedSpouse) {
        return marriages(key).stream().anyMatch(f -> !f.joins(key, presumedSpouse));
    }

    /** The spouse of a parent, where another parent of that sex is proved. */
    private void stepParents() {
        for (Fact marriage : standing.stream().filter(f -> f.isStep(Move.SPOUSE)).toList()) {
            stepParent(marriage.from(), marriage.to());
            stepParent(marriage.to(), marriage.from());
        }
    }

    private void stepParent(String spouse, String parent) {
        for (Line line : standing.stream().flatMap(f -> Line.of(f).stream()).toList()) {
            if (line.parent.equals(parent) && line.tie == Tie.FULL && line.fact.strength() == Strength.PROVED) {
                List<Line> others = parents(line.child, sexOf(spouse));
                boolean own = others.stream().anyMatch(l -> l.parent.equals(spouse));
                if (!own && !others.isEmpty()) {
                    steps.put(new FamilyGraph.StepTie(spouse, line.child),
                            support.shown(spouse, line.child) ? Tie.SUPPORTED : Tie.STEP);
                }
            }
        }
    }

    private Sex sexOf(String key) {
        return desk.cast().figure(key).map(Figure::sex).orElse(Sex.UNKNOWN);
    }

    Desk desk() {
        return desk;
    }

    /** Shown 抚养: one household paper over enough years before the child was of age, or a judgment (§10.1). */
    private record Support(Desk desk, int years) {
        private static final int OF_AGE = 18;

        boolean shown(String parent, String child) {
            LocalDate birth = desk.cast().figure(child).map(Figure::birth).orElse(null);
            return desk.papers().stream().filter(desk::speaks).filter(p -> on(p, parent) && on(p, child))
                    .anyMatch(p -> p.kind() == PaperKind.COURT_PAPER
                            || birth != null && isHousehold(p) && longEnough(p, birth));
        }

        private boolean on(Paper paper, String key) {
            return desk.cast().figure(key).map(f -> f.on(paper.id())).orElse(false);
        }

        private static boolean isHousehold(Paper paper) {
            boolean household = !Desk.isCollective(paper) && Desk.heads(paper) <= 1;
            return household && paper.kind() == PaperKind.HUKOU_BOOKLET
                    || paper.kind() == PaperKind.POLICE_CERTIFICATE;
        }

        private boolean longEnough(Paper paper, LocalDate birth) {
            boolean police = paper.kind() == PaperKind.POLICE_CERTIFICATE;
            LocalDate since = date(paper, "since", police ? null : paper.date());
            LocalDate until = date(paper, "until", police ? null : desk.onDay());
            if (since == null || until == null) {
                return false;
            }
            LocalDate from = since.isBefore(birth) ? birth : since;
            LocalDate adult = birth.plusYears(OF_AGE);
            LocalDate to = until.isBefore(adult) ? until : adult;
            return !from.plusYears(years).isAfter(to);
        }

        private static LocalDate date(Paper paper, String detail, LocalDate otherwise) {
            String said = paper.details().getOrDefault(detail, "");
            return said.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(said) : otherwise;
        }
    }
}
