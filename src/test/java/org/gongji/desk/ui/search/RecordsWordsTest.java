package org.gongji.desk.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class RecordsWordsTest {
    private static Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("org.gongji.desk.words.records", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet();
    }

    @Test
    void saysEverythingInBothLanguages() {
        Set<String> english = ResourceBundle.getBundle("org.gongji.desk.words.records_en").keySet();
        assertThat(english).containsExactlyInAnyOrderElementsOf(keys(Locale.ROOT));
    }

    @Test
    void hasAWordForEveryStateAndStage() {
        for (Words words : List.of(Words.chinese(), Words.english())) {
            Arrays.stream(SearchDesk.State.values()).forEach(state ->
                    assertThat(words.say("records.search.state." + state)).isNotBlank());
            Arrays.stream(DayCloseDesk.Stage.values()).forEach(stage ->
                    assertThat(words.say("records.close.stage." + stage)).isNotBlank());
        }
    }
}
