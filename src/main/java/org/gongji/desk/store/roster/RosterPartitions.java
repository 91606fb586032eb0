package org.gongji.desk.store.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * First pass of an import: rows are dealt by the head of their key into partitions small enough to sort in memory.
 * What does not fit in memory lies in temporary files, sealed like everything else.
 */
final class RosterPartitions implements AutoCloseable {
    /** Bits of the key that name a partition. */
    static final int BITS = 6;
    private static final String PART = "chunk";
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final GenerationSeal seal;
    private final ByteBuffer[] open = new ByteBuffer[count()];
    private final int[] spilled = new int[count()];
    private final int[] bytes = new int[count()];

    RosterPartitions(Path folder, GenerationSeal seal) {
        this.folder = folder;
        this.seal = seal;
    }

    static int count() {
        return 1 << BITS;
    }

    /** The first key of a partition. */
    static long first(int partition) {
        return partition == count() ? RosterBlock.END : (long) partition << (63 - BITS);
    }

    void add(RosterRow row) {
        int partition = (int) (row.key() >>> (63 - BITS));
        if (open[partition] == null) {
            open[partition] = ByteBuffer.allocate(CHUNK);
        }
        if (open[partition].remaining() < row.size()) {
            spill(partition);
        }
        row.put(open[partition]);
        bytes[partition] += row.size();
    }

    /** All rows of one partition as they came; they are not kept. */
    byte[] take(int partition) {
        byte[] all = new byte[bytes[partition]];
        try {
            int at = spilled[partition] > 0 ? readBack(partition, all) : 0;
            if (open[partition] != null) {
                open[partition].flip().get(all, at, open[partition].remaining());
                open[partition] = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void spill(int partition) {
        ByteBuffer chunk = open[partition];
        byte[] sealed = seal.seal(Arrays.copyOf(chunk.array(), chunk.position()), PART + partition, spilled[partition]);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(
                file(partition), StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            out.writeInt(sealed.length);
            out.write(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spilled[partition]++;
        chunk.clear();
    }

    private int readBack(int partition, byte[] all) throws IOException {
        int at = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                Files.newInputStream(file(partition))))) {
            for (int number = 0; number < spilled[partition]; number++) {
                byte[] plain = seal.open(in.readNBytes(in.readInt()), PART + partition, number);
                System.arraycopy(plain, 0, all, at, plain.length);
                at += plain.length;
            }
        }
        Files.delete(file(partition));
        spilled[partition] = 0;
        return at;
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
