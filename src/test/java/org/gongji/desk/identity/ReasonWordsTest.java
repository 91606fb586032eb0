package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
    private static final Path GUIDE = Path.of("src/docs/guide/identity-reasons.md");

    private static Map<Verdict, String> grades() {
        return Map.of(Verdict.INVALID, "不可用 invalid", Verdict.WARNING, "提醒 warning", Verdict.NORMALISED,
                "已整理 normalised", Verdict.VALID, "注记 note");
    }

    @Test
    void saysEveryReasonInBothLanguagesAndListsThemInTheGuide() throws IOException {
        List<String> rows = new ArrayList<>();
        for (IdReason reason : IdReason.values()) {
            rows.add(row(reason.name(), reason.key(), grades().get(reason.verdict())));
        }
        for (NameReason reason : NameReason.values()) {
            rows.add(row(reason.name(), reason.key(), grades().get(reason.verdict())));
        }
        for (ValidityReason reason : ValidityReason.values()) {
            rows.add(row(reason.name(), reason.key(), grades().get(reason.verdict())));
        }
        for (Lookalike.Why why : Lookalike.Why.values()) {
            rows.add("| `LOOKALIKE_" + why.name() + "` | " + Words.chinese().say(why.key()) + " | "
                    + Words.english().say(why.key()) + " |");
        }
        try (Stream<String> lines = Files.lines(GUIDE)) {
            assertThat(lines.filter(line -> line.startsWith("| `")).toList()).containsExactlyElementsOf(rows);
        }
    }

    private static String row(String code, String key, String grade) {
        return "| `" + code + "` | " + grade + " | " + Words.chinese().say(key) + " | " + Words.english().say(key)
                + " |";
    }
}
