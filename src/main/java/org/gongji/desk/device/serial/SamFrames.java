package org.gongji.desk.device.serial;

import java.util.Arrays;
import java.util.Optional;

/**
 * The frames of a SAM_V module: {@code AA AA AA 96 69}, length (2 bytes, high first, counts what follows), content,
 * and the xor of length and content. A command's content is CMD and Para, an answer's SW1 SW2 SW3 and data.
 * Collects what comes in any pieces; what is no frame is passed over, and a frame whose xor is wrong is dropped from
 * its first byte on, so that a true one inside it is still found.
 */
final class SamFrames {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int HEAD = PREAMBLE.length + 2;
    /** SW, four lengths, text 256, photo 1024, fingerprint 1024, xor: no module sends more. */
    private static final int LONGEST = 3 + 6 + 256 + 1024 + 1024 + 1;
    /** SW1 SW2 SW3 and the xor. */
    private static final int SHORTEST = 4;

    private byte[] held = new byte[0];
    private int spoilt;

    /** Ready to be sent. */
    static byte[] command(int cmd, int para) {
        byte[] frame = Arrays.copyOf(PREAMBLE, HEAD + 3);
        frame[6] = 3;
        frame[7] = (byte) cmd;
        frame[8] = (byte) para;
        frame[9] = (byte) (3 ^ cmd ^ para);
        return frame;
    }

    void add(byte[] bytes, int count) {
        int before = held.length;
        held = Arrays.copyOf(held, before + count);
        System.arraycopy(bytes, 0, held, before, count);
    }

    /** The next whole answer, if it is there. */
    Optional<SamAnswer> next() {
        while (true) {
            int start = preamble();
            drop(start);
            if (held.length < HEAD) {
                return Optional.empty();
            }
            int length = (held[5] & 0xFF) << 8 | held[6] & 0xFF;
            if (length < SHORTEST || length > LONGEST) {
                spoil();
                continue;
            }
            if (held.length < HEAD + length) {
                return Optional.empty();
            }
            if (!sound(length)) {
                spoil();
                continue;
            }
            SamAnswer answer = new SamAnswer(held[HEAD + 2] & 0xFF,
                    Arrays.copyOfRange(held, HEAD + 3, HEAD + length - 1));
            drop(HEAD + length);
            return Optional.of(answer);
        }
    }

    /** Frames given up so far because their length or xor was wrong. */
    int spoilt() {
        return spoilt;
    }

    /** Forgets what came and wipes it: it may be half of somebody's card. */
    void clear() {
        Arrays.fill(held, (byte) 0);
        held = new byte[0];
    }

    private void spoil() {
        spoilt++;
        drop(1);
    }

    private boolean sound(int length) {
        int xor = 0;
        for (int i = PREAMBLE.length; i < HEAD + length; i++) {
            xor ^= held[i];
        }
        return (xor & 0xFF) == 0;
    }

    /** Where a preamble begins, or as much of one as has come; the end if there is none. */
    private int preamble() {
        for (int start = 0; start < held.length; start++) {
            int reach = Math.min(PREAMBLE.length, held.length - start);
            if (Arrays.equals(held, start, start + reach, PREAMBLE, 0, reach)) {
                return start;
            }
        }
        return held.length;
    }

    private void drop(int count) {
        if (count > 0) {
            byte[] rest = Arrays.copyOfRange(held, count, held.length);
            Arrays.fill(held, (byte) 0);
            held = rest;
        }
    }
}
