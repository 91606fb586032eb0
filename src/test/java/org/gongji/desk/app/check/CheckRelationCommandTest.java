package org.gongji.desk.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
}
