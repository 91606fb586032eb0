package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sorted run of rows. Its place is the first key it answers for; inside stands the first key of the next block, so
 * that a block taken out leaves a gap that shows, instead of people who seem not to be insured.
 *
 * @param first key from which this block answers; 0 for the first block
 * @param next  key from which the next one answers; {@link #END} after the last
 */
record RosterBlock(long first, long next, List<RosterRow> rows) {
    static final long END = Long.MAX_VALUE;
    static final String PART = "block";
    /** Bytes before deflating; sealed, 4 to 8 KB: one fits a page of the file. */
    static final int TARGET = 13 * 1024;

    RosterBlock {
        rows = List.copyOf(rows);
    }

    byte[] plain() {
        int size = Long.BYTES + Integer.BYTES;
        for (RosterRow row : rows) {
            size += row.size();
        }
        ByteBuffer out = ByteBuffer.allocate(size).putLong(next).putInt(rows.size());
        rows.forEach(row -> row.put(out));
        return out.array();
    }

    static RosterBlock of(long first, byte[] plain) {
        ByteBuffer in = ByteBuffer.wrap(plain);
        long next = in.getLong();
        int count = in.getInt();
        List<RosterRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(RosterRow.take(in));
        }
        return new RosterBlock(first, next, rows);
    }

    /** Reads over the block without making rows of what was not asked for. */
    static List<RosterRow> find(byte[] plain, long key, byte[] blind) {
        ByteBuffer in = ByteBuffer.wrap(plain);
        long next = in.getLong();
        if (next != END && key >= next) {
            throw new RosterDamagedException("a block is missing");
        }
        List<RosterRow> found = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            int at = in.position();
            boolean wanted = Arrays.equals(plain, at, at + blind.length, blind, 0, blind.length);
            if (wanted) {
                found.add(RosterRow.take(in));
            } else {
                in.position(at + blind.length);
                in.position(in.position() + Short.BYTES + (in.getShort(in.position()) & 0xFFFF));
            }
        }
        return found;
    }
}
