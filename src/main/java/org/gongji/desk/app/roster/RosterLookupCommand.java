package org.gongji.desk.app.roster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.JsonLines;
import org.gongji.desk.app.check.TypedLines;
import org.gongji.desk.app.check.TypedLines.TypedLine;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code roster lookup}: one ID number a line in, what the roster holds a line out. A number may be followed by a tab
 * and the division code the person says to be insured in; only then can absence be told from an area not covered.
 */
@Command(name = "lookup", description = "looks up ID numbers, one a line on standard input")
public final class RosterLookupCommand implements Callable<Integer> {
    /** Numbers named in one act. */
    private static final int AN_ACT = 1000;

    private final InputStream in;
    private final JsonLines out;
    private final RosterOpening opening;

    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store;
    @Option(names = "--password-file", required = true, paramLabel = "F")
    private Path passwordFile;

    public RosterLookupCommand(InputStream in, PrintStream out, RosterOpening opening) {
        this.in = in;
        this.out = new JsonLines(out);
        this.opening = opening;
    }

    @Override
    public Integer call() throws IOException {
        Optional<RosterOpening.OpenRoster> opened = opening.open(store, passwordFile);
        if (opened.isEmpty()) {
            return 1;
        }
        try (RosterOpening.OpenRoster open = opened.get()) {
            BufferedInputStream typed = new BufferedInputStream(in);
            TypedLines lines = new TypedLines(typed);
            List<String> asked = some(lines, typed);
            while (!asked.isEmpty()) {
                open.looked().accept(asked.stream().map(RosterLookupCommand::number).toList());
                for (String line : asked) {
                    out.write(answer(line, open.roster()));
                }
                asked = some(lines, typed);
            }
        }
        out.flush();
        return 0;
    }

    /** What lies ready, so that thousands of numbers are a few acts and one typed by hand is answered at once. */
    private static List<String> some(TypedLines lines, InputStream ready) throws IOException {
        List<String> some = new ArrayList<>();
        Optional<TypedLine> line = lines.next();
        while (line.isPresent()) {
            some.add(line.get().text());
            line = some.size() < AN_ACT && ready.available() > 0 ? lines.next() : Optional.empty();
        }
        return some;
    }

    private static String number(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line : line.substring(0, tab);
    }

    private static Map<String, Object> answer(String line, Roster roster) {
        int tab = line.indexOf('\t');
        String number = number(line);
        RosterAnswer found = roster.lookup(number, tab < 0 ? "" : line.substring(tab + 1).strip());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("input", number);
        answer.put("found", found instanceof RosterAnswer.Found);
        row(answer, found instanceof RosterAnswer.Found rows ? deciding(rows.rows()) : Optional.empty());
        Optional<RosterStamp> stamp = roster.stamp();
        answer.put("generation", stamp.map(RosterStamp::generation).orElse(0L));
        answer.put("asOf", stamp.map(one -> one.asOf().toString()).orElse(""));
        answer.put("answer", word(found));
        return answer;
    }

    private static void row(Map<String, Object> answer, Optional<Insured> row) {
        answer.put("insutype", row.map(Insured::insutype).orElse(""));
        answer.put("status", row.map(Insured::status).orElse(""));
        answer.put("area", row.map(Insured::insuAdmdvs).orElse(""));
        answer.put("hasAccount", row.flatMap(Insured::hasAccount).orElse(null));
    }

    /** Of several relations the one that a binding asks about: 310 in force, then 390, then whatever there is. */
    private static Optional<Insured> deciding(List<Insured> rows) {
        return rows.stream().min(Comparator.comparing((Insured row) -> !row.insutype().equals("310"))
                .thenComparing(row -> !row.insutype().equals("390"))
                .thenComparing(row -> !row.status().equals("1")).thenComparing(Insured::insutype));
    }

    private static String word(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Found) {
            return "found";
        }
        if (answer instanceof RosterAnswer.Absent) {
            return "absent";
        }
        return answer instanceof RosterAnswer.AreaNotCovered ? "not_covered" : "no_roster";
    }
}
