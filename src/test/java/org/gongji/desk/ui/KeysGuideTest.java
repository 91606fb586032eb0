package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class KeysGuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide/keys.md");

    @Test
    void theGuideListsEveryKeyTheDeskKnows() throws IOException {
        Words words = Words.chinese();
        List<String> rows = new ArrayList<>();
        for (Act act : Act.values()) {
            if (act.step() <= 1) {
                String caption = act.step() == 1 ? words.say("ui.keys.steps") : act.caption();
                String also = act.keys().stream().skip(1).map(key -> "、`" + key + "`").collect(Collectors.joining());
                rows.add("| `" + caption + "`" + also + " | " + words.say("ui.act." + act.name()) + " |");
            }
        }
        try (Stream<String> lines = Files.lines(GUIDE)) {
            assertThat(lines.filter(line -> line.startsWith("| `")).toList()).containsExactlyElementsOf(rows);
        }
    }
}
