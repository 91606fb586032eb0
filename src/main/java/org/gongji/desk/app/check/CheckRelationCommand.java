package org.gongji.desk.app.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import picocli.CommandLine.Command;

/** {@code check relation}: a path of words a line in, what the law calls it a line out (design.md, command line). */
@Command(name = "relation", description = "what a path of relation words means: one path a line on standard input")
public final class CheckRelationCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintStream out;
    private final RelationWords words = new RelationWords();
    private final ObjectMapper json = new ObjectMapper();

    public CheckRelationCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.write((answer(line.strip()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
        return 0;
    }

    private String answer(String path) throws JsonProcessingException {
        Resolved resolved = words.resolve(path);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("path", path);
        line.put("relation", resolved.relation().name());
        line.put("kind", resolved.relation().kind().map(NearKind::chinese).orElse(""));
        line.put("near", resolved.relation().near().word());
        line.put("code", resolved.relation().code());
        line.put("reasons", resolved.reasons().stream().map(Enum::name).toList());
        return json.writeValueAsString(line);
    }
}
