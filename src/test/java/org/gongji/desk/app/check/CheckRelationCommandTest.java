package org.gongji.desk.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRelationCommandTest {
    @Test
    void answersALineForEachLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = new CheckRelationCommand(new ByteArrayInputStream("外公\n老婆的爸爸\n\n".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8)).call();

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"path":"外公","relation":"外祖父","kind":"外祖父母","near":"yes","code":"63","reasons":[]}
                {"path":"老婆的爸爸","relation":"岳父","kind":"","near":"no","code":"55","reasons":["REL_IN_LAW","DETOUR"]}
                {"path":"","relation":"","kind":"","near":"ask","code":"","reasons":["REL_MISSING"]}
                """);
    }

    /** design.md, command line: formal or everyday words joined by a comma or 的, each field by its name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"母亲,父亲| 外祖父| 外祖父母| yes| 63", "妈妈的爸爸| 外祖父| 外祖父母| yes| 63",
        "老婆的爸爸| 岳父| ''| no| 55", "外公| 外祖父| 外祖父母| yes| 63", "岳父| 岳父| ''| no| 55", "继父| 继父| 父母| ask| 57",
        "俺爹| 父亲| 父母| yes| 51", "亲戚| 亲戚| ''| ask| ''"})
    void namesEveryField(String path, String relation, String kind, String near, String code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CheckRelationCommand(new ByteArrayInputStream(path.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8)).call();
        JsonNode answer = new ObjectMapper().readTree(out.toByteArray());

        assertThat(answer.fieldNames()).toIterable().containsExactly("path", "relation", "kind", "near", "code",
                "reasons");
        assertThat(List.of(answer.get("path").asText(), answer.get("relation").asText(), answer.get("kind").asText(),
                answer.get("near").asText(), answer.get("code").asText()))
                .containsExactly(path, relation, kind, near, code);
        assertThat(answer.get("reasons").isArray()).isTrue();
    }
}
