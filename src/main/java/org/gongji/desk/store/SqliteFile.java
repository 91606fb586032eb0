package org.gongji.desk.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;

/**
 * One database file: one thread that writes, one connection that reads beside it. The driver stays in autocommit and
 * BEGIN IMMEDIATE, COMMIT and ROLLBACK are spoken by us, because with {@code setAutoCommit(false)} it commits the rest
 * of an act after SQLite itself rolled the first half back.
 */
final class SqliteFile implements AutoCloseable {
    /** Unasked, the driver prepares and runs one more query after every INSERT. */
    private static final Properties DRIVER = new Properties();

    static {
        DRIVER.setProperty("jdbc.get_generated_keys", "false");
    }

    private final Path database;
    private final Sql writer;
    private final Sql reader;
    private final ActTray tray = new ActTray();
    private final BlobLane lane = new BlobLane();
    private final ReentrantLock reading = new ReentrantLock();
    private final ExecutorService executor;
    private volatile Thread writerThread;
    private boolean inTransaction;

    private SqliteFile(Path database, Sql writer, Sql reader) {
        this.database = database;
        this.writer = writer;
        this.reader = reader;
        this.executor = Executors.newSingleThreadExecutor(task -> {
            writerThread = new Thread(task, "store-writer");
            writerThread.setDaemon(true);
            return writerThread;
        });
    }

    static SqliteFile open(Path database) {
        if (!Files.isRegularFile(database)) {
            throw StoreBrokenException.of(StoreBrokenException.Trouble.NONE);
        }
        return connected(database);
    }

    /** @throws StoreBrokenException when there is one already */
    static SqliteFile create(Path database) {
        if (Files.exists(database)) {
            throw new StoreBrokenException("there is a store here already");
        }
        try (Sql sql = connection(database)) {
            sql.run("PRAGMA page_size=" + Pragmas.PAGE_SIZE);
            sql.run("PRAGMA application_id=" + Pragmas.APPLICATION_ID);
        }
        return connected(database);
    }

    private static SqliteFile connected(Path database) {
        Sql writer = connection(database);
        Pragmas.assertOn(writer);
        Sql reader = connection(database);
        Pragmas.assertOn(reader);
        reader.run("PRAGMA query_only=ON");
        return new SqliteFile(database, writer, reader);
    }

    /** A database of its own that no file ever sees. */
    static Sql memory() {
        return connection(":memory:");
    }

    Path database() {
        return database;
    }

    /** A connection beside the others, for work that takes long; whoever asks closes it. */
    Sql beside() {
        Sql sql = connection(database);
        boolean done = false;
        try {
            Pragmas.assertOn(sql);
            done = true;
            return sql;
        } finally {
            if (!done) {
                sql.close();
            }
        }
    }

    /** A file nobody writes to, wherever it lies; nothing is made beside it. */
    static Sql readOnly(Path database) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            return new Sql(config.createConnection("jdbc:sqlite:" + database.toAbsolutePath()));
        } catch (SQLException e) {
            throw new StoreBrokenException(e);
        }
    }

    private static Sql connection(Path database) {
        return connection(database.toAbsolutePath().toString());
    }

    private static Sql connection(String where) {
        try {
            return new Sql(DriverManager.getConnection("jdbc:sqlite:" + where, DRIVER));
        } catch (SQLException e) {
            throw new StoreBrokenException(e);
        }
    }

    /** Runs on the writer thread inside one transaction; anything thrown rolls it back. */
    <R> R write(Function<Sql, R> work) {
        return write(work, result -> { });
    }

    /** @param committed runs on the writer thread once the result is durable */
    <R> R write(Function<Sql, R> work, Consumer<R> committed) {
        return onWriter(() -> {
            R result = transaction(work);
            committed.accept(result);
            return result;
        });
    }

    private <R> R transaction(Function<Sql, R> work) {
        begin();
        inTransaction = true;
        boolean done = false;
        try {
            R result = work.apply(writer);
            lane.settle();
            writer.say("COMMIT");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            tray.clear();
            lane.clear();
            if (!done) {
                writer.rollback();
            }
        }
    }

    /** One that could not begin has nothing to roll back; the next may. */
    private void begin() {
        try {
            writer.say("BEGIN IMMEDIATE");
        } catch (StoreBrokenException e) {
            writer.forgive();
            throw e;
        }
    }

    /** What the act this thread is in has open; empty outside. */
    Optional<ActTray> tray() {
        return writing() ? Optional.of(tray) : Optional.empty();
    }

    /** The thread beside the act this thread is in; empty outside. */
    Optional<BlobLane> lane() {
        return writing() ? Optional.of(lane) : Optional.empty();
    }

    /** This thread is in the transaction that is going on. */
    boolean writing() {
        return Thread.currentThread() == writerThread && inTransaction;
    }

    /** The transaction this thread is in; rows change nowhere else. */
    Sql transaction() {
        if (!writing()) {
            throw new IllegalStateException("rows change only inside an act");
        }
        return writer;
    }

    /** Inside an act it sees what the act wrote, elsewhere what was last committed. */
    <R> R read(Function<Sql, R> work) {
        if (writing()) {
            return work.apply(writer);
        }
        reading.lock();
        try {
            return work.apply(reader);
        } finally {
            reader.forgive();
            reading.unlock();
        }
    }

    private <R> R onWriter(Callable<R> task) {
        if (Thread.currentThread() == writerThread) {
            throw new IllegalStateException("an act inside an act");
        }
        try {
            return executor.submit(task).get();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBrokenException("interrupted while writing; the act may have been done", e);
        }
    }

    static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new StoreBrokenException("an act failed", cause);
    }

    /**
     * Carries the write-ahead log into the file and empties it, so that nothing older lies in it.
     *
     * @return false while somebody reads it
     */
    boolean emptyLog() {
        return onWriter(() -> writer.one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1) == 0).orElse(false));
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new StoreBrokenException("an act does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lane.close();
        reader.close();
        writer.close();
    }
}
