package org.gongji.desk.ui.step.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadingCheck.Finding;
import org.gongji.desk.evidence.reading.ReadingCheck.From;
import org.gongji.desk.evidence.reading.ReadingCheck.Trouble;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.SampleReading;
import org.gongji.desk.ui.Samples;
import org.gongji.desk.ui.kit.Answers;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reading under its field")
class ReadBesideTest {
    private static final Finding MISMATCH = new Finding(Item.NUMBER, Trouble.NUMBER_MISMATCH, SampleReading.NUMBER,
            Optional.of(From.CHIP));
    private int onward;
    private final StringProperty field = new SimpleStringProperty(SampleReading.NUMBER);

    private ReadBeside beside(Item item, String read, Finding... findings) {
        return FxThread.call(() -> new ReadBeside(item, SampleOffers.offer("party", List.of(findings), item, read),
                new CaseWords(Words.chinese(), Samples.at(10, 21)), field, () -> onward++));
    }

    private static boolean answer(ReadBeside beside, String key) {
        return FxThread.call(() -> {
            Node finding = beside.lookup(".gj-finding-b");
            return Answers.take(finding, key);
        });
    }

    @Test
    void aDifferenceIsAskedWithoutADefaultAndTheFieldStaysTheChips() {
        ReadBeside beside = beside(Item.NUMBER, SampleReading.MISREAD, MISMATCH);

        assertThat(beside.settled()).isFalse();
        assertThat(field.get()).as("never overwritten").isEqualTo(SampleReading.NUMBER);
        assertThat(answer(beside, "3")).isFalse();
        assertThat(beside.settled()).isFalse();
    }

    @Test
    void oneSaysThatTheOriginalAgreesWithTheChip() {
        ReadBeside beside = beside(Item.NUMBER, SampleReading.MISREAD, MISMATCH);

        assertThat(answer(beside, "1")).isTrue();

        assertThat(beside.settled()).isTrue();
        assertThat(field.get()).isEqualTo(SampleReading.NUMBER);
    }

    @Test
    void twoSaysThatTheOriginalReallyDiffers() {
        ReadBeside beside = beside(Item.NUMBER, SampleReading.MISREAD, MISMATCH);

        assertThat(answer(beside, "2")).isTrue();

        assertThat(beside.settled()).isTrue();
        assertThat(onward).as("the caret goes on").isEqualTo(1);
        assertThat(field.get()).as("the reasoner judges it now").isEqualTo(SampleReading.MISREAD);
    }

    @Test
    void keyingItAnewIsAnAnswerToo() {
        ReadBeside beside = beside(Item.NUMBER, SampleReading.MISREAD, MISMATCH);

        FxThread.run(() -> field.set("41017119980311"));

        assertThat(beside.settled()).isTrue();
    }

    @Test
    void whatStoodInTheFieldIsAskedAboutEvenWhereTheCheckFoundNothing() {
        field.set("许静");
        ReadBeside beside = beside(Item.NAME, "林若溪");

        assertThat(beside.settled()).isFalse();
        assertThat(answer(beside, "1")).isTrue();
        assertThat(field.get()).isEqualTo("许静");
    }

    @Test
    void anEqualReadingAsksNothing() {
        assertThat(beside(Item.NUMBER, SampleReading.NUMBER).settled()).isTrue();
        assertThat(beside(Item.NUMBER, SampleReading.NUMBER, new Finding(Item.NUMBER, Trouble.NUMBER_STRANGE, "",
                Optional.empty())).settled()).as("a note stops nobody").isTrue();
    }
}
