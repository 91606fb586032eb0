package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sorted run of rows, in clear: the first key of the next block, the number of rows, the rows. Its place is the first
 * key it answers for; that the next one's stands inside makes a block taken out leave a gap that shows, instead of
 * people who seem not to be insured.
 */
final class RosterBlock {
    static final long END = Long.MAX_VALUE;
    /** Bytes; sealed, four fit a page of the file. A larger block saves little and is slower to open for one row. */
    static final int TARGET = 1900;
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private RosterBlock() {
    }

    /** @param rows sorted, one after the other; {@code count} of them from {@code from} to {@code to} */
    static byte[] plain(long next, SortedRows rows, int from, int to) {
        int size = HEAD;
        for (int i = from; i < to; i++) {
            size += rows.size(i);
        }
        ByteBuffer out = ByteBuffer.allocate(size).putLong(next).putInt(to - from);
        for (int i = from; i < to; i++) {
            rows.put(i, out);
        }
        return out.array();
    }

    static long next(byte[] plain) {
        return ByteBuffer.wrap(plain).getLong();
    }

    static int count(byte[] plain) {
        return ByteBuffer.wrap(plain).getInt(Long.BYTES);
    }

    /** The rows as they stand one after the other. */
    static byte[] rows(byte[] plain) {
        return Arrays.copyOfRange(plain, HEAD, plain.length);
    }

    /** Reads over the block without making rows of what was not asked for. */
    static List<RosterRow> find(byte[] plain, long key, byte[] blind) {
        long next = next(plain);
        if (next != END && key >= next) {
            throw new RosterDamagedException("a block is missing");
        }
        List<RosterRow> found = new ArrayList<>(2);
        int at = HEAD;
        for (int left = count(plain); left > 0; left--) {
            if (Arrays.equals(plain, at, at + blind.length, blind, 0, blind.length)) {
                found.add(RosterRow.take(ByteBuffer.wrap(plain).position(at)));
            }
            at += RosterRow.size(plain, at);
        }
        return found;
    }
}
