package org.gongji.desk.app.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as one JSON object a line, UTF-8 whatever the console says. */
public final class JsonLines {
    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out;

    public JsonLines(PrintStream out) {
        this.out = out;
    }

    /** @param answer strings, numbers, booleans, lists and maps, written in the map's order */
    public void write(Map<String, ?> answer) {
        try {
            byte[] line = (json.writeValueAsString(answer) + '\n').getBytes(StandardCharsets.UTF_8);
            out.write(line, 0, line.length);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an answer holds plain values only", e);
        }
    }

    public void flush() {
        out.flush();
    }
}
