package org.gongji.desk.device.serial;

import java.util.Arrays;

/**
 * What a SAM_V module answered.
 *
 * @param status SW3, the module's own word: 0x9F found, 0x90 done, 0x80 no card, 0x91 nothing of that kind on it
 * @param data   what follows it, without the xor
 */
record SamAnswer(int status, byte[] data) {
    static final int FOUND = 0x9F;
    static final int DONE = 0x90;
    static final int NO_CARD = 0x80;

    /** A find's answer bears 4 bytes of the card's, a selection's 8, a reading's two lengths before its text. */
    boolean is(int expected, int atLeast) {
        return status == expected && data.length >= atLeast;
    }

    void wipe() {
        Arrays.fill(data, (byte) 0);
    }
}
