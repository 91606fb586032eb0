package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.vault.GenerationKeys;
import org.gongji.desk.vault.SealBrokenException;

/** Seals and opens the parts of one generation; each part opens only in its own place. */
final class GenerationSeal implements AutoCloseable {
    static final String FORMAT = "gongji-roster/1";
    /** Deflater's level 2: twice as fast as 6 here and a tenth larger. */
    private static final int LEVEL = 2;

    private final String generationId;
    private final GenerationKeys keys;

    GenerationSeal(String generationId, GenerationKeys keys) {
        this.generationId = generationId;
        this.keys = keys;
    }

    /** The blind index of a person, the same for 15 and 18 digits. */
    byte[] blind(String certno) {
        byte[] number = IdNumbers.canonical(certno).getBytes(StandardCharsets.UTF_8);
        try {
            return keys.blind(number, RosterRow.BLIND_LENGTH);
        } finally {
            Arrays.fill(number, (byte) 0);
        }
    }

    byte[] seal(byte[] plain, String part, long place) {
        return keys.seal(deflated(plain), aad(part, place));
    }

    /** @throws RosterDamagedException when the bytes or their place were changed */
    byte[] open(byte[] sealed, String part, long place) {
        try {
            return inflated(keys.open(sealed, aad(part, place)));
        } catch (SealBrokenException | DataFormatException e) {
            throw new RosterDamagedException(part + " " + place + " does not open", e);
        }
    }

    private byte[] aad(String part, long place) {
        return CanonicalJson.bytes(List.of(FORMAT, generationId, part, Long.toString(place)));
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length + plain.length / 64 + 64];
            int length = deflater.deflate(out, Integer.BYTES, out.length - Integer.BYTES);
            ByteBuffer.wrap(out).putInt(plain.length);
            return Arrays.copyOf(out, Integer.BYTES + length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] plain = new byte[ByteBuffer.wrap(packed).getInt()];
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            int length = inflater.inflate(plain);
            if (length != plain.length) {
                throw new DataFormatException("block is shorter than it says");
            }
            return plain;
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
