package org.gongji.desk.app.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.TypedLines.TypedLine;
import org.gongji.desk.identity.NameCheck;
import org.gongji.desk.identity.NameReason;
import org.gongji.desk.identity.Names;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;

/** {@code check name}: one name a line in, its verdict and code points a line out. */
@Command(name = "name", description = "checks names, one a line on standard input")
public final class CheckNameCommand implements Callable<Integer> {
    private final InputStream in;
    private final JsonLines out;
    private final Words words;

    public CheckNameCommand(InputStream in, PrintStream out, Words words) {
        this.in = in;
        this.out = new JsonLines(out);
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        TypedLines lines = new TypedLines(new BufferedInputStream(in));
        Optional<TypedLine> line = lines.next();
        while (line.isPresent()) {
            TypedLine typed = line.get();
            out.write(answer(typed.text(), typed.readable() ? Names.check(typed.text()) : Names.unreadable()));
            line = lines.next();
        }
        out.flush();
        return 0;
    }

    private Map<String, Object> answer(String input, NameCheck check) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("input", input);
        answer.put("verdict", check.verdict().word());
        answer.put("value", check.value());
        answer.put("codePoints", check.codePoints());
        answer.put("reasons", check.reasons().stream().map(NameReason::name).toList());
        answer.put("rare", check.rare());
        answer.put("words", check.reasons().stream().map(reason -> words.say(reason.key())).toList());
        return answer;
    }
}
