package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class ReasonGuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide/refusal-reasons.md");

    @Test
    void theGuideSaysOfEveryCodeWhatScreenAndPaperSay() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Words words : List.of(Words.chinese(), Words.english())) {
            for (ReasonCode code : ReasonCode.values()) {
                String key = "policy." + code.name();
                rows.add("| `" + code + "` | " + words.say(key) + " | " + words.say(key + ".why") + " | "
                        + words.say(key + ".next") + " |");
            }
        }
        try (Stream<String> lines = Files.lines(GUIDE)) {
            assertThat(lines.filter(line -> line.startsWith("| `")).toList()).containsExactlyElementsOf(rows);
        }
    }
}
