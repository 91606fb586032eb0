package org.gongji.desk.app.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.store.RebuildVerdict;
import org.gongji.desk.store.RowDifference;
import org.gongji.desk.store.StoreRebuild;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code store rebuild}: 0 agrees, 1 differs and named, 2 wrong usage or password, 3 broken machine. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = {"把整本账重讲一遍，造出新表，逐行与库里的比。",
    "Tells the ledger again into fresh tables and compares them with the stored ones, row by row."})
public final class StoreRebuildCommand implements Callable<Integer> {
    private final StoreRebuild rebuild;
    private final Spoken spoken;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--into", paramLabel = "DIR", description = "keeps the fresh tables there, sealed as the store's")
    private Path into;

    /** @param out takes the answer in Chinese and English, UTF-8, and a line of JSON a difference */
    public StoreRebuildCommand(StoreRebuild rebuild, PrintStream out, Words chinese, Words english) {
        this.rebuild = rebuild;
        this.spoken = new Spoken(out, chinese, english);
    }

    @Override
    public Integer call() throws IOException {
        if (into != null && (!Files.isDirectory(into) || Files.exists(into.resolve(StoreRebuild.FILE)))) {
            return spoken.say(2, "store.rebuild.into");
        }
        return options.ask(spoken, password -> answer(rebuild.rebuild(options.store(), options.user(), password,
                Optional.ofNullable(into))));
    }

    private int answer(RebuildVerdict verdict) {
        if (verdict instanceof RebuildVerdict.Rebuilt rebuilt) {
            rebuilt.differences().forEach(this::name);
            String entries = Long.toString(rebuilt.entries());
            String rows = Long.toString(rebuilt.rows());
            return rebuilt.agrees() ? spoken.say(0, "store.rebuild.agrees", entries, rows)
                    : spoken.say(1, "store.rebuild.differs", Integer.toString(rebuilt.differences().size()));
        }
        if (verdict instanceof RebuildVerdict.Unreadable) {
            return spoken.say(1, "store.rebuild.unreadable");
        }
        return spoken.say(2, verdict instanceof RebuildVerdict.NoSuchAccount ? "store.verify.noAccount"
                : "store.verify.wrongPassword");
    }

    private void name(RowDifference difference) {
        spoken.say(1, difference.key(), difference.table(), difference.row(), String.join(", ", difference.fields()));
        if (difference.proved()) {
            spoken.say(1, "store.rebuild.proved");
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("difference", difference.kind().name());
        line.put("table", difference.table());
        line.put("row", difference.row());
        line.put("fields", difference.fields());
        line.put("proved", difference.proved());
        spoken.line(line);
    }
}
