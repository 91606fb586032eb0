package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongji.desk.evidence.Prover.Question;
import org.gongji.desk.identity.Person;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Strength;

/** What must hold for every family and every heap of true papers. */
class PaperProverPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 22);
    private static final PaperProver PROVER = new PaperProver();

    @Property(tries = 400)
    void orderNeverMatters(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        Question question = question(seed, count);
        Random random = new Random(seed);
        List<Person> persons = shuffled(question.persons(), random);
        List<Paper> papers = shuffled(question.papers(), random).stream().map(p -> new Paper(p.id(), p.kind(),
                p.number(), p.date(), p.original(), shuffled(p.people(), random), p.details(), p.pages(),
                p.returned())).toList();

        assertThat(PROVER.prove(new Question(persons, papers, question.giver(), question.member(), question.claim(),
                DAY))).isEqualTo(PROVER.prove(question));
    }

    @Property(tries = 400)
    void namesNeverMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        Question question = question(seed, count);
        List<Person> persons = question.persons().stream().map(p -> new Person(p.ref(), other(p.name()),
                p.nameSource(), p.document(), p.sex(), p.birth(), "", List.of(), List.of())).toList();
        List<Paper> papers = question.papers().stream().map(p -> new Paper(p.id(), p.kind(), p.number(), p.date(),
                p.original(), p.people().stream().map(n -> new Paper.Named(n.role(), other(n.name()), n.number(),
                n.sex(), n.birth(), n.relation(), "", "")).toList(), p.details(), p.pages(), p.returned())).toList();

        Proof renamed = PROVER.prove(new Question(persons, papers, question.giver(), question.member(),
                question.claim(), DAY));
        Proof plain = PROVER.prove(question);

        assertThat(renamed.shown()).isEqualTo(plain.shown());
        assertThat(renamed.strength()).isEqualTo(plain.strength());
        assertThat(renamed.path().stream().map(l -> l.from() + l.step() + l.to() + l.paper()).toList())
                .isEqualTo(plain.path().stream().map(l -> l.from() + l.step() + l.to() + l.paper()).toList());
        assertThat(renamed.missing().stream().map(m -> m.fact() + m.papers()).toList())
                .isEqualTo(plain.missing().stream().map(m -> m.fact() + m.papers()).toList());
    }

    @Property(tries = 600)
    void swappingGiverAndMemberInverts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        TrueFamily family = new TrueFamily(seed);
        Question there = question(family, count);
        Question back = new Question(there.persons(), there.papers(), there.member(), there.giver(),
                family.relation(there.member(), there.giver()).name(), DAY);
        Proof one = PROVER.prove(there);
        Proof other = PROVER.prove(back);

        assertThat(other.strength()).as("%s%n%s", one, other).isEqualTo(one.strength());
        assertThat(other.missing()).hasSameSizeAs(one.missing());
        if (one.shown() != null) {
            assertThat(other.path()).hasSameSizeAs(one.path());
            assertThat(other.shown().near()).isEqualTo(one.shown().near());
        }
    }

    @Property(tries = 600)
    void aFurtherTruePaperNeverWeakensAProof(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int count) {
        TrueFamily family = new TrueFamily(seed);
        Question before = question(family, count);
        List<Paper> more = new ArrayList<>(before.papers());
        more.add(family.paper());
        Proof now = PROVER.prove(new Question(before.persons(), more, before.giver(), before.member(), before.claim(),
                DAY));
        Proof then = PROVER.prove(before);

        assertThat(now.strength()).as("%s%n%s", then, now).isLessThanOrEqualTo(then.strength());
        // what would prove a presumption is another question than what is missing for any proof at all
        if (now.strength() == then.strength() && then.claimed().near() != Relation.Near.NO) {
            assertThat(now.missing().size()).as("%s%n%s", then, now).isLessThanOrEqualTo(then.missing().size());
        }
    }

    @Property(tries = 600)
    void truePapersShowOnlyTheTruth(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int count,
                                    @ForAll @IntRange(min = 0, max = 5) int lie) {
        TrueFamily family = new TrueFamily(seed);
        Question question = question(family, count);
        String claim = List.of(question.claim(), "父亲", "母亲", "儿子", "妹妹", "外祖父").get(lie);
        Proof proof = PROVER.prove(new Question(question.persons(), question.papers(), question.giver(),
                question.member(), claim, DAY));

        if (proof.strength() == Strength.PROVED) {
            Relation truth = family.relation(question.giver(), question.member());
            assertThat(proof.shown().kind()).as("%s", proof).isEqualTo(truth.kind());
            assertThat(proof.shown().near()).isEqualTo(truth.near());
        }
    }

    @Property(tries = 300)
    void trueFamiliesContradictNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int count) {
        Question question = question(seed, count);
        Proof proof = PROVER.prove(question);

        assertThat(proof.contradictions()).as("%s", question).extracting(Proof.Contradiction::code)
                .isSubsetOf(explained(proof));
    }

    /**
     * 伯母 in one booklet is 儿媳 beside 孙子, which lets a mother be presumed (domain.md §5.2): the true word of somebody
     * outside the law and what a paper only lets presume may stand against each other, and a supervisor looks.
     */
    private static List<String> explained(Proof proof) {
        boolean presumedNearer = proof.strength() == Strength.PRESUMED && proof.claimed().near() == Relation.Near.NO;
        return presumedNearer ? List.of("OTHER_HOUSEHOLD", "REL_IN_LAW", "REL_OUT_OF_SCOPE")
                : List.of("OTHER_HOUSEHOLD");
    }

    @Example
    void aPresumptionMayStandAgainstATrueWord() {
        Proof proof = PROVER.prove(question(2487, 1));

        assertThat(proof.claimed().name()).isEqualTo("伯母");
        assertThat(proof.strength()).isEqualTo(Strength.PRESUMED);
        assertThat(proof.contradictions()).extracting(Proof.Contradiction::code).containsExactly("REL_IN_LAW");
    }

    private static Question question(long seed, int count) {
        return question(new TrueFamily(seed), count);
    }

    private static Question question(TrueFamily family, int count) {
        String giver = family.any();
        String member = family.any();
        Assume.that(!giver.equals(member) && family.way(giver, member).length() > 0);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(family.paper());
        }
        return new Question(List.of(family.person(giver), family.person(member)), papers, giver, member,
                family.relation(giver, member).name(), DAY);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static String other(String name) {
        return "乙" + new StringBuilder(name).reverse();
    }
}
