package org.gongji.desk.evidence;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.FamilyGraph.Found;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Kin;
import org.gongji.desk.kinship.Proof.Contradiction;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Relation.Near;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Step.Move;
import org.gongji.desk.kinship.Step.Tie;
import org.gongji.desk.kinship.Way;
import org.gongji.desk.words.Words;

/**
 * What does not go together, between claim and papers and between one paper and another, for one pair (domain.md §10.2,
 * §10.6). Speaks only of the two people and of those on the path between them; says nothing about consequences.
 */
final class Findings {
    private final Ties ties;
    private final Desk desk;
    private final Claim claim;
    private final RelationWords words;
    private final Words sentences;
    private final String giver;
    private final String member;
    private final Set<Contradiction> found = new LinkedHashSet<>();

    Findings(Ties ties, Claim claim, RelationWords words, Words sentences, String giver, String member) {
        this.ties = ties;
        this.desk = ties.desk();
        this.claim = claim;
        this.words = words;
        this.sentences = sentences;
        this.giver = giver;
        this.member = member;
    }

    /** Findings where papers show a relation. */
    List<Contradiction> with(Found shown, Relation relation) {
        Set<String> involved = new TreeSet<>(Set.of(giver, member));
        shown.chain().forEach(f -> involved.addAll(List.of(f.from(), f.to())));
        aboutClaim(relation, shown.way());
        shown.chain().forEach(f -> age(f.from(), f.to(), f.way()));
        age(giver, member, shown.way());
        parents(shown);
        spouses(shown.way());
        if (claim.orderClash(shown.way()) || shown.chain().stream().anyMatch(this::orderOnPaper)) {
            add("SIBLING_ORDER", "", names(giver, member));
        }
        return finish(involved, new TreeSet<>(shown.chain().stream().map(Fact::paper).toList()));
    }

    /** Findings where a booklet names a relation outside the law and not the way it goes. */
    List<Contradiction> outside(Relation relation, String paper) {
        aboutClaim(relation, Way.SELF);
        return finish(new TreeSet<>(Set.of(giver, member)), new TreeSet<>(Set.of(paper)));
    }

    /** Findings where they show none. */
    List<Contradiction> without(Optional<Fact> adoption) {
        adoption.ifPresent(f -> addAs("ADOPTED_AWAY", "REL_OUT_OF_SCOPE", f.paper(), names(giver, member)));
        endedMarriage().ifPresent(e -> add("MARRIAGE_ENDED", e.paper(), names(giver, member)));
        claim.way().ifPresent(way -> {
            age(giver, member, way);
            spouses(way);
            if (adoption.isEmpty()) {
                secondParent(way);
            }
        });
        sexOfClaim();
        return finish(new TreeSet<>(Set.of(giver, member)), new TreeSet<>());
    }

    /** The paper that ended the marriage claimed, where nothing makes it stand again. */
    Optional<Desk.Ended> endedMarriage() {
        boolean spouse = claim.way().map(w -> w.length() == 1 && w.first().move() == Move.SPOUSE).orElse(false);
        return desk.ended().stream().filter(e -> spouse && (e.one().equals(giver) && e.other().equals(member)
                || e.one().equals(member) && e.other().equals(giver))).min(Comparator.comparing(Desk.Ended::paper));
    }

    private void aboutClaim(Relation relation, Way way) {
        Near said = claim.relation().near();
        if (relation.near() == Near.NO && said != Near.NO) {
            addAs("CLAIM_SHOWN", PaperProver.byMarriage(way) ? "REL_IN_LAW" : "REL_OUT_OF_SCOPE", "",
                    claim.relation().name(), relation.name());
        } else if (said == Near.NO && relation.near() != Near.NO) {
            boolean marriage = claim.way().map(PaperProver::byMarriage).orElse(false);
            addAs("CLAIM_SHOWN", marriage ? "REL_IN_LAW" : "REL_OUT_OF_SCOPE", "", claim.relation().name(),
                    relation.name());
        }
        if (relation.near() == Near.ASK && !relation.code().matches(PrintedWords.RESIDUAL)) {
            add("REL_NEEDS_SUBTYPE", "", names(giver, member), relation.name());
        }
        sexOfClaim();
    }

    private void sexOfClaim() {
        if (claim.missing()) {
            add("REL_MISSING", "", names(giver, member));
        } else if (claim.sexClash(sex(giver), sex(member))) {
            add("REL_SEX_MISMATCH", "", claim.relation().name(), name(member));
        }
    }

    private Sex sex(String key) {
        return desk.cast().figure(key).map(Figure::sex).orElse(Sex.UNKNOWN);
    }

