package org.gongji.desk.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.bench.SealedDesk.Ready;
import org.gongji.desk.binding.Conclusion;

/**
 * {@code case}: one giver, three members, four images of 200 KB, verdicts, signature and conclusion with their ledger
 * entries, in one transaction; beside it the same rows and blobs in one transaction of {@link PlainStore}.
 * {@code case-acts}: the same as the counter does it, six commits on both sides. Medians, turn and turn about.
 */
public final class CaseBenchmark implements Benchmark {
    static final double BAR = 1.5;
    private static final int WARM_UP = 500;
    private static final int MEASURED = 100;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder a scratch folder is made in it, on the disk that is to be measured, and taken away after */
    public CaseBenchmark(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public List<Compared> run() throws IOException {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        try {
            return List.of(compare(scratch.resolve("one"), name(), true),
                    compare(scratch.resolve("acts"), name() + "-acts", false));
        } catch (SQLException e) {
            throw new IOException("the plain store failed", e);
        } finally {
            Scratch.remove(scratch);
        }
    }

    private Compared compare(Path at, String line, boolean oneAct) throws SQLException, IOException {
        Spans ours = new Spans();
        Spans theirs = new Spans();
        try (SealedDesk desk = SealedDesk.found(at, clock, random)) {
            desk.actByAct(desk.ready(0));
            Recorded recorded = record(desk, at, 1);
            try (PlainStore plain = PlainStore.like(recorded.before(), at.resolve("plain.db"));
                    FileChannel settled = FileChannel.open(at.resolve("settled"), CREATE, WRITE)) {
                plain.commit(recorded.whole());
                for (int k = 1; k <= WARM_UP + MEASURED; k++) {
                    Ready ready = desk.ready(k + 1);
                    List<List<Change>> changes = changes(recorded, k, oneAct);
                    boolean oursFirst = k % 2 == 0;
                    settle(settled);
                    long first = span(oursFirst, desk, ready, plain, changes, oneAct);
                    settle(settled);
                    long second = span(!oursFirst, desk, ready, plain, changes, oneAct);
                    if (k > WARM_UP) {
                        ours.add(oursFirst ? first : second);
                        theirs.add(oursFirst ? second : first);
                    }
                }
            }
        }
        return new Compared(line, ours.median(), theirs.median(), BAR);
    }

    /** What anybody else left for the disk to write would be paid by whoever commits first. */
    private static void settle(FileChannel file) throws IOException {
        file.write(ByteBuffer.allocate(1), 0);
        file.force(true);
    }

    private static List<List<Change>> changes(Recorded recorded, int k, boolean oneAct) {
        Renaming renaming = new Renaming(recorded, k);
        return oneAct ? List.of(renaming.of(recorded.whole())) : recorded.acts().stream().map(renaming::of).toList();
    }

    private static long span(boolean ours, SealedDesk desk, Ready ready, PlainStore plain, List<List<Change>> changes,
                             boolean oneAct) throws SQLException {
        long start = System.nanoTime();
        if (!ours) {
            for (List<Change> act : changes) {
                plain.commit(act);
            }
        } else if (oneAct) {
            desk.inOneAct(ready);
        } else {
            desk.actByAct(ready);
        }
        return System.nanoTime() - start;
    }

    /** Plays the {@code k}th case act by act and looks into the file after each. */
    static Recorded record(SealedDesk desk, Path store, int k) throws SQLException {
        Path database = store.resolve("desk.db");
        Ready ready = desk.ready(k);
        List<FileRows> moments = new ArrayList<>(List.of(FileRows.of(database)));
        Conclusion conclusion = desk.actByAct(ready, () -> moments.add(look(database)));
        List<List<Change>> acts = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) {
            acts.add(Change.between(moments.get(i - 1), moments.get(i)));
        }
        FileRows before = moments.get(0);
        FileRows after = moments.get(moments.size() - 1);
        int entries = after.tables().get("entries").rows().size() - before.tables().get("entries").rows().size();
        return new Recorded(before, after, acts, ready.file().id(), conclusion.record().caseNo(), entries);
    }

    private static FileRows look(Path database) {
        try {
            return FileRows.of(database);
        } catch (SQLException e) {
            throw new IllegalStateException("the store's file cannot be looked into", e);
        }
    }
}
