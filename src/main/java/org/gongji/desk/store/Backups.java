package org.gongji.desk.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.exchange.FolderMedium;
import org.gongji.desk.exchange.Medium;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.store.BackupVerdict.Why;

/**
 * Copies of one open store, made while others write: copied by SQLite into a {@code .part}, forced to disk, opened
 * anew and checked, and only then named; each is an act. One at a time; closing the store stops the one being made.
 */
public final class Backups {
    static final String FOLDER = "backups";
    private static final String SETTING = "backup";
    private static final String FILE = "file";
    private static final String AT = "at";
    private static final String KEEP = "keep";
    /** A week of working days. */
    private static final int USUALLY_KEPT = 7;

    private final Workbench bench;
    private final Journal journal;
    private final SqliteSettings settings;
    private final Clock clock;
    private volatile Sql copying;
    private volatile boolean stopped;

    Backups(Workbench bench, Journal journal, SqliteSettings settings, Clock clock) {
        this.bench = bench;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the store's own backups lie: beside its file, on the same disk; they heal mistakes, not a burnt disk. */
    public Path folder() {
        return bench.file().database().toAbsolutePath().resolveSibling(FOLDER);
    }

    /** How many of its own backups the store keeps. */
    public int kept() {
        return settings.get(SETTING).map(tree -> tree.get(KEEP)).filter(Number.class::isInstance)
                .map(number -> ((Number) number).intValue()).orElse(USUALLY_KEPT);
    }

    /**
     * @param number 1 to 99
     * @throws org.gongji.desk.clerk.NotYoursException for anybody but the system administrator
     */
    public void keep(int number, Clerk by) {
        by.require(Right.CHANGE_SETTINGS);
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("between 1 and 99 backups are kept");
        }
        journal.act(pen -> {
            Map<String, Object> tree = new LinkedHashMap<>(settings.get(SETTING).orElse(Map.of()));
            tree.put(KEEP, number);
            settings.put(SETTING, tree);
            return pen.enter(EntryKind.SETTING_CHANGED, by, "-", clock.instant(),
                    Map.of("setting", "backups.kept", "value", number));
        });
    }

    /** When the newest own backup was made; empty when there is none or its file is gone. */
    public Optional<Instant> newest() {
        return settings.get(SETTING).filter(tree -> tree.get(FILE) instanceof String name
                        && Files.isRegularFile(folder().resolve(name)))
                .map(tree -> Instant.parse((String) tree.get(AT)));
    }

    /** One a day: before the first act of a day that changes anything there is a copy of the day before. */
    public boolean due() {
        return newest().map(at -> LocalDate.ofInstant(at, clock.getZone()).isBefore(LocalDate.now(clock)))
                .orElse(true);
    }

    /**
     * Makes one of the store's own backups and lets the oldest go. Takes seconds a gigabyte: never on the thread that
     * draws, never inside an act.
     *
     * @param by null for the desk itself
     */
    public BackupVerdict make(Clerk by) {
        return own(by, kept() - 1);
    }

    /** What a purge ends with: a fresh backup, and no older one that still holds what was purged. */
    public BackupVerdict makeFreshAndForgetOlder(Clerk by) {
        return own(by, 0);
    }

    /** @param older how many earlier ones stay */
    private BackupVerdict own(Clerk by, int older) {
        demandRight(by);
        try {
            Files.createDirectories(folder());
        } catch (IOException e) {
            return new BackupVerdict.Failed(why(e, folder()));
        }
        return copied(folder(), Optional.empty(), made -> {
            List<Path> before = older(made, folder());
            List<Path> gone = before.subList(0, Math.max(0, before.size() - older));
            enter(by, made, "own", gone);
            remove(gone);
        });
    }

    /**
     * Makes a copy somewhere else, under a name of the desk's or of the caller's.
     *
     * @param destination a folder, or a file that is not there yet
     */
    public BackupVerdict makeAt(Path destination, Clerk by) {
        demandRight(by);
        boolean folder = Files.isDirectory(destination);
        Path into = folder ? destination : destination.toAbsolutePath().getParent();
        return copied(into, folder ? Optional.empty() : Optional.of(destination.toAbsolutePath()),
                made -> enter(by, made, "elsewhere", List.of()));
    }

