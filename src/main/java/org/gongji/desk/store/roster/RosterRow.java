package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.gongji.desk.roster.Insured;

/**
 * One insurance relation inside a block: the person's blind index, then the row without the number it is found by.
 *
 * @param blind   16 bytes, sorted as unsigned bytes
 * @param payload fields of {@link Insured} joined by U+001F, UTF-8
 */
record RosterRow(byte[] blind, byte[] payload) implements Comparable<RosterRow> {
    static final int BLIND_LENGTH = 16;
    private static final int FIELDS = 10;

    static RosterRow of(byte[] blind, Insured person) {
        String account = person.hasAccount().map(has -> has ? "1" : "0").orElse("");
        String[] fields = {person.psnNo(), person.name(), person.certType(), person.insutype(), person.status(),
            person.psnType(), account, person.insuAdmdvs(), person.poolareaNo(), person.deceased() ? "1" : "0"};
        for (String field : fields) {
            if (field.indexOf('\u001F') >= 0) {
                throw new IllegalArgumentException("a roster field holds a control character");
            }
        }
        byte[] payload = String.join("\u001F", fields).getBytes(StandardCharsets.UTF_8);
        if (payload.length > 0xFFFF) {
            throw new IllegalArgumentException("a roster row is longer than 64 KB");
        }
        return new RosterRow(blind, payload);
    }

    /** @param certno the number it was found by, normalised */
    Insured person(String certno) {
        String[] f = new String(payload, StandardCharsets.UTF_8).split("\u001F", -1);
        if (f.length != FIELDS) {
            throw new RosterDamagedException("a row has " + f.length + " fields");
        }
        Optional<Boolean> account = f[6].isEmpty() ? Optional.empty() : Optional.of(f[6].equals("1"));
        return new Insured(f[0], f[1], f[2], certno, f[3], f[4], f[5], account, f[7], f[8], f[9].equals("1"));
    }

    /** The first 63 bits of the blind index: SQLite's integers are signed. */
    long key() {
        return key(blind);
    }

    static long key(byte[] blind) {
        return ByteBuffer.wrap(blind).getLong() >>> 1;
    }

    int size() {
        return BLIND_LENGTH + Short.BYTES + payload.length;
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

    boolean isOf(byte[] wanted) {
        return Arrays.equals(blind, wanted);
    }

    @Override
    public int compareTo(RosterRow other) {
        int byPerson = Arrays.compareUnsigned(blind, other.blind);
        return byPerson != 0 ? byPerson : Arrays.compareUnsigned(payload, other.payload);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RosterRow row && compareTo(row) == 0;
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
