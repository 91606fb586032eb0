package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongji.desk.evidence.Checklist.Line;
import org.gongji.desk.evidence.Checklist.State;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private final Checklist checklist = new Checklist(new RelationWords());
    private final PaperProver prover = new PaperProver();

    @Test
    void tellsBothStepsOfAGrandfather() {
        List<Line> lines = checklist.before("姥爷", "您");

        assertThat(lines).extracting(l -> Words.chinese().say("evidence.need." + l.fact(), l.people().toArray()))
                .containsExactly("能证明您和母亲是父母子女的材料", "能证明母亲和外祖父是父母子女的材料");
        assertThat(lines.get(0).papers()).startsWith("hukou_booklet", "birth_certificate");
    }

    @Test
    void tellsNothingForAFatherInLaw() {
        assertThat(checklist.before("岳父", "您")).isEmpty();
    }

    @Test
    void asksForSupportOfAStepfather() {
        assertThat(checklist.before("继父", "您")).extracting(Line::fact).contains("support");
    }

    @Test
    void showsWhatIsHereAndWhatIsStillWanted() {
        Proof proof = prover.prove(new Families("g:m1998 @m:f1972 p:m1945", "hk(p; 长女 m)").question("g>p 外祖父"));

        assertThat(checklist.now(proof)).extracting(Line::state).containsExactly(State.MISSING, State.HERE);
        assertThat(checklist.now(proof).get(0).papers()).startsWith("birth_certificate");
        assertThat(checklist.now(proof).get(1).paper()).isEqualTo("w1");
    }

    @Test
    void marksWhatIsOnlyPresumed() {
        Proof proof = prover.prove(new Families("h:m1985 g:f1986 c:m2010", "hk(h; 妻 g; 子 c)").question("g>c 儿子"));

        assertThat(checklist.now(proof)).extracting(Line::state).containsExactly(State.PRESUMED);
    }

    @Test
    void everyFactAndPaperHasWords() {
        for (Words words : List.of(Words.chinese(), Words.english())) {
            assertThat(Tables.rows(Checklist.class, "repairs.csv")).allSatisfy(row -> {
                assertThat(words.say("evidence.need." + row.get("fact"), "A", "B")).contains("A");
                assertThat(words.say("evidence.note." + row.get("paper"))).isNotBlank();
            });
        }
    }
}
