package org.gongji.desk.evidence;

/** The one EXIF field the desk needs: how the camera was held (tag 0x0112, 1–8). All others are left unread. */
final class Exif {
    private static final byte[] MARK = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;

    private Exif() {
    }

    /** @return the orientation in the segment from {@code at} up to {@code end}, else {@code otherwise} */
    static int turn(byte[] bytes, int at, int end, int otherwise) {
        int tiff = at + MARK.length;
        if (tiff + 8 > end || !marked(bytes, at)) {
            return otherwise;
        }
        boolean little = bytes[tiff] == 'I';
        long directory = tiff + (read(bytes, tiff + 4, 4, little) & 0xFFFFFFFFL);
        if (directory + 2 > end) {
            return otherwise;
        }
        int entries = read(bytes, (int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > end) {
                return otherwise;
            }
            if (read(bytes, (int) entry, 2, little) == ORIENTATION) {
                int turn = read(bytes, (int) entry + 8, 2, little);
                return turn >= 1 && turn <= 8 ? turn : otherwise;
            }
        }
        return otherwise;
    }

    private static boolean marked(byte[] bytes, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (bytes[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static int read(byte[] bytes, int at, int count, boolean little) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | PageHeader.u8(bytes, little ? at + count - 1 - i : at + i);
        }
        return value;
    }
}
