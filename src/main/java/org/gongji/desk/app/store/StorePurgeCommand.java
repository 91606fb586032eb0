package org.gongji.desk.app.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongji.desk.access.Presence;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.PurgePlan;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code store purge}: without a second person it only says what is due. 0 done or said, 1 refused and said why,
 * 2 wrong usage or password.
 */
@Command(name = "purge", mixinStandardHelpOptions = true, description = {
    "销毁到期且档案部门已收的页面和文书；要两个人。不带 --second 时只列出到期的。",
    "Lets pages and papers go whose term is over and which the archive has; an act of two people. "
        + "Without --second it only says what is due."})
public final class StorePurgeCommand implements Callable<Integer> {
    private final PurgeShelf shelf;
    private final Spoken spoken;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--user", required = true, paramLabel = "STAFFNO", description = "the system administrator")
    private String user;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "its first line is read")
    private Path passwordFile;

    @Option(names = "--archived", paramLabel = "NOTE.p7m", description = "a note of the archive to take first")
    private List<Path> notes = new ArrayList<>();

    @Option(names = "--retain", paramLabel = "CLASS=YEARS",
            description = "keep a class longer: BINDING, REPORT, REFUSAL or ENQUIRY")
    private Map<Retention, Integer> terms = new LinkedHashMap<>();

    @Option(names = "--second", paramLabel = "STAFFNO", description = "the supervisor who stands beside")
    private String second;

    @Option(names = "--second-password-file", paramLabel = "FILE", description = "the supervisor's")
    private Path secondPasswordFile;

    /** @param out takes the answer in Chinese and English, UTF-8, and a line of JSON */
    public StorePurgeCommand(PurgeShelf shelf, PrintStream out, Words chinese, Words english) {
        this.shelf = shelf;
        this.spoken = new Spoken(out, chinese, english);
    }

    @Override
    public Integer call() throws IOException {
        if ((second == null) != (secondPasswordFile == null)
                || secondPasswordFile != null && !Files.isReadable(secondPasswordFile)) {
            return spoken.say(2, "purge.secondHalf");
        }
        Optional<PurgeCounter> counter = shelf.purge(store, user, passwordFile);
        if (counter.isEmpty()) {
            return 2;
        }
        try (PurgeCounter open = counter.get()) {
            return at(open);
        }
    }

    private int at(PurgeCounter counter) throws IOException {
        for (Path note : notes) {
            Reading<ArchiveNote> reading = counter.takeNote(Files.readAllBytes(note));
            if (reading.taken().isEmpty()) {
                return spoken.sayIn(1, "purge.noteRefused", words -> reading.said(words).orElse(""));
            }
            spoken.say(0, "purge.noteTaken", reading.taken().get().number(), reading.taken().get().files().size());
        }
        for (Map.Entry<Retention, Integer> term : terms.entrySet()) {
            if (term.getValue() < term.getKey().least() || term.getValue() > 999) {
                return spoken.say(1, "purge.termTooShort", term.getKey().name(), term.getKey().least());
            }
            counter.keep(term.getKey(), term.getValue());
        }
        plan(counter.plan());
        return second == null ? 0 : purge(counter);
    }

    private void plan(PurgePlan plan) {
        Map<Retention, Long> due = plan.due().stream().collect(Collectors.groupingBy(PurgePlan.Line::retention,
                Collectors.counting()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("due", plan.due().size());
        line.put("bytes", plan.bytes());
        line.put("open", plan.open());
        line.put("byClass", counts(due));
        line.put("young", counts(plan.young()));
        line.put("unarchived", counts(plan.unknownTo()));
        spoken.say(0, "purge.plan", plan.due().size(), plan.bytes() / 1024 + 1, sum(plan.young()),
                sum(plan.unknownTo()), plan.open());
        spoken.line(line);
    }

    private static long sum(Map<Retention, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Object> counts(Map<Retention, Long> counts) {
        Map<String, Object> named = new LinkedHashMap<>();
        counts.forEach((retention, count) -> named.put(retention.name(), count));
        return named;
    }

    private int purge(PurgeCounter counter) throws IOException {
        Presence presence = counter.second(second, PasswordFile.read(secondPasswordFile));
        if (!(presence instanceof Presence.Here here)) {
            return spoken.say(1, "purge.secondNotHere");
        }
        PurgeVerdict verdict = counter.purge(here);
        if (verdict instanceof PurgeVerdict.Purged purged) {
            return spoken.say(0, "purge.done", purged.files(), purged.bytes() / 1024 + 1,
                    purged.backup().file().getFileName().toString());
        }
        if (verdict instanceof PurgeVerdict.Unfinished unfinished) {
            return spoken.sayIn(1, "purge.unfinished", words -> words.say("life.backup." + unfinished.why()));
        }
        if (verdict instanceof PurgeVerdict.LogInUse busy) {
            return spoken.say(1, "purge.logInUse", busy.files());
        }
        return verdict instanceof PurgeVerdict.NothingDue ? spoken.say(0, "purge.nothing")
                : spoken.say(1, "purge.overtaken");
    }
}
