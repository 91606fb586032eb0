package org.gongji.desk.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.kinship.FamilyGraph;
import org.gongji.desk.kinship.FamilyGraph.Found;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Relation.Near;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Step.Move;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.kinship.Way;
import org.gongji.desk.words.Words;

/**
 * The reasoner: people are nodes, papers yield edges, a claim is a path (domain.md §5, §10.1). Reports what is proved,
 * what is only presumed, what contradicts and which paper would close a gap; whether that suffices is the policy's
 * business. Pure: the same desk gives the same proof, in whatever order papers and people lie on it.
 */
public final class PaperProver implements Prover {
    /** {@code step_support_years} where no pack says otherwise (§10.1). */
    public static final int SUPPORT_YEARS = 3;

    private final RelationWords words;
    private final Statements statements;
    private final Presumptions presumptions;
    private final Repairs repairs;
    private final Words sentences = Words.chinese();
    private final int supportYears;

    public PaperProver() {
        this(new RelationWords(), SUPPORT_YEARS);
    }

    /** @param supportYears years of life in one household before 18 that show 抚养 */
    public PaperProver(RelationWords words, int supportYears) {
        this(words, new Statements(words), new Presumptions(), new Repairs(), supportYears);
    }

    PaperProver(RelationWords words, Statements statements, Presumptions presumptions, Repairs repairs,
                int supportYears) {
        this.words = words;
        this.statements = statements;
        this.presumptions = presumptions;
        this.repairs = repairs;
        this.supportYears = supportYears;
    }

    /** @throws IllegalArgumentException where giver or member is not a person of the case */
    @Override
    public Proof prove(Question question) {
        Ties ties = new Ties(new Desk(question, statements), presumptions, supportYears);
        return new Asked(question, Claim.of(question.claim(), words), ties, ties.graph()).answer();
    }

    /** One question, with everything read once. */
    private final class Asked {
        private final String giver;
        private final String member;
        private final Claim claim;
        private final Ties ties;
        private final Desk desk;
        private final FamilyGraph graph;
        private final Gaps gaps;
        private final PrintedWords printed;

        Asked(Question question, Claim claim, Ties ties, FamilyGraph graph) {
            this.giver = question.giver();
            this.member = question.member();
            this.claim = claim;
            this.ties = ties;
            this.desk = ties.desk();
            this.graph = graph;
            this.gaps = new Gaps(desk, graph, words, repairs);
            this.printed = new PrintedWords(desk, words);
            for (String ref : List.of(giver, member)) {
                desk.cast().figure(ref).filter(f -> f.person() != null)
                        .orElseThrow(() -> new IllegalArgumentException("nobody in the case has the ref " + ref));
            }
        }

        Proof answer() {
            List<Found> found = giver.equals(member) ? List.of() : graph.between(giver, member);
            Optional<Found> meant = claim.among(found);
            Optional<Found> best = meant.or(() -> found.stream().min(surest));
            return best.map(this::shown).orElseGet(() -> printed.outside(giver, member).map(this::outside)
                    .orElseGet(this::notShown));
        }

        private Proof shown(Found found) {
            Relation shown = (found.chain().size() > 1 ? Optional.<Relation>empty()
                    : printed.outweighs(giver, member, claim.relation())).orElseGet(() -> claim.settled(found.way()));
            List<Proof.Missing> missing = new ArrayList<>();
            if (shown.near() != Near.NO) {
                found.chain().stream().filter(f -> f.strength() == Strength.PRESUMED)
                        .forEach(f -> missing.add(gaps.firmer(f)));
            }
            if (shown.near() == Near.ASK && isStep(found.way())) {
                missing.add(gaps.support(giver, member));
            }
            return new Proof(claim.relation(), shown, found.strength(), links(found.chain()), missing,
                    findings().with(found, shown));
        }

        private Proof outside(PrintedWords.Outside row) {
            Proof.Link link = new Proof.Link(giver, member, desk.cast().name(giver), desk.cast().name(member),
                    row.relation().name(), Strength.PROVED, row.paper().id());
            return new Proof(claim.relation(), row.relation(), Strength.PROVED, List.of(link), List.of(),
                    findings().outside(row.relation(), row.paper().id()));
        }

        private Proof notShown() {
            boolean ended = findings().endedMarriage().isPresent();
            Optional<Fact> adoption = adoptedAway();
            Relation shown = adoption.isPresent() ? afterAdoption() : null;
            List<Proof.Link> path = List.of();
            List<Proof.Missing> missing = List.of();
            Optional<Way> way = claim.way().filter(w -> w.length() > 0).filter(w -> !giver.equals(member));
            if (way.isPresent()) {
                Gaps.Laying laying = gaps.lay(way.get(), giver, member, ended);
                path = laying.path();
                missing = laying.missing();
            } else if (!giver.equals(member)) {
                missing = List.of(gaps.anything(giver, member));
            }
            boolean hopeless = claim.relation().near() == Near.NO || adoption.isPresent();
            return new Proof(claim.relation(), shown, Strength.NOT_PROVABLE, path, hopeless ? List.of() : missing,
                    findings().without(adoption));
        }

        private Findings findings() {
            return new Findings(ties, claim, words, sentences, giver, member);
        }

        /** The claim held until an adoption ended it. */
        private Optional<Fact> adoptedAway() {
            return claim.among(ties.beforeAdoption().between(giver, member)).flatMap(found -> found.chain().stream()
                    .flatMap(f -> ties.adoptionEnding(f).stream()).min(Comparator.comparing(Fact::paper)));
        }

        private Relation afterAdoption() {
            return claim.way().filter(w -> w.length() == 1).map(w -> switch (w.first().move()) {
                case UP -> words.named("送养后的生父母");
                case DOWN -> words.named("被送养的生子女");
                default -> null;
            }).orElse(null);
        }

        private List<Proof.Link> links(List<Fact> chain) {
            return chain.stream().map(f -> new Proof.Link(f.from(), f.to(), desk.cast().name(f.from()),
                    desk.cast().name(f.to()), words.of(f.way()).name(), f.strength(), f.paper())).toList();
        }
    }

    private static boolean isStep(Way way) {
        return way.steps().stream().anyMatch(s -> s.tie() == Step.Tie.STEP);
    }

    /** Where the claim is not among what papers show: the surest, then the nearest, then the shortest. */
    private final Comparator<Found> surest = Comparator.comparing(Found::strength)
            .thenComparing(f -> rank(f.way())).thenComparing(f -> f.chain().size())
            .thenComparing(f -> f.way().toString());

    private int rank(Way way) {
        return Stream.of(Near.YES, Near.ASK, Near.NO).toList().indexOf(words.of(way).near());
    }

    /** Whether a way leads over a marriage: then it is 姻亲, not merely remote. */
    static boolean byMarriage(Way way) {
        return way.steps().stream().anyMatch(s -> s.move() == Move.SPOUSE);
    }
}
