package org.gongji.desk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/**
 * The newest head once more, in a small file beside the store. A store alone cannot tell that its write-ahead log lost
 * its end: one bit turned there, and SQLite goes back to an earlier commit, whole and sound. Written after each commit
 * without asking for a sync: after a power cut it may lag behind or say nothing, but it is never ahead.
 */
final class HeadWitness implements AutoCloseable {
    static final String FILE = "desk.head";
    /** Overwritten in place: a file whose size stays costs the next commit nothing. */
    private static final int ROOM = 1024;

    private final Path file;
    /** Held open: opening it anew costs each commit more than writing it. Null until the first, and after a failure. */
    private FileChannel channel;

    HeadWitness(Path database) {
        this.file = database.resolveSibling(FILE);
    }

    /** One that cannot be written lags behind and says less; the act it would have told of is done all the same. */
    synchronized void write(Head.Stored head) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sequence", head.sequence());
        json.put("digest", head.digest());
        json.put("loose", head.loose());
        json.put("mac", head.mac());
        byte[] line = (CanonicalJson.text(json) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(line, Math.max(line.length, ROOM));
        try {
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            ByteBuffer bytes = ByteBuffer.wrap(padded);
            while (bytes.hasRemaining()) {
                channel.write(bytes, bytes.position());
            }
        } catch (IOException e) {
            close(); // lags behind; the next commit tries anew
        }
    }

    @Override
    public synchronized void close() {
        try (FileChannel open = channel) {
            channel = null;
        } catch (IOException e) {
            channel = null; // nothing was promised to be on the disk
        }
    }

    /**
     * What the store lost since this witness was written.
     *
     * @return empty where it lost nothing, or where the witness is gone, torn, or another incarnation's
     */
    static Optional<Finding> lost(Path database, Head head, StoreIdentity identity, Vault vault) {
        return read(database).flatMap(one -> Head.proved(one, identity, vault)).flatMap(one -> lost(head, one));
    }

    private static Optional<Finding> lost(Head head, Head witnessed) {
        if (witnessed.sequence() > head.sequence()
                || witnessed.sequence() == head.sequence() && !witnessed.digest().equals(head.digest())) {
            return Optional.of(new Finding(Finding.Fault.ENTRY_MISSING, EntryTable.NAME,
                    Long.toString(witnessed.sequence())));
        }
        return witnessed.sequence() < head.sequence() ? Optional.empty() : witnessed.loose().stream()
                .filter(mark -> head.loose().stream().noneMatch(known -> covers(known, mark))).findFirst()
                .map(mark -> new Finding(Finding.Fault.ROW_OLDER, mark.table(), mark.row()));
    }

    private static boolean covers(RowMark known, RowMark mark) {
        return known.table().equals(mark.table()) && known.row().equals(mark.row())
                && known.version() >= mark.version();
    }

    private static Optional<Head.Stored> read(Path database) {
        try {
            byte[] bytes = Files.readAllBytes(database.resolveSibling(FILE));
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Map<String, Object> json = Tree.of(Arrays.copyOf(bytes, end));
            return json.get("sequence") instanceof Number sequence && json.get("digest") instanceof String digest
                    && json.get("loose") instanceof String loose && json.get("mac") instanceof String mac
                    ? Optional.of(new Head.Stored(sequence.longValue(), digest, loose, mac)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | StoreDamagedException e) {
            // torn by a power cut
            return Optional.empty();
        }
    }
}
