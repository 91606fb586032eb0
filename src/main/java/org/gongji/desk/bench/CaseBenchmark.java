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
 * {@code case-rows}: the same without the images. {@code case-acts}: the same as the counter does it, six commits on
 * both sides. Medians, turn and turn about.
 */
public final class CaseBenchmark implements Benchmark {
    static final double BAR = 1.4;
    static final double ROWS_BAR = 1.35;
    static final double ACTS_BAR = 1.5;
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
            return List.of(compare(scratch.resolve("one"), new Line(name(), true, SealedDesk.IMAGES, BAR)),
                    compare(scratch.resolve("rows"), new Line(name() + "-rows", true, 0, ROWS_BAR)),
                    compare(scratch.resolve("acts"), new Line(name() + "-acts", false, SealedDesk.IMAGES, ACTS_BAR)));
        } catch (SQLException e) {
            throw new IOException("the plain store failed", e);
        } finally {
            Scratch.remove(scratch);
        }
    }

    private record Line(String name, boolean oneAct, int images, double bar) {
    }

    private Compared compare(Path at, Line line) throws SQLException, IOException {
        boolean oneAct = line.oneAct();
        Spans ours = new Spans();
        Spans theirs = new Spans();
        try (SealedDesk desk = SealedDesk.found(at, clock, random)) {
            desk.actByAct(desk.ready(0, line.images()));
            Recorded recorded = record(desk, at, desk.ready(1, line.images()));
            try (PlainStore plain = PlainStore.like(recorded.before(), at.resolve("plain.db"));
                    FileChannel settled = FileChannel.open(at.resolve("settled"), CREATE, WRITE)) {
                plain.commit(recorded.whole());
                for (int k = 1; k <= WARM_UP + MEASURED; k++) {
                    Ready ready = desk.ready(k + 1, line.images());
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
        return new Compared(line.name(), ours.median(), theirs.median(), line.bar());
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

    /** Plays a case act by act and looks into the file after each. */
    static Recorded record(SealedDesk desk, Path store, Ready ready) throws SQLException {
        Path database = store.resolve("desk.db");
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
