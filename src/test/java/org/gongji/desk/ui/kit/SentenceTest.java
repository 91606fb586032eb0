package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static List<Text> parts(String sentence) {
        return Sentence.rich(sentence).getChildren().stream().map(Text.class::cast).toList();
    }

    @Test
    void makesBoldWhatStandsBetweenTwoStars() {
        List<Text> parts = parts("请**签字**再走");

        assertThat(parts).extracting(Text::getText).containsExactly("请", "签字", "再走");
        assertThat(parts).extracting(part -> part.getStyleClass().contains(Styles.BOLD))
                .containsExactly(false, true, false);
    }

    @Test
    void keepsTheStarsOfAMaskedNumberAndName() {
        List<Text> parts = parts("读到了许*舒，410173********0244，电话138****0120");

        assertThat(parts).extracting(Text::getText).containsExactly("读到了许*舒，410173********0244，电话138****0120");
    }
}
