package org.gongji.desk.store.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * First pass of an import: rows are dealt by the head of their key into partitions small enough to sort in memory.
 * What does not fit in memory lies in temporary files, sealed like everything else.
 */
final class RosterPartitions implements AutoCloseable {
    /** Bits of the key that name a partition. */
    static final int BITS = 6;
    static final String PASSING = "roster.part-";
    static final String STAGED = "roster.stage-";
    private static final String PART = "chunk";
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final String prefix;
    private final GenerationSeal seal;
    private final ByteBuffer[] open = new ByteBuffer[count()];
    private final int[] spilled = new int[count()];
    private final int[] bytes = new int[count()];

    private RosterPartitions(Path folder, String prefix, GenerationSeal seal) {
        this.folder = folder;
        this.prefix = prefix;
        this.seal = seal;
    }

    /** Those of one import: gone when it ends, however it ends. */
    static RosterPartitions passing(Path folder, GenerationSeal seal) {
        return new RosterPartitions(folder, PASSING, seal);
    }

    /**
     * Those of a generation that comes in parts, as they stood after the last part; what a broken one left behind them
     * is cut off.
     */
    static RosterPartitions staged(Path folder, GenerationSeal seal, List<Kept> kept) throws IOException {
        RosterPartitions staged = new RosterPartitions(folder, STAGED, seal);
        for (int i = 0; i < kept.size(); i++) {
            staged.spilled[i] = kept.get(i).chunks();
            staged.bytes[i] = kept.get(i).bytes();
            cut(staged.file(i), kept.get(i).length());
        }
        return staged;
    }

    private static void cut(Path file, long length) throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }

    /**
     * A partition between two parts.
     *
     * @param chunks sealed chunks in its file
     * @param bytes  of its rows in clear
     * @param length of its file
     */
    record Kept(int chunks, int bytes, long length) {
    }

    /** Everything into the files, and those forced to disk. */
    List<Kept> keep() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            if (open[i] != null && open[i].position() > 0) {
                spill(i);
            }
            long length = 0;
            if (Files.exists(file(i))) {
                try (FileChannel channel = FileChannel.open(file(i), StandardOpenOption.WRITE)) {
                    channel.force(true);
                    length = channel.size();
                }
            }
            kept.add(new Kept(spilled[i], bytes[i], length));
        }
        return kept;
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

    /** All rows of one partition as they came. */
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
        if (prefix.equals(PASSING)) {
            Files.delete(file(partition));
        }
        return at;
    }

    private Path file(int partition) {
        return folder.resolve(prefix + partition);
    }

    /** Takes away the files of either kind. */
    static void clear(Path folder, String prefix) throws IOException {
        for (int i = 0; i < count(); i++) {
            Files.deleteIfExists(folder.resolve(prefix + i));
        }
    }

    /** Those of a staged generation stay for its next part. */
    @Override
    public void close() {
        if (prefix.equals(PASSING)) {
            try {
                clear(folder, PASSING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
