package org.gongji.desk.app.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.TypedLines.TypedLine;
import org.gongji.desk.identity.Division;
import org.gongji.desk.identity.Divisions;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.IdReason;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;

/** {@code check id}: one ID number a line in, its verdict a line out. Reasons are listed in the guide. */
@Command(name = "id", description = "checks ID numbers, one a line on standard input")
public final class CheckIdCommand implements Callable<Integer> {
    private final InputStream in;
    private final JsonLines out;
    private final Clock clock;
    private final Words words;

    public CheckIdCommand(InputStream in, PrintStream out, Clock clock, Words words) {
        this.in = in;
        this.out = new JsonLines(out);
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        TypedLines lines = new TypedLines(new BufferedInputStream(in));
        LocalDate today = LocalDate.now(clock);
        Optional<TypedLine> line = lines.next();
        while (line.isPresent()) {
            TypedLine typed = line.get();
            IdCheck check = typed.readable() ? IdNumbers.check(typed.text(), today) : IdNumbers.unreadable();
            out.write(answer(typed.text(), check));
            line = lines.next();
        }
        out.flush();
        return 0;
    }

    private Map<String, Object> answer(String input, IdCheck check) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("input", input);
        answer.put("verdict", check.verdict().word());
        answer.put("type", check.kind().word());
        answer.put("value", check.value());
        answer.put("birth", check.birth() == null ? "" : check.birth().toString());
        answer.put("sex", sex(check.sex()));
        answer.put("region", check.region());
        answer.put("reasons", check.reasons().stream().map(IdReason::name).toList());
        answer.put("regionName", Divisions.find(check.region()).map(Division::name).orElse(""));
        answer.put("eighteen", check.eighteen());
        answer.put("nationality", check.nationality());
        answer.put("words", check.reasons().stream().map(reason -> words.say(reason.key())).toList());
        return answer;
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "M";
            case FEMALE -> "F";
            case UNKNOWN, NOT_STATED -> "";
        };
    }
}