    /**
     * Carries a copy to a medium: written, read back, compared, and named only then; then the one before it is let go.
     * The store keeps the same one.
     */
    public BackupVerdict carryTo(Path folder, Clerk by) {
        Medium medium = new FolderMedium(folder);
        BackupVerdict verdict = make(by);
        if (verdict.made().isEmpty()) {
            return verdict;
        }
        Backup backup = verdict.made().get();
        String name = backup.file().getFileName().toString();
        String part = name + ".part";
        try {
            medium.write(part, out -> Files.copy(backup.file(), out));
            if (!medium.digest(part).equals(digest(backup.file()))) {
                medium.remove(part);
                return new BackupVerdict.Failed(Why.READ_BACK);
            }
            medium.rename(part, name);
            medium.settle();
            remove(older(backup, folder));
        } catch (IOException e) {
            // asked before tidying up, which makes room again
            Why why = why(medium.state());
            forget(medium, part);
            return new BackupVerdict.Failed(why);
        }
        enter(by, backup, "medium", List.of());
        return verdict;
    }

    private static void forget(Medium medium, String part) {
        try {
            medium.remove(part);
        } catch (IOException gone) {
            // a stick that was pulled keeps the beginning of a file under a name nobody restores from
        }
    }

    private static Sha256 digest(Path file) throws IOException {
        return new FolderMedium(file.getParent()).digest(file.getFileName().toString());
    }

    private static void demandRight(Clerk by) {
        if (by != null) {
            by.require(Right.BACK_UP);
        }
    }

    /** Ends a backup that is being made; it is made again later. */
    void stop() {
        stopped = true;
        Sql running = copying;
        if (running != null) {
            running.interrupt();
        }
        synchronized (this) {
            copying = null;
        }
    }

    private interface Then {
        void with(Backup made) throws IOException;
    }

    private synchronized BackupVerdict copied(Path into, Optional<Path> as, Then then) {
        Path part = into.resolve("gongji-backup.part");
        try {
            if (!Files.isDirectory(into)) {
                return new BackupVerdict.Failed(Why.GONE);
            }
            if (as.filter(Files::exists).isPresent()) {
                return new BackupVerdict.Failed(Why.EXISTS);
            }
            Files.deleteIfExists(part);
            copy(part);
            Durable.force(part);
            Backup made = proved(part, into, as);
            Durable.rename(part, made.file());
            then.with(made);
            return new BackupVerdict.Made(made);
        } catch (StoreDamagedException e) {
            return new BackupVerdict.Failed(stopped ? Why.STOPPED : Why.UNSOUND);
        } catch (StoreBrokenException e) {
            return new BackupVerdict.Failed(stopped ? Why.STOPPED : why(e, into));
        } catch (IOException e) {
            return new BackupVerdict.Failed(why(e, into));
        } finally {
            removeQuietly(part);
        }
    }

    private void copy(Path part) {
        try (Sql source = running(bench.file().beside())) {
            source.update("VACUUM INTO ?", part.toAbsolutePath().toString());
        } finally {
            copying = null;
        }
    }

    private Backup proved(Path part, Path into, Optional<Path> as) throws IOException {
        try (Sql copy = running(SqliteFile.readOnly(part))) {
            StoreIdentity identity = bench.identity();
            Head head = bench.file().read(sql -> new BackupCheck(identity, bench.vault(), sql)).prove(copy);
            Path file = as.orElseGet(() -> into.resolve(Backup.name(identity, identity.incarnation(),
                    head.sequence())));
            return new Backup(file, identity.incarnation(), head.sequence(), head.digest(), Files.size(part));
        } finally {
            copying = null;
        }
    }

    /** A stop that came a moment too early still holds. */
    private Sql running(Sql sql) {
        copying = sql;
        if (stopped) {
            copying = null;
            sql.close();
            throw new StoreBrokenException("stopped");
        }
        return sql;
    }

