package org.gongji.desk.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.evidence.Prover;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;

/**
 * {@code evidence}, line {@code reasoner}: what ten papers show about one member, in a family of twelve over four
 * generations with a divorce, a second marriage and a stepchild. Every question is read and reasoned afresh. Held to
 * five milliseconds, which is fixed: the picture of kinship is drawn anew at each key.
 */
public final class ReasonerBenchmark implements Benchmark {
    static final double FIVE = 5;
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 2_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 22);

    /** Letter, sex, year of birth; the name is the letter. */
    private static final String PEOPLE = "a:m1930 b:f1932 c:m1955 d:f1957 e:f1958 f:m1980 g:f1982 h:m1979 i:m1985 "
            + "j:m2006 k:f2010 l:f2014";
    private static final String[] CLAIMS = {"f>c 父亲", "f>a 爷爷", "f>g 妻子", "f>k 女儿", "f>j 继子", "f>i 弟弟", "f>e 岳母",
        "f>b 奶奶", "f>l 女儿", "c>k 孙女", "e>k 外孙女", "i>k 侄女"};

    private final List<Person> persons = new ArrayList<>();

    public ReasonerBenchmark() {
        for (String one : PEOPLE.split(" ")) {
            LocalDate birth = LocalDate.of(Integer.parseInt(one.substring(3)), 6, 15);
            Sex sex = one.charAt(2) == 'm' ? Sex.MALE : Sex.FEMALE;
            String seventeen = "410171" + one.substring(3) + "0615" + (100 + 2 * persons.size()
                    + (sex == Sex.MALE ? 1 : 0));
            persons.add(new Person(one.substring(0, 1), one.substring(0, 1), Source.CHIP,
                    new IdDocument(IdKind.RESIDENT18, seventeen + IdNumbers.checkCharacter(seventeen), null, null,
                            true, Source.CHIP), sex, birth, "", List.of(), List.of()));
        }
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<Compared> run() {
        return List.of(new Compared("reasoner", median(WARM_UP, ROUNDS), FIVE, 1));
    }

    /** @return milliseconds a question, the middle of all rounds */
    double median(int warmUp, int rounds) {
        List<Prover.Question> questions = questions();
        PaperProver prover = new PaperProver();
        Spans spans = new Spans();
        for (int round = 0; round < warmUp + rounds; round++) {
            long start = System.nanoTime();
            Proof proof = prover.prove(questions.get(round % questions.size()));
            long end = System.nanoTime();
            if (proof.strength() == Strength.NOT_PROVABLE || proof.path().isEmpty()) {
                throw new IllegalStateException("the family is no fair example");
            }
            if (round >= warmUp) {
                spans.add(end - start);
            }
        }
        return spans.median();
    }

    List<Prover.Question> questions() {
        List<Paper> papers = papers();
        List<Prover.Question> questions = new ArrayList<>();
        for (String claim : CLAIMS) {
            questions.add(new Prover.Question(persons, papers, claim.substring(0, 1), claim.substring(2, 3),
                    claim.substring(4), DAY));
        }
        return questions;
    }

    private List<Paper> papers() {
        return List.of(
                paper(0, PaperKind.HUKOU_BOOKLET, 1995, "head a", "row b 妻", "row c 长子"),
                paper(1, PaperKind.HUKOU_BOOKLET, 2001, "head c", "row d 妻", "row f 长子", "row i 次子"),
                paper(2, PaperKind.HUKOU_BOOKLET, 2016, "head f", "row g 妻", "row k 长女", "row l 次女", "row j 继子"),
                paper(3, PaperKind.MARRIAGE_CERTIFICATE, 2004, "party g", "party h"),
                paper(4, PaperKind.DIVORCE_PAPER, 2008, "party g", "party h"),
                paper(5, PaperKind.MARRIAGE_CERTIFICATE, 2009, "party f", "party g"),
                paper(6, PaperKind.BIRTH_CERTIFICATE, 2006, "child j", "mother g", "father h"),
                paper(7, PaperKind.BIRTH_CERTIFICATE, 2010, "child k", "mother g", "father f"),
                paper(8, PaperKind.BIRTH_CERTIFICATE, 2014, "child l", "mother g", "father f"),
                paper(9, PaperKind.NOTARIAL_CERTIFICATE, 2019, "a g", "b e 母亲"));
    }

    private Paper paper(int at, PaperKind kind, int year, String... people) {
        List<Paper.Named> named = new ArrayList<>();
        for (String one : people) {
            String[] words = one.split(" ");
            Person person = persons.stream().filter(p -> p.ref().equals(words[1])).findFirst().orElseThrow();
            named.add(new Paper.Named(words[0], person.name(), person.number(), person.sex(), person.birth(),
                    words.length > 2 ? words[2] : "", "", ""));
        }
        return new Paper("w" + at, kind, "", LocalDate.of(year, 7, 1), true, named, Map.of(), List.of(), true);
    }
}
