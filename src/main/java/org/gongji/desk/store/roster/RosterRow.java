package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.gongji.desk.roster.Insured;

/**
 * One insurance relation inside a block: the person's blind index, then the row without the number it is found by. In
 * an overlay a row without content says that the person is no longer in the roster.
 *
 * @param blind   16 bytes, sorted as unsigned bytes
 * @param payload as {@link PackedRow} writes it; empty for somebody who is gone
 */
record RosterRow(byte[] blind, byte[] payload) {
    static final int BLIND_LENGTH = 16;
    /** Bytes before the payload. */
    static final int HEAD = BLIND_LENGTH + Short.BYTES;
    private static final byte[] GONE = {};
    private static final int LONGEST = 4096;

    RosterRow {
        if (payload.length > LONGEST) {
            throw new IllegalArgumentException("a roster row is longer than 4 KB");
        }
    }

    static RosterRow of(byte[] blind, Insured person) {
        return new RosterRow(blind, PackedRow.of(person));
    }

    static RosterRow gone(byte[] blind) {
        return new RosterRow(blind, GONE);
    }

    boolean isGone() {
        return payload.length == 0;
    }

    /** @param certno the number it was found by, normalised */
    Insured person(String certno) {
        return PackedRow.person(payload, certno);
    }

    /** The first 63 bits of the blind index: SQLite's integers are signed. */
    long key() {
        return key(blind, 0);
    }

    static long key(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getLong(at) >>> 1;
    }

    /** Bytes of the row that begins here. */
    static int size(byte[] bytes, int at) {
        return HEAD + (ByteBuffer.wrap(bytes).getShort(at + BLIND_LENGTH) & 0xFFFF);
    }

    int size() {
        return HEAD + payload.length;
    }

    void put(ByteBuffer into) {
        into.put(blind).putShort((short) payload.length).put(payload);
    }

    static RosterRow take(ByteBuffer from) {
        byte[] blind = new byte[BLIND_LENGTH];
        from.get(blind);
        byte[] payload = new byte[from.getShort() & 0xFFFF];
        from.get(payload);
        return new RosterRow(blind, payload);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RosterRow row && Arrays.equals(blind, row.blind) && Arrays.equals(payload, row.payload);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blind);
    }

    @Override
    public String toString() {
        return "RosterRow";
    }
}
