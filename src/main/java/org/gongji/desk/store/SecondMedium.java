package org.gongji.desk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.RowMark;

/**
 * Another disk that takes each act as it happens: a file to which every commit adds the sealed rows it wrote, forced
 * before the act is answered. With the backup beside it nothing is lost when the store's own disk burns. A line is
 * {@code <SHA-256 of the rest> <JSON>}; {@code before} and {@code after} are the MACs of the head, by which lines join
 * on to each other and to a backup. A medium that fails keeps nobody from work: it is told, and begun anew later.
 */
final class SecondMedium {
    private static final String NAME = "gongji-second-%s-%d-%09d.log";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String ROWS = "rows";
    private static final String GONE = "gone";
    private static final String DOOR = "door";

    private final SqliteFile store;
    private final StoreIdentity identity;
    private volatile Path file;
    private volatile boolean failed;
    private volatile boolean holdsPurged;
    private String head;

    SecondMedium(SqliteFile store, StoreIdentity identity) {
        this.store = store;
        this.identity = identity;
    }

    /** Nothing is taken any more. */
    void leave() {
        file = null;
        failed = false;
    }

    /** Begins a new file in this folder from where the ledger stands. */
    void begin(Path folder, Head from) throws IOException {
        Path fresh = folder.resolve(String.format(NAME, identity.storeId().substring(0, 8), identity.incarnation(),
                from.sequence()));
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        Durable.folder(folder);
        take(fresh);
    }

    /** Goes on with the newest file of this incarnation; where there is none, or a gap, it must be begun anew. */
    boolean goOn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            String prefix = String.format("gongji-second-%s-%d-", identity.storeId().substring(0, 8),
                    identity.incarnation());
            Optional<Path> newest = files.filter(one -> one.getFileName().toString().startsWith(prefix)).sorted()
                    .reduce((one, next) -> next);
            String now = store.read(Head::stored).map(Head.Stored::mac).orElse("");
            List<Map<String, Object>> lines = newest.isEmpty() ? List.of() : lines(newest.get());
            if (newest.isEmpty() || lines.isEmpty() || !now.equals(lines.get(lines.size() - 1).get(AFTER))) {
                return false;
            }
            take(newest.get());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void take(Path next) {
        head = store.read(Head::stored).map(Head.Stored::mac).orElse("");
        file = next;
        failed = false;
        holdsPurged = false;
    }

    /** A blob was purged at home and still lies here: only beginning anew lets it go. */
    boolean holdsPurged() {
        return holdsPurged;
    }

    /** Whether acts reach it now. */
    boolean takes() {
        return file != null && !failed;
    }

    /** Earlier files go once a backup holds what they held. */
    void forgetOlder() throws IOException {
        Path now = file;
        if (now == null) {
            return;
        }
        String prefix = "gongji-second-" + identity.storeId().substring(0, 8);
        try (Stream<Path> files = Files.list(now.getParent())) {
            for (Path old : files.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .filter(one -> !one.equals(now)).toList()) {
                Files.delete(old);
            }
        }
    }

    /** On the writer thread, once the act is durable at home. */
    void committed(Head.Stored after, long firstEntry, List<RowMark> touched) {
        if (file == null || failed) {
            return;
        }
        try {
            append(store.read(sql -> line(sql, after, firstEntry, touched)));
            head = after.mac();
            holdsPurged |= touched.stream().anyMatch(mark -> mark.table().equals(SqliteBlobs.NAME)
                    && mark.mac().isEmpty());
        } catch (IOException e) {
            failed = true;
        }
    }

    private Map<String, Object> line(Sql sql, Head.Stored after, long firstEntry, List<RowMark> touched) {
        List<Object> rows = new ArrayList<>(RawRows.of(sql, EntryTable.NAME, " WHERE sequence >= ? ORDER BY sequence",
                firstEntry));
        List<Object> gone = new ArrayList<>();
        for (RowMark mark : touched) {
            List<Object> now = RawRows.of(sql, mark.table(), " WHERE " + key(mark.table()) + " = ?", mark.row());
            rows.addAll(now);
            if (now.isEmpty()) {
                gone.add(List.of(mark.table(), mark.row()));
            }
        }
        rows.addAll(RawRows.of(sql, "head", ""));
        List<Object> door = RawRows.of(sql, DoorTable.NAME, "");
        door.addAll(RawRows.of(sql, DoorTable.STATE, ""));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(BEFORE, head);
        line.put(AFTER, after.mac());
        line.put(ROWS, rows);
        line.put(GONE, gone);
        line.put(DOOR, door);
        return line;
    }

    private static String key(String table) {
        return table.equals(SqliteBlobs.NAME) ? "digest" : "id";
    }

    private void append(Map<String, Object> line) throws IOException {
        byte[] json = CanonicalJson.bytes(line);
        byte[] sum = (Sha256.of(json).hex() + ' ').getBytes(StandardCharsets.US_ASCII);
        ByteBuffer whole = ByteBuffer.allocate(sum.length + json.length + 1).put(sum).put(json).put((byte) '\n').flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
            channel.force(true);
        }
    }

    /** Whole lines in order; a last one torn by a power cut was never answered for. */
    private static List<Map<String, Object>> lines(Path file) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            byte[] json = text.length() < 65 ? new byte[0] : text.substring(65).getBytes(StandardCharsets.UTF_8);
            if (text.length() < 65 || !Sha256.of(json).hex().equals(text.substring(0, 64))) {
                break;
            }
            lines.add(Tree.of(json));
        }
        return lines;
    }

    /**
     * Adds to a copy what happened after it. The rows prove themselves when the whole is verified.
     *
     * @return how many acts; empty when the file does not join on to the copy
     */
    static Optional<Long> replay(Path file, SqliteFile copy) throws IOException {
        List<Map<String, Object>> lines = lines(file);
        return copy.write(sql -> {
            String now = Head.stored(sql).map(Head.Stored::mac).orElse("");
            boolean joins = lines.stream().anyMatch(line -> now.equals(line.get(BEFORE))
                    || now.equals(line.get(AFTER)));
            if (!joins) {
                return Optional.<Long>empty();
            }
            long done = 0;
            String at = now;
            for (Map<String, Object> line : lines) {
                if (at.equals(line.get(BEFORE))) {
                    play(sql, line);
                    at = (String) line.get(AFTER);
                    done++;
                }
            }
            return Optional.of(done);
        });
    }

    private static void play(Sql sql, Map<String, Object> line) {
        for (Object gone : (List<?>) line.get(GONE)) {
            List<?> place = (List<?>) gone;
            RawRows.remove(sql, (String) place.get(0), key((String) place.get(0)), (String) place.get(1));
        }
        ((List<?>) line.get(ROWS)).forEach(row -> RawRows.put(sql, row));
        sql.update("DELETE FROM " + DoorTable.NAME);
        ((List<?>) line.get(DOOR)).forEach(row -> RawRows.put(sql, row));
    }
}
