package org.gongji.desk.store.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * First pass of an import: rows are dealt by the head of their key into partitions small enough to sort in memory.
 * What does not fit in memory lies in temporary files, sealed like everything else.
 */
final class RosterPartitions implements AutoCloseable {
    private static final int BITS = 6;
    private static final String PART = "chunk";
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final GenerationSeal seal;
    private final List<ByteArrayOutputStream> open = new ArrayList<>();
    private final List<Integer> spilled = new ArrayList<>();
    private long rows;

    RosterPartitions(Path folder, GenerationSeal seal) {
        this.folder = folder;
        this.seal = seal;
        for (int i = 0; i < count(); i++) {
            open.add(new ByteArrayOutputStream());
            spilled.add(0);
        }
    }

    static int count() {
        return 1 << BITS;
    }

    long rows() {
        return rows;
    }

    void add(RosterRow row) {
        int partition = (int) (row.key() >>> (63 - BITS));
        ByteBuffer bytes = ByteBuffer.allocate(row.size());
        row.put(bytes);
        ByteArrayOutputStream chunk = open.get(partition);
        chunk.writeBytes(bytes.array());
        rows++;
        if (chunk.size() >= CHUNK) {
            spill(partition);
        }
    }

    /** All rows of one partition, sorted. */
    List<RosterRow> sorted(int partition) {
        List<RosterRow> all = new ArrayList<>();
        try {
            if (spilled.get(partition) > 0) {
                readBack(partition, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        take(open.get(partition).toByteArray(), all);
        open.set(partition, new ByteArrayOutputStream());
        Collections.sort(all);
        return all;
    }

    private void spill(int partition) {
        int number = spilled.get(partition);
        byte[] sealed = seal.seal(open.get(partition).toByteArray(), PART + partition, number);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(
                file(partition), StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            out.writeInt(sealed.length);
            out.write(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spilled.set(partition, number + 1);
        open.set(partition, new ByteArrayOutputStream(CHUNK + 512));
    }

    private void readBack(int partition, List<RosterRow> all) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                Files.newInputStream(file(partition))))) {
            for (int number = 0; number < spilled.get(partition); number++) {
                byte[] sealed = in.readNBytes(in.readInt());
                take(seal.open(sealed, PART + partition, number), all);
            }
        }
        Files.delete(file(partition));
        spilled.set(partition, 0);
    }

    private static void take(byte[] plain, List<RosterRow> all) {
        ByteBuffer in = ByteBuffer.wrap(plain);
        while (in.hasRemaining()) {
            all.add(RosterRow.take(in));
        }
    }

    private Path file(int partition) {
        return file(folder, partition);
    }

    static Path file(Path folder, int partition) {
        return folder.resolve("roster.part-" + partition);
    }

    @Override
    public void close() {
        try {
            for (int i = 0; i < count(); i++) {
                Files.deleteIfExists(file(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
