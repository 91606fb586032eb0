package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackGuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide/packs.md");

    @Test
    void theGuideSaysWhatEveryParameterMeans() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        for (String line : Files.readAllLines(GUIDE)) {
            Matcher name = Pattern.compile("`([a-z_]+)`").matcher(line.startsWith("| `") ? line.split("\\|")[1] : "");
            while (name.find()) {
                said.add(name.group(1));
            }
        }
        assertThat(said).containsAll(PackParameters.names());
    }

    /** The order shown in the guide is one that the desk takes. */
    @Test
    void theStopOrderOfTheGuideCanBeRead() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf("```json") + "```json".length();
        byte[] order = guide.substring(from, guide.indexOf("```", from)).getBytes(StandardCharsets.UTF_8);

        PolicyShelf shelf = PolicyShelf.read(Map.of("near.json", PackEdits.near().json(), StopOrder.FILE, order));
        assertThat(shelf.orders()).extracting(StopOrder::number).isEqualTo(List.of("郑医保停〔2026〕3号"));
    }
}
