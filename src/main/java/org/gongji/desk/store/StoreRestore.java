package org.gongji.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Ids;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.store.RestoreVerdict.Why;
import org.gongji.desk.vault.KdfCost;

/**
 * Makes a store of a backup, on this machine or another, as a new incarnation of the one it came from. The backup is
 * proved entry by entry and row by row first; the store appears under its name in one step, or nothing does. People
 * keep their passwords and the window its keys; the roster is imported again.
 */
public final class StoreRestore {
    private static final String WORKSHOP = "restoring";
    private static final String DATABASE = "desk.db";

    private final Clock clock;
    private final SecureRandom random;
    private final KdfCost floor;

    /** @param floor {@link KdfCost#FULL}: slots below it are refused */
    public StoreRestore(Clock clock, SecureRandom random, KdfCost floor) {
        this.clock = clock;
        this.random = random;
        this.floor = floor;
    }

    /** From a backup alone. */
    public RestoreVerdict restore(Path backup, Path folder, Optional<String> staffNo, char[] password) {
        return restore(backup, folder, Optional.empty(), staffNo, password);
    }

    /**
     * @param backup   what {@code store backup} or the day close wrote; not changed
     * @param folder   of the new store; made if missing
     * @param second   the file of the second medium that goes on from the backup, if there is one
     * @param staffNo  whose password it is; empty: of anybody who may restore
     * @param password the caller's to wipe
     */
    public RestoreVerdict restore(Path backup, Path folder, Optional<Path> second, Optional<String> staffNo,
                                  char[] password) {
        if (!Files.isRegularFile(backup)) {
            return new RestoreVerdict.Refused(Why.NO_BACKUP);
        }
        if (FileHeader.copyFault(backup).isPresent()) {
            return new RestoreVerdict.Refused(Why.NOT_A_BACKUP);
        }
        try (StoreFolder held = StoreFolder.hold(folder)) {
            if (Files.exists(held.database())) {
                return new RestoreVerdict.Refused(Why.STORE_THERE);
            }
            return restore(backup, held, second, staffNo, password);
        } catch (StoreInUseException e) {
            return new RestoreVerdict.Refused(Why.IN_USE);
        } catch (StoreBrokenException e) {
            return broken(e);
        }
    }

    private static RestoreVerdict broken(StoreBrokenException e) {
        return switch (e.trouble()) {
            case FULL -> new RestoreVerdict.Refused(Why.NO_ROOM);
            case DAMAGED -> new RestoreVerdict.Damaged(List.of(new Finding(Finding.Fault.UNREADABLE, "file", "")));
            default -> new RestoreVerdict.Refused(Why.FAILED);
        };
    }

    private RestoreVerdict restore(Path backup, StoreFolder held, Optional<Path> second, Optional<String> staffNo,
                                   char[] password) {
        Path workshop = held.path().resolve(WORKSHOP);
        try {
            clear(workshop);
            Files.createDirectories(workshop);
            Path copy = workshop.resolve(DATABASE);
            Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
            RestoreVerdict verdict = made(copy, second, staffNo, password);
            if (verdict instanceof RestoreVerdict.Restored) {
                Durable.force(copy);
                Durable.rename(copy, held.database());
            }
            return verdict;
        } catch (IOException e) {
            return new RestoreVerdict.Refused(hasRoom(held.path(), backup) ? Why.FAILED : Why.NO_ROOM);
        } finally {
            clear(workshop);
        }
    }

    private static boolean hasRoom(Path folder, Path backup) {
        try {
            return Files.getFileStore(folder).getUsableSpace() > Files.size(backup);
        } catch (IOException e) {
            return false;
        }
    }

    private RestoreVerdict made(Path copy, Optional<Path> second, Optional<String> staffNo, char[] password)
            throws IOException {
        if (isNewer(copy)) {
            return new RestoreVerdict.Refused(Why.NEWER);
        }
        Optional<Long> replayed = second.isEmpty() ? Optional.of(0L) : replayed(second.get(), copy);
        if (replayed.isEmpty()) {
            return new RestoreVerdict.Refused(Why.SECOND_MEDIUM);
        }
        StoreVerdict proof = new StoreVerifier(random, floor).verify(copy.getParent(), staffNo, password);
        if (proof instanceof StoreVerdict.Damaged damaged) {
            return new RestoreVerdict.Damaged(damaged.findings());
        }
        if (!(proof instanceof StoreVerdict.Sound)) {
            return new RestoreVerdict.Refused(Why.WRONG_PASSWORD);
        }
        try (StoreDoor door = StoreDoor.open(copy.getParent(), clock, random, floor)) {
            return incarnated(door, replayed.get(), staffNo, password);
        }
    }

    private static Optional<Long> replayed(Path second, Path copy) throws IOException {
        if (!Files.isReadable(second)) {
            return Optional.empty();
        }
        try (SqliteFile file = SqliteFile.open(copy)) {
            return SecondMedium.replay(second, file);
        } catch (StoreDamagedException e) {
            return Optional.empty();
        }
    }

    /** Turns the copy back into a database with a write-ahead log, which is how the desk knows its own. */
    private static boolean isNewer(Path copy) {
        try (SqliteFile file = SqliteFile.open(copy)) {
            return Integer.parseInt(file.read(sql -> Pragmas.read(sql, "user_version"))) > Pragmas.FORMAT_VERSION;
        }
    }

    private RestoreVerdict incarnated(StoreDoor door, long replayed, Optional<String> staffNo, char[] password) {
        List<String> asked = door.accounts().stream().map(Account::staffNo)
                .filter(no -> staffNo.map(no::equals).orElse(true)).toList();
        boolean known = false;
        for (String no : asked) {
            if (door.unlock(no, password) instanceof Unlocking.Open<OpenStore> open) {
                known = true;
                try (OpenStore store = open.opened()) {
                    if (store.clerk().may(Right.RESTORE)) {
                        long sequence = store.journal().head().orElseThrow().sequence();
                        StoreIdentity next = Incarnations.next(store, store.clerk(), Ids.random(random),
                                payload -> with(payload, replayed));
                        return new RestoreVerdict.Restored(next, sequence, replayed);
                    }
                }
            }
        }
        return new RestoreVerdict.Refused(known ? Why.NOT_THEIRS : Why.WRONG_PASSWORD);
    }

    private static Map<String, Object> with(Map<String, Object> payload, long replayed) {
        payload.put("replayed", replayed);
        return payload;
    }

    private static void clear(Path workshop) {
        if (!Files.exists(workshop)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(workshop)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
