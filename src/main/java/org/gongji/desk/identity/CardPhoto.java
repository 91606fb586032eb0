package org.gongji.desk.identity;

import java.util.Arrays;

/**
 * The face in the chip, decoded: a BMP of 102 × 126 points. Shown beside the person and then wiped; it is kept in no
 * file, no act and no log.
 */
public final class CardPhoto {
    public static final int WIDTH = 102;
    public static final int HEIGHT = 126;
    /** A BMP header of 54 bytes, then rows of 102 points at 3 bytes, filled up to a multiple of four. */
    public static final int BMP_LENGTH = 54 + HEIGHT * 308;

    private final byte[] bmp;

    /** @throws IllegalArgumentException if it is no BMP of that length */
    public CardPhoto(byte[] bmp) {
        if (!isBmp(bmp)) {
            throw new IllegalArgumentException("not the BMP of a card");
        }
        this.bmp = bmp.clone();
    }

    public static boolean isBmp(byte[] bmp) {
        return bmp.length == BMP_LENGTH && bmp[0] == 'B' && bmp[1] == 'M';
    }

    /** A copy; black once wiped. */
    public byte[] bmp() {
        return bmp.clone();
    }

    public void wipe() {
        Arrays.fill(bmp, (byte) 0);
    }
}