    private void enter(Clerk by, Backup made, String place, List<Path> removed) {
        Instant now = clock.instant();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("place", place);
        payload.put("incarnation", made.incarnation());
        payload.put("sequence", made.sequence());
        payload.put("head", made.head().hex());
        payload.put("bytes", made.bytes());
        payload.put("removed", removed.stream().map(file -> (Object) file.getFileName().toString()).toList());
        journal.act(pen -> {
            if (place.equals("own")) {
                Map<String, Object> tree = new LinkedHashMap<>(settings.get(SETTING).orElse(Map.of()));
                tree.put(FILE, made.file().getFileName().toString());
                tree.put(AT, now.toString());
                settings.put(SETTING, tree);
            }
            return pen.enter(EntryKind.BACKED_UP, by, "-", now, payload);
        });
    }

    /**
     * Whether an own backup goes farther than the store: then the store is an old file put back. Asks the names
     * only; {@link StoreVerifier} asks the backups themselves.
     *
     * @return the entry the farthest one reaches
     */
    public Optional<Long> ahead() {
        long here = journal.head().map(EntryHeader::sequence).orElse(0L);
        StoreIdentity identity = bench.identity();
        if (!Files.isDirectory(folder())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.flatMap(file -> Backup.Named.of(file).stream())
                    .filter(name -> name.store().equals(identity.storeId().substring(0, 8))
                            && name.incarnation() == identity.incarnation())
                    .map(Backup.Named::sequence).max(Long::compare).filter(farthest -> farthest > here);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * One of the store's own backups as its name and its file say; what is in it is proved when it is restored.
     *
     * @param sequence of the newest entry in it
     */
    public record Own(Instant at, int incarnation, long sequence, long bytes) {
    }

    /** What lies in the store's own folder, newest first. */
    public List<Own> own() {
        String store = bench.identity().storeId().substring(0, 8);
        try (Stream<Path> files = Files.isDirectory(folder()) ? Files.list(folder()) : Stream.empty()) {
            List<Own> own = new ArrayList<>();
            for (Path file : files.toList()) {
                Optional<Backup.Named> name = Backup.Named.of(file).filter(one -> one.store().equals(store));
                if (name.isPresent()) {
                    own.add(new Own(Files.getLastModifiedTime(file).toInstant(), name.get().incarnation(),
                            name.get().sequence(), Files.size(file)));
                }
            }
            own.sort(Comparator.comparingInt(Own::incarnation).thenComparingLong(Own::sequence).reversed());
            return own;
        } catch (IOException e) {
            throw new StoreBrokenException("the folder of the backups", e);
        }
    }

    /** Earlier ones of this store, oldest first. */
    private List<Path> older(Backup than, Path folder) throws IOException {
        String store = bench.identity().storeId().substring(0, 8);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().equals(than.file().getFileName()))
                    .filter(file -> Backup.Named.of(file).filter(name -> name.store().equals(store)).isPresent())
                    .sorted(Comparator.comparing(file -> Backup.Named.of(file).orElseThrow())).toList();
        }
    }

    private static void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static void removeQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + "-journal"));
        } catch (IOException e) {
            // on a medium that went away there is nothing to tidy
        }
    }

    private static Why why(StoreBrokenException broken, Path into) {
        return switch (broken.trouble()) {
            case FULL -> Why.FULL;
            case READ_ONLY -> Why.READ_ONLY;
            case STOPPED -> Why.STOPPED;
            case DAMAGED -> Why.UNSOUND;
            default -> Files.isDirectory(into) ? state(into) : Why.GONE;
        };
    }

    private static Why why(IOException broken, Path into) {
        if (broken instanceof FileSystemException refused && String.valueOf(refused.getReason()).contains("ead-only")) {
            return Why.READ_ONLY;
        }
        return state(into);
    }

    private static Why state(Path into) {
        return why(new FolderMedium(into).state());
    }

    private static Why why(Medium.State state) {
        return switch (state) {
            case GONE -> Why.GONE;
            case FULL -> Why.FULL;
            case READ_ONLY -> Why.READ_ONLY;
            case READY -> Why.FAILED;
        };
    }
}
