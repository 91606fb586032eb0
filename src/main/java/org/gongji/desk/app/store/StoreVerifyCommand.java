package org.gongji.desk.app.store;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.store.Finding;
import org.gongji.desk.store.Moment;
import org.gongji.desk.store.OuterHead;
import org.gongji.desk.store.StoreQuestion;
import org.gongji.desk.store.StoreVerdict;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.store.Trace;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code store verify}: 0 sound, 1 damaged and named, 2 wrong usage or password, 3 broken machine. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {"证明库与柜台写下的一致，或者说出哪里不一致。",
    "Proves that a store is as the desk left it, or names what is not."})
public final class StoreVerifyCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"));

    private final StoreVerifier verifier;
    private final Spoken spoken;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--head", paramLabel = "[SEQ:]HEX",
            description = "head of the ledger as printed on a day's sheet; may be given more than once")
    private List<String> heads = new ArrayList<>();

    /** @param out takes the answer in Chinese and English, UTF-8, and a line of JSON a finding */
    public StoreVerifyCommand(StoreVerifier verifier, PrintStream out, Words chinese, Words english) {
        this.verifier = verifier;
        this.spoken = new Spoken(out, chinese, english);
    }

    @Override
    public Integer call() throws IOException {
        List<OuterHead> outer = heads.stream().map(OuterHead::of).flatMap(Optional::stream).toList();
        if (outer.size() < heads.size()) {
            return spoken.say(2, "store.verify.head");
        }
        return options.ask(spoken, password -> answer(verifier.verify(options.store(), options.user(), password,
                new StoreQuestion(true, outer))));
    }

    private int answer(StoreVerdict verdict) {
        if (verdict instanceof StoreVerdict.Sound sound) {
            return spoken.say(0, "store.verify.sound", Long.toString(sound.entries()), Long.toString(sound.rows()),
                    Long.toString(sound.blobs()));
        }
        if (verdict instanceof StoreVerdict.Damaged damaged) {
            for (int i = 0; i < damaged.findings().size(); i++) {
                Finding finding = damaged.findings().get(i);
                spoken.say(1, finding.key(), finding.table(), finding.row());
                if (i < damaged.traces().size()) {
                    trace(damaged.traces().get(i));
                }
            }
            return spoken.say(1, "store.verify.damaged", Integer.toString(damaged.findings().size()));
        }
        return spoken.say(2, verdict instanceof StoreVerdict.NoSuchAccount ? "store.verify.noAccount"
                : "store.verify.wrongPassword");
    }

    private void trace(Trace trace) {
        spoken.say(1, trace.key(), String.join(", ", trace.what()));
        since("written", trace.written());
        since("from", trace.from());
        since("proved", trace.proved());
        since("wrong", trace.wrong());
        spoken.line(trace.canonical());
    }

    private void since(String which, Optional<Moment> moment) {
        moment.ifPresent(one -> spoken.say(1, "store.since." + which, Long.toString(one.sequence()),
                time(one.businessTime()), time(one.clockTime())));
    }

    private static String time(Instant moment) {
        return MINUTE.format(moment);
    }
}
