package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {
    private static final List<Words> BOTH = List.of(Words.chinese(), Words.english());

    private static Set<String> lacking(List<String> keys) {
        Set<String> lacking = new TreeSet<>();
        for (Words words : BOTH) {
            keys.stream().filter(key -> words.find("policy." + key).isEmpty()).forEach(lacking::add);
        }
        return lacking;
    }

    @Test
    void saysEveryCodeInBothLanguagesWithTheWayOut() {
        List<String> keys = new ArrayList<>();
        for (ReasonCode code : ReasonCode.values()) {
            keys.addAll(List.of(code.name(), code + ".why", code + ".next"));
        }
        assertThat(lacking(keys)).isEmpty();
    }

    @Test
    void namesEveryRuleKindPaperAndOutcome() {
        List<String> keys = new ArrayList<>(Rules.keys().stream().map(key -> "rule." + key).toList());
        keys.add("rule.policy");
        for (PaperKind kind : PaperKind.values()) {
            keys.add("paper." + kind.word());
        }
        for (IdKind kind : IdKind.values()) {
            keys.add("id." + kind.word());
        }
        for (Outcome outcome : Outcome.values()) {
            keys.add("outcome." + outcome.word());
        }
        assertThat(lacking(keys)).isEmpty();
    }

    @Test
    void hasTheSameSentencesInBothLanguages() {
        ResourceBundle.Control plain = ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES);
        Set<String> chinese = ResourceBundle.getBundle("org.gongji.desk.words.policy", java.util.Locale.ROOT, plain)
                .keySet();
        ResourceBundle english = ResourceBundle.getBundle("org.gongji.desk.words.policy", java.util.Locale.ENGLISH,
                plain);
        List<String> own = chinese.stream().filter(key -> english.getString(key).codePoints()
                .anyMatch(point -> point >= 0x4E00 && point <= 0x9FFF)).toList();

        assertThat(own).as("keys whose English holds Chinese or is missing").isEmpty();
    }

    @Test
    void speaksAsTheWindowSpeaks() {
        for (ReasonCode code : ReasonCode.values()) {
            String next = Words.chinese().say("policy." + code + ".next");
            assertThat(next).as(code.name()).doesNotContain("系统", "操作失败", "！").endsWith("。");
        }
    }
}
