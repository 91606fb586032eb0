package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the window tells, in both languages. */
class DeskWordsTest {
    @Test
    void saysEverySentenceInEnglishToo() {
        ResourceBundle english = ResourceBundle.getBundle("org.gongji.desk.words.desk_en");
        assertThat(english.keySet()).isEqualTo(keys());
        assertThat(english.keySet()).allSatisfy(key ->
                assertThat(english.getString(key)).isNotBlank().doesNotContainPattern("\\p{IsHan}"));
    }

    private static Set<String> keys() {
        return ResourceBundle.getBundle("org.gongji.desk.words.desk").keySet();
    }
}
