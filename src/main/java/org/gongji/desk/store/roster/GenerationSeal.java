package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.vault.GenerationKeys;
import org.gongji.desk.vault.SealBrokenException;

/** Seals and opens the parts of one generation; each part opens only in its own place. */
final class GenerationSeal implements AutoCloseable {
    static final String FORMAT = "gongji-roster/2";

    private final byte[] generation;
    private final GenerationKeys keys;

    GenerationSeal(String generationId, GenerationKeys keys) {
        this.generation = CanonicalJson.bytes(List.of(FORMAT, generationId));
        this.keys = keys;
    }

    /** The blind index of a person, the same for 15 and 18 digits. */
    byte[] blind(String certno) {
        byte[] number = (isCanonical(certno) ? certno : IdNumbers.canonical(certno)).getBytes(StandardCharsets.UTF_8);
        try {
            return keys.blind(number, RosterRow.BLIND_LENGTH);
        } finally {
            Arrays.fill(number, (byte) 0);
        }
    }

    /** 18 digits as they should be: nearly every row of ten million, so they are not normalised once more. */
    private static boolean isCanonical(String certno) {
        if (certno.length() != 18) {
            return false;
        }
        for (int i = 0; i < 18; i++) {
            char one = certno.charAt(i);
            if ((one < '0' || one > '9') && !(i == 17 && one == 'X')) {
                return false;
            }
        }
        return true;
    }

    byte[] seal(byte[] plain, String part, long place) {
        return keys.seal(plain, aad(part, place));
    }

    /** @throws RosterDamagedException when the bytes or their place were changed */
    byte[] open(byte[] sealed, String part, long place) {
        try {
            return keys.open(sealed, aad(part, place));
        } catch (SealBrokenException e) {
            throw new RosterDamagedException(part + " " + place + " does not open", e);
        }
    }

    private byte[] aad(String part, long place) {
        byte[] name = part.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(generation.length + name.length + Long.BYTES).put(generation).put(name)
                .putLong(place).array();
    }

    @Override
    public void close() {
        keys.close();
    }
}
