package org.gongji.desk.app.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.intake.Replay;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code check replay}: every verdict on record judged again, as the case lay there and under its own pack. A line of
 * JSON each: {@code {"sequence","matter","pack","was","is","outcome":"same|other|not_kept|gone"}}; nobody is named. 0 where
 * none is another, 1 where one is, 2 where there is no such case or the store does not open.
 */
@Command(name = "replay", mixinStandardHelpOptions = true, description = {
    "把台账里的每一次判断按当时的案卷、当时的政策再判一遍，看一样不一样。",
    "Judges every verdict on record again under its own pack, and says whether it is the same."})
public final class CheckReplayCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final ReplayOpening opening;
    private final Map<Replay.Outcome, Integer> counted = new EnumMap<>(Replay.Outcome.class);

    @Option(names = "--store", required = true, paramLabel = "DIR", description = {"柜台的库", "the desk's store"})
    private Path store;
    @Option(names = "--password-file", required = true, paramLabel = "F", description = {"审计员的口令文件",
        "password of an auditor"})
    private Path passwordFile;
    @Option(names = "--case", paramLabel = "NUMBER", description = {"只看这一件：流水号或草稿号；不写就看全部",
        "only this one: its case number or draft; left out: all"})
    private String caseNo = "";
    @Option(names = "--all", description = {"看全部，不写也一样", "all, which is also what is done without it"})
    private boolean all;

    public CheckReplayCommand(PrintStream out, PrintStream err, ReplayOpening opening) {
        this.out = out;
        this.err = err;
        this.opening = opening;
    }

    @Override
    public Integer call() throws IOException {
        if (all && !caseNo.isEmpty()) {
            return tell(2, "replay.either");
        }
        Optional<ReplayOpening.OpenReplay> opened = opening.open(store, passwordFile);
        if (opened.isEmpty()) {
            return 2;
        }
        JsonLines lines = new JsonLines(out);
        try (ReplayOpening.OpenReplay open = opened.get()) {
            open.again(caseNo.strip(), (sequence, one) -> {
                counted.merge(one.outcome(), 1, Integer::sum);
                lines.write(line(sequence, one));
            });
        }
        lines.flush();
        if (!caseNo.isEmpty() && counted.isEmpty()) {
            return tell(2, "replay.no-case", caseNo);
        }
        return tell(count(Replay.Outcome.OTHER) == 0 ? 0 : 1, "replay.counted", count(Replay.Outcome.SAME),
                count(Replay.Outcome.OTHER), count(Replay.Outcome.NOT_KEPT) + count(Replay.Outcome.GONE));
    }

    private int count(Replay.Outcome outcome) {
        return counted.getOrDefault(outcome, 0);
    }

    private static Map<String, Object> line(long sequence, Replay.Replayed one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sequence", sequence);
        line.put("matter", one.matter());
        line.put("pack", one.packId());
        line.put("was", one.was());
        line.put("is", one.is());
        line.put("outcome", one.outcome().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private int tell(int exit, String key, Object... arguments) {
        for (Words words : List.of(Words.chinese(), Words.english())) {
            err.println(words.say(key, arguments));
        }
        err.flush();
        return exit;
    }
}
