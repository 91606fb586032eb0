package org.gongji.desk.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    /** RFC 8785 §3.2.3: keys sorted by UTF-16 code units, so U+1F600 (D83D…) comes before U+FB33. */
    @Test
    void sortsKeysAsRfc8785Does() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("\u20ac", "Euro Sign");
        keys.put("\r", "Carriage Return");
        keys.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        keys.put("1", "One");
        keys.put("\ud83d\ude00", "Emoji: Grinning Face");
        keys.put("\u0080", "Control");
        keys.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.text(keys)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\","
                + "\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785 §3.2.2.2, its string sample. */
    @Test
    void escapesStringsAsRfc8785Does() {
        assertThat(CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void writesListsIntegersAndBooleans() {
        assertThat(CanonicalJson.text(List.of(0, -1, 9_007_199_254_740_991L, true, Map.of("a", List.of()))))
                .isEqualTo("[0,-1,9007199254740991,true,{\"a\":[]}]");
    }

    @Test
    void refusesWhatOtherReadersWouldChange() {
        assertThatThrownBy(() -> CanonicalJson.text(9_007_199_254_740_992L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
