package org.gongji.desk.store.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.gongji.desk.roster.Insured;

/**
 * An insurance relation in some forty bytes: nine fields that are nearly always digits, half a byte each and half a
 * byte at the end of a field, then the name in UTF-8. Anything but a digit takes a byte and a half.
 */
final class PackedRow {
    private static final int FIELDS = 9;
    private static final int END = 10;
    private static final int BYTE = 11;
    private static final int NOTHING = 12;

    private byte[] bytes = new byte[64];
    private int halves;

    private PackedRow() {
    }

    /** @throws IllegalArgumentException for a code that is not of one byte a character */
    static byte[] of(Insured person) {
        PackedRow packed = new PackedRow();
        packed.field(person.psnNo());
        packed.field(person.certType());
        packed.field(person.insutype());
        packed.field(person.status());
        packed.field(person.psnType());
        packed.field(person.hasAccount().map(has -> has ? "1" : "0").orElse(""));
        packed.field(person.insuAdmdvs());
        packed.field(person.poolareaNo());
        packed.field(person.deceased() ? "1" : "0");
        if (packed.halves % 2 == 1) {
            packed.half(NOTHING);
        }
        byte[] name = person.name().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(packed.bytes, packed.halves / 2 + name.length);
        System.arraycopy(name, 0, all, packed.halves / 2, name.length);
        return all;
    }

    private void field(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one >= '0' && one <= '9') {
                half(one - '0');
            } else if (one <= 0xFF) {
                half(BYTE);
                half(one >>> 4);
                half(one & 0xF);
            } else {
                throw new IllegalArgumentException("a code of the roster holds a character that no code has");
            }
        }
        half(END);
    }

    private void half(int value) {
        if (halves / 2 == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[halves / 2] |= (byte) (halves % 2 == 0 ? value << 4 : value);
        halves++;
    }

    /** @param certno the number it was found by, normalised */
    static Insured person(byte[] packed, String certno) {
        PackedRow in = new PackedRow();
        in.bytes = packed;
        String[] f = new String[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            f[i] = in.next();
        }
        int named = (in.halves + 1) / 2;
        String name = new String(packed, named, packed.length - named, StandardCharsets.UTF_8);
        Optional<Boolean> account = f[5].isEmpty() ? Optional.empty() : Optional.of(f[5].equals("1"));
        return new Insured(f[0], name, f[1], certno, f[2], f[3], f[4], account, f[6], f[7], f[8].equals("1"));
    }

    private String next() {
        StringBuilder text = new StringBuilder(26);
        for (int half = read(); half != END; half = read()) {
            if (half > BYTE) {
                throw new RosterDamagedException("a row is not packed as rows are");
            }
            text.append(half == BYTE ? (char) (read() << 4 | read()) : (char) ('0' + half));
        }
        return text.toString();
    }

    private int read() {
        if (halves / 2 >= bytes.length) {
            throw new RosterDamagedException("a row is shorter than rows are");
        }
        int both = bytes[halves / 2];
        return halves++ % 2 == 0 ? both >>> 4 & 0xF : both & 0xF;
    }
}
