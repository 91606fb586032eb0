package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongji.desk.identity.Person;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of domain.md §5.2 and every ruling of §10.1, and the families a window meets. */
class PaperProverCasesTest {
    private static final int AT_LEAST = 400;
    private static final PaperProver PROVER = new PaperProver();

    static List<ProofCase> cases() {
        return ProofCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void papersShowWhatTheLawSays(ProofCase one) {
        Proof proof = PROVER.prove(one.question());

        assertThat(one.answered(proof)).as("%s: %s", one.text(), proof).isEqualTo(one.expected());
    }

    /** Papers, people and places on papers come in any order, and everybody may be called otherwise. */
    @Test
    void orderAndNamesNeverMatter() {
        Random random = new Random(Evidence.seed());

        assertThat(cases()).allSatisfy(one -> {
            Prover.Question question = one.question();
            List<Person> persons = shuffled(question.persons().stream().map(p -> new Person(p.ref(), other(p.name()),
                    p.nameSource(), p.document(), p.sex(), p.birth(), "",
                    p.formerNames().stream().map(PaperProverCasesTest::other).toList(), p.formerNumbers())).toList(),
                    random);
            List<Paper> papers = shuffled(question.papers().stream().map(p -> new Paper(p.id(), p.kind(), p.number(),
                    p.date(), p.original(), shuffled(p.people().stream().map(PaperProverCasesTest::renamed).toList(),
                    random), p.details(), p.pages(), p.returned())).toList(), random);

            assertThat(one.answered(PROVER.prove(new Prover.Question(persons, papers, question.giver(),
                    question.member(), question.claim(), question.onDay())))).as(one.text())
                    .isEqualTo(one.expected());
        });
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Paper.Named renamed(Paper.Named named) {
        return new Paper.Named(named.role(), other(named.name()), named.number(), named.sex(), named.birth(),
                named.relation(), named.maritalStatus(),
                named.formerName().isEmpty() ? "" : other(named.formerName()));
    }

    private static String other(String name) {
        return "乙" + name;
    }

    /** What the member is to the giver, turned round: 外祖父母 and 外孙子女 are one tie seen from two ends. */
    @Test
    void swappingGiverAndMemberInverts() {
        Map<NearKind, NearKind> inverse = new EnumMap<>(Map.of(NearKind.SPOUSE, NearKind.SPOUSE, NearKind.PARENT,
                NearKind.CHILD, NearKind.SIBLING, NearKind.SIBLING, NearKind.PATERNAL_GRANDPARENT,
                NearKind.SONS_CHILD, NearKind.MATERNAL_GRANDPARENT, NearKind.DAUGHTERS_CHILD));
        List.copyOf(inverse.entrySet()).forEach(both -> inverse.put(both.getValue(), both.getKey()));

        assertThat(cases()).allSatisfy(one -> {
            Prover.Question there = one.question();
            Proof proof = PROVER.prove(there);
            if (proof.shown() == null || proof.strength() == Strength.NOT_PROVABLE) {
                return;
            }
            String back = proof.shown().kind().map(inverse::get).map(NearKind::chinese).orElse("亲戚");
            Proof turned = PROVER.prove(new Prover.Question(there.persons(), there.papers(), there.member(),
                    there.giver(), back, there.onDay()));

            assertThat(turned.shown()).as(one.text()).isNotNull();
            assertThat(turned.shown().kind()).as("%s%n%s", one.text(), turned)
                    .isEqualTo(proof.shown().kind().map(inverse::get));
            assertThat(turned.shown().near()).as(one.text()).isEqualTo(proof.shown().near());
            assertThat(turned.strength()).as(one.text()).isEqualTo(proof.strength());
        });
    }

    /** Papers that end a tie, or say that there is another one. */
    private static final Set<PaperKind> ENDING = EnumSet.of(PaperKind.DIVORCE_PAPER, PaperKind.ADOPTION_CERTIFICATE,
            PaperKind.DEATH_CERTIFICATE, PaperKind.HUKOU_CHANGE_PAGE);

    @Test
    void noPaperThatContradictsNothingWeakensAProof() {
        int[] tried = {0};

        assertThat(cases()).allSatisfy(one -> {
            Prover.Question question = one.question();
            if (!PROVER.prove(question).contradictions().isEmpty()) {
                return;
            }
            Strength now = PROVER.prove(question).strength();
            for (Paper further : question.papers()) {
                List<Paper> before = question.papers().stream().filter(paper -> paper != further).toList();
                Proof then = PROVER.prove(on(question, before));
                if (!ENDING.contains(further.kind()) && then.strength() == Strength.PROVED
                        && then.contradictions().isEmpty()) {
                    tried[0]++;
                    assertThat(now).as("%s without %s", one.text(), further.id()).isEqualTo(Strength.PROVED);
                }
            }
        });
        assertThat(tried[0]).as("papers beside a proof").isGreaterThan(20);
    }

    @Test
    void aSecondCopyOfAPaperChangesNothing() {
        assertThat(cases()).allSatisfy(one -> {
            Prover.Question question = one.question();
            for (Paper paper : question.papers()) {
                List<Paper> twice = new ArrayList<>(question.papers());
                twice.add(new Paper("zz", paper.kind(), paper.number(), paper.date(), paper.original(),
                        paper.people(), paper.details(), paper.pages(), paper.returned()));

                assertThat(one.answered(PROVER.prove(on(question, twice)))).as("%s with %s again", one.text(),
                        paper.id()).isEqualTo(one.expected());
            }
        });
    }

    private static Prover.Question on(Prover.Question question, List<Paper> papers) {
        return new Prover.Question(question.persons(), papers, question.giver(), question.member(), question.claim(),
                question.onDay());
    }

    @Test
    void fourHundredCasesEachNameTheirClause() {
        Set<String> ids = new HashSet<>();

        assertThat(cases()).hasSizeGreaterThanOrEqualTo(AT_LEAST).allSatisfy(one -> {
            assertThat(one.clause()).matches("(§\\d|Annex [AB]|day\\.md \\d).*");
            assertThat(ids.add(one.id())).as("%s stands twice", one.id()).isTrue();
        });
    }
}
