package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.BackupVerdict;
import org.gongji.desk.store.OpenStore;

/**
 * {@code backup}: a checked backup of a store of 1 GB while somebody writes, beside plain SQLite's {@code VACUUM INTO},
 * fsync and {@code integrity_check} of the same file while nobody does. {@code backup-stall}: the 99th percentile of
 * the writer's acts meanwhile, beside the half second nobody notices. The writer keeps a page of 200 KB ten times a
 * second, more than any counter does.
 */
public final class BackupBenchmark implements Benchmark {
    private static final double BAR = 1.3;
    private static final double NOTICED_MILLIS = 500;
    private static final int ROUNDS = 3;
    private static final int PAGES_AN_ACT = 20;
    private static final int PAGE = 200 * 1024;
    private static final long PACE_MILLIS = 100;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;
    private final long bytes;

    /**
     * @param folder a scratch folder is made in it and taken away after
     * @param bytes  size of the store, usually 1 GiB
     */
    public BackupBenchmark(Path folder, Clock clock, SecureRandom random, long bytes) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<Compared> run() throws IOException, CannotMeasure {
        if (Files.getFileStore(folder).getUsableSpace() < 4 * bytes) {
            throw new CannotMeasure("磁盘放不下四份这么大的库；可以用 -Dgongji.bench.bytes= 测小一些的。",
                    "the disk does not hold four stores of this size; measure a smaller one by -Dgongji.bench.bytes=");
        }
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        try (SealedDesk desk = SealedDesk.found(scratch.resolve("store"), clock, random)) {
            fill(desk.store());
            return measured(desk.store(), scratch);
        } catch (SQLException e) {
            throw new IOException("the plain copy failed", e);
        } finally {
            Scratch.remove(scratch);
        }
    }

    private void fill(OpenStore store) {
        byte[] page = new byte[PAGE];
        for (long done = 0; done < bytes; done += (long) PAGE * PAGES_AN_ACT) {
            store.journal().act(pen -> {
                for (int k = 0; k < PAGES_AN_ACT; k++) {
                    random.nextBytes(page);
                    pen.keep(page, "application/octet-stream");
                }
                return pen.enter(EntryKind.EVIDENCE_TAKEN, store.clerk(), "-", Instant.now(clock), Map.of());
            });
        }
    }

    private void keep(OpenStore store, byte[] page) {
        store.journal().act(pen -> {
            pen.keep(page, "application/octet-stream");
            return pen.enter(EntryKind.EVIDENCE_TAKEN, store.clerk(), "-", Instant.now(clock), Map.of());
        });
    }

    private List<Compared> measured(OpenStore store, Path scratch) throws IOException, SQLException {
        Spans ours = new Spans();
        Spans plain = new Spans();
        List<Double> acts = Collections.synchronizedList(new ArrayList<>());
        for (int k = 0; k <= ROUNDS; k++) {
            long plainSpan = plain(scratch.resolve("store").resolve("desk.db"), scratch.resolve("plain.db"));
            Writer writer = new Writer(store, k == 0 ? new ArrayList<>() : acts);
            long span = ours(store, scratch.resolve("ours.db"), writer);
            if (k > 0) {
                ours.add(span);
                plain.add(plainSpan);
            }
        }
        Collections.sort(acts);
        double stall = acts.get((int) Math.ceil(acts.size() * 0.99) - 1);
        return List.of(new Compared(name(), ours.median(), plain.median(), BAR),
                new Compared(name() + "-stall", stall, NOTICED_MILLIS, 1));
    }

    private static long ours(OpenStore store, Path copy, Writer writer) throws IOException {
        writer.start();
        long start = System.nanoTime();
        BackupVerdict verdict = store.backups().makeAt(copy, store.clerk());
        long span = System.nanoTime() - start;
        writer.end();
        if (verdict.made().isEmpty()) {
            throw new IOException("no backup was made: " + verdict);
        }
        Files.delete(copy);
        return span;
    }

    private static long plain(Path database, Path copy) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + database);
             PreparedStatement into = source.prepareStatement("VACUUM INTO ?")) {
            into.setString(1, copy.toString());
            into.execute();
        }
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        try (Connection check = DriverManager.getConnection("jdbc:sqlite:" + copy);
             Statement statement = check.createStatement();
             ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new IOException("the plain copy is not whole");
            }
        }
        long span = System.nanoTime() - start;
        Files.delete(copy);
        return span;
    }

    /** Somebody at work, until told to end. */
    private final class Writer {
        private final AtomicBoolean enough = new AtomicBoolean();
        private final Thread thread;

        Writer(OpenStore store, List<Double> spans) {
            thread = new Thread(() -> write(store, spans), "bench-writer");
        }

        private void write(OpenStore store, List<Double> spans) {
            byte[] page = new byte[PAGE];
            while (!enough.get()) {
                random.nextBytes(page);
                long start = System.nanoTime();
                keep(store, page);
                spans.add((System.nanoTime() - start) / 1e6);
                pause();
            }
        }

        private void pause() {
            try {
                Thread.sleep(PACE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                enough.set(true);
            }
        }

        void start() {
            thread.start();
        }

        void end() {
            enough.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
