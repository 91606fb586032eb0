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
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterChange;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.GenerationKeys;

/**
 * The roster of one store: {@code roster.db} in its folder, one immutable generation, and {@code roster-delta.db} over
 * it, what has changed since. Each is written anew and swapped by rename; whoever is in the overlay is as it says.
 */
public final class SqliteRoster implements Roster, AutoCloseable {
    private final Path folder;
    private final Function<String, GenerationKeys> keys;
    private final SecureRandom random;
    private final ReentrantLock importing = new ReentrantLock();
    private RosterFile current;
    private RosterFile overlay;
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
        RosterStamp stamp = stampInForce();
        String number = IdNumbers.canonical(certno);
        List<Insured> rows = find(current.blind(number)).stream().map(row -> row.person(number)).toList();
        if (!rows.isEmpty()) {
            return new RosterAnswer.Found(rows, stamp);
        }
        return covers(stamp, area) ? new RosterAnswer.Absent(stamp) : new RosterAnswer.AreaNotCovered(stamp);
    }

    private List<RosterRow> find(byte[] blind) {
        List<RosterRow> changed = overlay == null ? List.of() : overlay.find(blind);
        if (changed.isEmpty()) {
            return current.find(blind);
        }
        return changed.stream().anyMatch(RosterRow::isGone) ? List.of() : changed;
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
        return current == null ? Optional.empty() : Optional.of(stampInForce());
    }

    private RosterStamp stampInForce() {
        return (overlay == null ? current : overlay).told().stamp();
    }

    /** Insurance relations in the generation in force, 0 without one. */
    public synchronized long size() {
        return current == null ? 0 : current.told().rows();
    }

    /** As {@link #install(RosterStamp, Iterator, ImportWatch)}, and nobody looks on. */
    public Installed install(RosterStamp stamp, Iterator<Insured> people) {
        return install(stamp, people, ImportWatch.none());
    }

    /**
     * Replaces the generation in force and ends its overlay. Until the new file is whole and durable the old one
     * answers; a failure, also one of {@code people}, leaves it in force.
     *
     * @param stamp  of the new generation
     * @param people read once, in any order
     * @throws ImportWatch.Cancelled when the watch gave it up
     */
    public Installed install(RosterStamp stamp, Iterator<Insured> people, ImportWatch watch) {
        String generationId = freshId();
        return writing(() -> {
            try (GenerationSeal seal = new GenerationSeal(generationId, keys.apply(generationId))) {
                RosterLabel label = new RosterWriter(folder.resolve(Layer.GENERATION.fresh()), Layer.GENERATION, seal,
                        partition -> new byte[0]).write(new RosterWriter.Heading(generationId, stamp, Optional.empty()),
                        people, person -> RosterRow.of(seal.blind(person.certno()), person), watch);
                swap(Layer.GENERATION);
                RosterStaging.drop(folder);
                return label;
            }
        });
    }

    /** Parts of this generation that were taken already. */
    public int staged(RosterStamp stamp) {
        importing.lock();
        try {
            return staging(stamp).map(RosterStaging::taken).orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            importing.unlock();
        }
    }

    private Optional<RosterStaging> staging(RosterStamp stamp) throws IOException {
        return RosterStaging.find(folder, keys).filter(one -> one.stamp().equals(stamp));
    }

    /**
     * Takes one part of a generation. Its rows are kept sealed beside the roster in force, over a restart too; with the
     * last part the generation is swapped in. Parts of another generation are forgotten.
     *
     * @param part 1 to {@code of}, in order
     * @return empty until the last
     * @throws IllegalStateException when a part was left out; whoever calls has asked before
     * @throws ImportWatch.Cancelled when the watch gave it up; the parts before it stay
     */
    public Optional<Installed> stage(RosterStamp stamp, int part, int of, Iterator<Insured> people,
                                     ImportWatch watch) {
        importing.lock();
        try {
            clear();
            Optional<RosterStaging> before = staging(stamp);
            if (before.isEmpty()) {
                RosterStaging.drop(folder);
            }
            RosterStaging now = before.orElseGet(() -> new RosterStaging(freshId(), stamp, 0, List.of()));
            if (part != now.taken() + 1 && now.taken() != of) {
                throw new IllegalStateException("a part was left out");
            }
            return staged(now, of, people, watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear();
            importing.unlock();
        }
    }

    private Optional<Installed> staged(RosterStaging before, int of, Iterator<Insured> people, ImportWatch watch)
            throws IOException {
        try (GenerationSeal seal = new GenerationSeal(before.generationId(), keys.apply(before.generationId()));
                RosterPartitions partitions = RosterPartitions.staged(folder, seal, before.kept())) {
            if (before.taken() < of) {
                RosterWriter.deal(partitions, people, person -> RosterRow.of(seal.blind(person.certno()), person),
                        watch);
                RosterStaging now = new RosterStaging(before.generationId(), before.stamp(), before.taken() + 1,
                        partitions.keep());
                now.write(folder, seal);
                if (now.taken() < of) {
                    return Optional.empty();
                }
            }
            RosterLabel label = new RosterWriter(folder.resolve(Layer.GENERATION.fresh()), Layer.GENERATION, seal,
                    partition -> new byte[0]).write(new RosterWriter.Heading(before.generationId(), before.stamp(),
                    Optional.empty()), partitions, watch);
            swap(Layer.GENERATION);
            RosterStaging.drop(folder);
            return Optional.of(new Installed(label.stamp(), label.rows(), label.content()));
        }
    }

    private String freshId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /**
     * Lays what has changed over the generation in force, on top of what was laid over it before. Whoever is among the
     * changes is from now on as they say, with no relation that is not among them.
     *
     * @param stamp   the generation's own number, the next delta's
     * @param changes read once, in any order
     * @throws IllegalStateException when it does not follow what is in force; whoever calls has asked before
     * @throws ImportWatch.Cancelled when the watch gave it up
     */
    public Installed amend(RosterStamp stamp, Iterator<RosterChange> changes, ImportWatch watch) {
        return writing(() -> {
            RosterStamp before = stamp().orElseThrow(() -> new IllegalStateException("a delta lies over nothing"));
            if (before.generation() != stamp.generation() || before.delta() + 1 != stamp.delta()) {
                throw new IllegalStateException("a delta was left out");
            }
            RosterLabel label = amended(stamp, changes, watch);
            swap(Layer.OVERLAY);
            return label;
        });
    }

    /** The files are opened once more: the ones in force go on answering meanwhile, on another thread. */
    private RosterLabel amended(RosterStamp stamp, Iterator<RosterChange> changes, ImportWatch watch)
            throws IOException {
        try (RosterFile base = RosterFile.open(folder, Layer.GENERATION, keys);
                RosterFile before = Files.exists(file(Layer.OVERLAY))
                        ? RosterFile.open(folder, Layer.OVERLAY, keys) : null;
                GenerationSeal seal = new GenerationSeal(base.generationId(), keys.apply(base.generationId()))) {
            return new RosterWriter(folder.resolve(Layer.OVERLAY.fresh()), Layer.OVERLAY, seal,
                    partition -> before == null ? new byte[0] : before.rows(partition)).write(
                    new RosterWriter.Heading(base.generationId(), stamp, Optional.of(base.told().content())), changes,
                    change -> row(seal, change), watch);
        }
    }

    private static RosterRow row(GenerationSeal seal, RosterChange change) {
        byte[] blind = seal.blind(change.person().certno());
        return change.kind() == RosterChange.Kind.GONE ? RosterRow.gone(blind) : RosterRow.of(blind, change.person());
    }

    private interface Writing {
        RosterLabel write() throws IOException;
    }

    private Installed writing(Writing work) {
        importing.lock();
        try {
            clear();
            RosterLabel label = work.write();
            return new Installed(label.stamp(), label.rows(), label.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear();
            importing.unlock();
        }
    }

    /** An overlay of the generation before lies over nothing any more; should it stay behind, its label says so. */
    private synchronized void swap(Layer layer) throws IOException {
        letGo(); // Windows renames over no open file
        try {
            Files.move(folder.resolve(layer.fresh()), file(layer), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
            if (layer == Layer.GENERATION) {
                Files.deleteIfExists(file(Layer.OVERLAY));
            }
        } finally {
            takeUp();
        }
    }

    private void letGo() {
        if (overlay != null) {
            overlay.close();
            overlay = null;
        }
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** Both layers or none: without its overlay a generation would say what is no longer so. */
    private void takeUp() {
        damage = "";
        try {
            current = Files.exists(file(Layer.GENERATION)) ? RosterFile.open(folder, Layer.GENERATION, keys) : null;
            if (current != null && Files.exists(file(Layer.OVERLAY))) {
                overlay = RosterFile.open(folder, Layer.OVERLAY, keys);
                if (!overlay.told().over().equals(Optional.of(current.told().content()))) {
                    overlay.close();
                    overlay = null;
                }
            }
        } catch (RosterDamagedException e) {
            letGo();
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

    /** Opens every block in force; empty if all is as written. */
    public synchronized Optional<String> fault() {
        if (current == null) {
            return damage.isEmpty() ? Optional.empty() : Optional.of(damage);
        }
        return current.fault().or(() -> overlay == null ? Optional.empty() : overlay.fault());
    }

    private Path file(Layer layer) {
        return folder.resolve(layer.file());
    }

    private void clear() {
        try {
            for (Layer layer : Layer.values()) {
                Files.deleteIfExists(folder.resolve(layer.fresh()));
            }
            RosterPartitions.clear(folder, RosterPartitions.PASSING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        letGo();
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
