package org.gongji.desk.app.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.kinship.RelationWords;
import picocli.CommandLine;

/** One call of {@code check case}, as a script would make it. */
record CheckCaseRun(int exit, String output, String errors) {
    static CheckCaseRun of(Path file) {
        return run("", file.toString());
    }

    static CheckCaseRun run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CheckCaseCommand command = new CheckCaseCommand(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                years -> new PaperProver(new RelationWords(), years), (store, password, asked) -> asked);
        int exit = new CommandLine(command).execute(arguments);
        return new CheckCaseRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