    private void age(String from, String to, Way way) {
        Optional<Kin> one = desk.cast().figure(from).map(Figure::kin).filter(k -> k.birth() != null);
        Optional<Kin> other = desk.cast().figure(to).map(Figure::kin).filter(k -> k.birth() != null);
        boolean step = way.steps().stream().anyMatch(s -> s.tie() == Tie.STEP || s.tie() == Tie.SUPPORTED);
        if (one.isEmpty() || other.isEmpty() || step || way.length() > 2) {
            return;
        }
        boolean up = way.steps().stream().allMatch(s -> s.move() == Move.UP);
        boolean down = way.steps().stream().allMatch(s -> s.move() == Move.DOWN);
        if (!up && !down) {
            return;
        }
        Kin elder = up ? other.get() : one.get();
        Kin younger = up ? one.get() : other.get();
        Ages.Verdict verdict = way.length() == 1 ? Ages.parent(elder.birth(), younger.birth())
                : Ages.grandparent(elder.birth(), younger.birth());
        if (verdict != Ages.Verdict.PLAUSIBLE) {
            addAs(verdict.name(), "AGE_IMPLAUSIBLE", "", name(elder.key()), elder.birth().toString(),
                    name(younger.key()), younger.birth().toString());
        }
    }

    private void parents(Found shown) {
        for (Fact fact : shown.chain()) {
            Ties.Line.of(fact).filter(l -> l.tie() == Tie.FULL || l.tie() == Tie.ADOPTIVE)
                    .ifPresent(l -> secondParent(l.parent(), l.child()));
        }
    }

    private void secondParent(Way claimed) {
        if (claimed.length() == 1 && claimed.first().tie() != Tie.STEP) {
            if (claimed.first().move() == Move.UP) {
                secondParent(member, giver);
            } else if (claimed.first().move() == Move.DOWN) {
                secondParent(giver, member);
            }
        }
    }

    private void secondParent(String parent, String child) {
        ties.parents(child, sex(parent)).stream().filter(l -> !l.parent().equals(parent) && !maybe(l.parent(), parent))
                .min(Comparator.comparing(l -> l.fact().paper()))
                .ifPresent(l -> add("SECOND_PARENT", l.fact().paper(), name(child), name(parent), name(l.parent())));
    }

    /** A name without number and birth may be the very person: not proved, but no second parent or spouse either. */
    private boolean maybe(String onPaper, String key) {
        Figure unnumbered = desk.cast().figure(onPaper).orElseThrow();
        return unnumbered.numbers().isEmpty() && unnumbered.birth() == null
                && Names.same(unnumbered.name(), name(key));
    }

    private void spouses(Way way) {
        if (way.length() != 1 || way.first().move() != Move.SPOUSE) {
            return;
        }
        for (String key : List.of(giver, member)) {
            String meant = key.equals(giver) ? member : giver;
            ties.marriages(key).stream().filter(f -> !f.joins(giver, member))
                    .filter(f -> !maybe(f.from().equals(key) ? f.to() : f.from(), meant)).min(Comparator.comparing(Fact::paper))
                    .ifPresent(f -> add("SECOND_SPOUSE", f.paper(), name(key),
                            name(f.from().equals(key) ? f.to() : f.from())));
        }
        desk.papers().stream().filter(p -> p.kind() == PaperKind.HUKOU_BOOKLET && bothDivorced(p))
                .filter(p -> endedMarriage().isEmpty())
                .forEach(p -> addAs("BOTH_DIVORCED", "PAPER_IMPLAUSIBLE", p.id(), names(giver, member)));
    }

    private boolean bothDivorced(Paper paper) {
        return List.of(giver, member).stream().allMatch(key -> desk.cast().figure(key).orElseThrow().mentions().stream()
                .anyMatch(m -> m.paper().id().equals(paper.id()) && m.named().maritalStatus().contains("离")));
    }

    /** The booklet says 兄 of somebody younger. */
    private boolean orderOnPaper(Fact fact) {
        return fact.isStep(Move.SIBLING) && fact.way().first().order() != Step.Order.UNKNOWN
                && desk.cast().figure(fact.to()).orElseThrow().kin().orderTo(
                        desk.cast().figure(fact.from()).orElseThrow().kin()) == opposite(fact.way().first().order());
    }

    private static Step.Order opposite(Step.Order order) {
        return order == Step.Order.ELDER ? Step.Order.YOUNGER : Step.Order.ELDER;
    }

    private List<Contradiction> finish(Set<String> involved, Set<String> used) {
        PaperSense sense = new PaperSense(desk, sentences);
        involved.forEach(key -> found.addAll(sense.ofPerson(key)));
        found.addAll(sense.ofPapers(giver, member, used));
        return found.stream().sorted(Comparator.comparing(Contradiction::code).thenComparing(Contradiction::paper)
                .thenComparing(Contradiction::facts)).toList();
    }

    private String name(String key) {
        return desk.cast().name(key);
    }

    private String names(String one, String other) {
        return sentences.say("evidence.fact.PAIR", name(one), name(other));
    }

    private void add(String code, String paper, String... facts) {
        addAs(code, code, paper, facts);
    }

    private void addAs(String sentence, String code, String paper, String... facts) {
        found.add(new Contradiction(code, sentences.say("evidence.fact." + sentence, (Object[]) facts), paper));
    }
}
