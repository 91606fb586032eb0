package org.gongji.desk.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The commands that lie printed beside a bundle, run as they stand. */
public final class OpenAsPrinted {
    private OpenAsPrinted() {
    }

    /** @param room holds the parts, the note and the centre's key and certificates */
    public static Judge.Said in(Path room) throws IOException {
        try (Stream<String> lines = Files.lines(room.resolve("OPEN-ME.txt"))) {
            List<String> commands = lines.dropWhile(line -> !line.contains("for f in"))
                    .takeWhile(line -> !line.strip().equals("done")).toList();
            return Judge.run(List.of("bash", "-c", String.join("\n", commands) + "\ndone"), room);
        }
    }
}
