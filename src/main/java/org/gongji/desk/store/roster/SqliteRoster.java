package org.gongji.desk.store.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.GenerationKeys;

/** The roster of one store: {@code roster.db} in its folder, one immutable generation, swapped by rename. */
public final class SqliteRoster implements Roster, AutoCloseable {
    private final Path folder;
    private final Function<String, GenerationKeys> keys;
    private final SecureRandom random;
    private final ReentrantLock importing = new ReentrantLock();
    private RosterFile current;
    private String damage = "";

    private SqliteRoster(Path folder, Function<String, GenerationKeys> keys, SecureRandom random) {
        this.folder = folder;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Opens the generation in force, if there is one, and clears away what a broken import left. A file that is not
     * this store's, or was changed, counts as none until the next import; {@link #fault} says so.
     *
     * @param keys the keys of a generation by its id, as {@code Vault::generationKeys}
     */
    public static SqliteRoster open(Path folder, Function<String, GenerationKeys> keys, SecureRandom random) {
        SqliteRoster roster = new SqliteRoster(folder, keys, random);
        roster.clear();
        roster.takeUp();
        return roster;
    }

    @Override
    public synchronized RosterAnswer lookup(String certno, String area) {
        if (current == null) {
            return new RosterAnswer.NoRoster();
        }
        RosterStamp stamp = current.label().stamp();
        List<Insured> rows = current.find(IdNumbers.canonical(certno));
        if (!rows.isEmpty()) {
            return new RosterAnswer.Found(rows, stamp);
        }
        return covers(stamp, area) ? new RosterAnswer.Absent(stamp) : new RosterAnswer.AreaNotCovered(stamp);
    }

    /** Absence says something only inside an area the centre handed over whole; an unknown area is never one. */
    private static boolean covers(RosterStamp stamp, String area) {
        return !area.isEmpty() && stamp.completeAreas().stream().anyMatch(whole -> area.startsWith(prefix(whole)));
    }

    /** {@code 410100} means the whole of 4101, {@code 410000} of 41. */
    private static String prefix(String area) {
        return area.length() == 6 ? area.replaceFirst("(00)+$", "") : area;
    }

    @Override
    public synchronized Optional<RosterStamp> stamp() {
        return Optional.ofNullable(current).map(file -> file.label().stamp());
    }

    /** Insurance relations in the roster in force, 0 without one. */
    public synchronized long size() {
        return current == null ? 0 : current.label().rows();
    }

    /**
     * Replaces the generation in force. Until the new file is whole and durable the old one answers; a failure, also
     * one of {@code people}, leaves it in force.
     *
     * @param stamp  of the new generation
     * @param people read once, in any order
     */
    public Installed install(RosterStamp stamp, Iterator<Insured> people) {
        importing.lock();
        try {
            return installed(stamp, people);
        } finally {
            importing.unlock();
        }
    }

    private Installed installed(RosterStamp stamp, Iterator<Insured> people) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        String generationId = HexFormat.of().formatHex(id);
        Path fresh = folder.resolve("roster.db.new");
        try (GenerationSeal seal = new GenerationSeal(generationId, keys.apply(generationId))) {
            clear();
            RosterLabel label = new RosterWriter(fresh, generationId, seal).write(stamp, people);
            swap(fresh);
            return new Installed(label.stamp(), label.rows(), label.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear();
        }
    }

    private synchronized void swap(Path fresh) throws IOException {
        if (current != null) {
            // Windows renames over no open file
            current.close();
            current = null;
        }
        try {
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
        } finally {
            takeUp();
        }
    }

    private void takeUp() {
        damage = "";
        try {
            current = Files.exists(file()) ? RosterFile.open(file(), keys) : null;
        } catch (RosterDamagedException e) {
            damage = e.getMessage();
        }
    }

    /** Windows opens no folder; there the rename is as durable as the file system makes it. */
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Opens every block of the generation in force; empty if all is as written. */
    public synchronized Optional<String> fault() {
        if (current == null) {
            return damage.isEmpty() ? Optional.empty() : Optional.of(damage);
        }
        return current.fault();
    }

    private Path file() {
        return folder.resolve("roster.db");
    }

    private void clear() {
        try {
            Files.deleteIfExists(folder.resolve("roster.db.new"));
            for (int i = 0; i < RosterPartitions.count(); i++) {
                Files.deleteIfExists(RosterPartitions.file(folder, i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /**
     * What was taken in, for the ledger.
     *
     * @param rows    insurance relations
     * @param content digest of the sealed blocks: an older file put back shows
     */
    public record Installed(RosterStamp stamp, long rows, Sha256 content) {
    }
}
