package org.gongji.desk.evidence;

import java.util.Optional;

/**
 * What the first bytes say, read by hand before any decoder sees them: a decoder that is asked first has already
 * reserved memory for whatever the header claims.
 *
 * @param complete   the file's own end mark was found
 * @param components colour components of a JPEG (1 grey, 3 colour, 4 for printers); 0 for PNG
 * @param turn       EXIF orientation 1–8; 1 where none is given
 * @param scans      times a JPEG is gone over; 1 for PNG
 */
record PageHeader(Page.Format format, int width, int height, boolean complete, int components, int turn, int scans) {
    /** Cameras and scanners need ten; each one costs a walk over the whole picture. */
    private static final int MOST_SCANS = 100;
    /** A block of 64 pixels takes at least one bit of a JPEG, and deflate makes at most 1032 bytes of one. */
    private static final long PIXELS_IN_A_BYTE = 8 * 1032;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int IHDR_DATA = 13;

    /** Empty where the bytes are neither JPEG nor PNG, or say no size. */
    static Optional<PageHeader> of(byte[] bytes) {
        if (starts(bytes, PNG)) {
            return png(bytes);
        }
        if (bytes.length > 3 && u8(bytes, 0) == 0xFF && u8(bytes, 1) == 0xD8 && u8(bytes, 2) == 0xFF) {
            return jpeg(bytes);
        }
        return Optional.empty();
    }

    static boolean starts(byte[] bytes, byte[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<PageHeader> png(byte[] bytes) {
        if (bytes.length < 33 || i32(bytes, 8) != IHDR_DATA || !tag(bytes, 12, "IHDR")) {
            return Optional.empty();
        }
        return Optional.of(new PageHeader(Page.Format.PNG, i32(bytes, 16), i32(bytes, 20), pngEnds(bytes), 0, 1, 1));
    }

    /** Walks the chunks by their lengths to IEND. */
    private static boolean pngEnds(byte[] bytes) {
        long at = 8;
        while (at + 12 <= bytes.length) {
            long length = i32(bytes, (int) at) & 0xFFFFFFFFL;
            if (tag(bytes, (int) at + 4, "IEND")) {
                return length == 0;
            }
            at += 12 + length;
        }
        return false;
    }

    private static Optional<PageHeader> jpeg(byte[] bytes) {
        int turn = 1;
        int at = 2;
        while (at + 4 <= bytes.length) {
            if (u8(bytes, at) != 0xFF) {
                return Optional.empty();
            }
            int marker = u8(bytes, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD9) {
                at += 2;
                continue;
            }
            int length = u16(bytes, at + 2);
            if (marker == 0xE1) {
                turn = Exif.turn(bytes, at + 4, Math.min(bytes.length, at + 2 + length), turn);
            } else if (marker >= 0xC0 && marker <= 0xC2) {
                boolean whole = length >= 8 && at + 10 <= bytes.length;
                return whole ? Optional.of(new PageHeader(Page.Format.JPEG, u16(bytes, at + 7), u16(bytes, at + 5),
                        jpegEnds(bytes), u8(bytes, at + 9), turn, scans(bytes, at))) : Optional.empty();
            } else if (marker == 0xDA || length < 2) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** Inside a scan 0xFF is always followed by 0, so the marker stands for itself. */
    private static int scans(byte[] bytes, int from) {
        int scans = 0;
        for (int i = from; i + 1 < bytes.length; i++) {
            if (u8(bytes, i) == 0xFF && u8(bytes, i + 1) == 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    /** Whether a file of so many bytes can hold what its header promises, and in a walk or two. */
    boolean plausible(int length) {
        return (long) width * height <= length * PIXELS_IN_A_BYTE && scans <= MOST_SCANS;
    }

    /** Cameras pad and append, so the end mark may stand before the end. */
    private static boolean jpegEnds(byte[] bytes) {
        for (int i = bytes.length - 2; i >= 2; i--) {
            if (u8(bytes, i) == 0xFF && u8(bytes, i + 1) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static int i32(byte[] bytes, int at) {
        return u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    private static boolean tag(byte[] bytes, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
