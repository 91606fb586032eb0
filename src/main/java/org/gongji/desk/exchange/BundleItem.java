package org.gongji.desk.exchange;

import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Blobs;

/**
 * One payload file of a part.
 *
 * @param bytes the content itself for what was made here; null for a blob, which is read when it is needed
 */
record BundleItem(String path, long size, Sha256 digest, byte[] bytes) {
    static BundleItem made(String path, byte[] bytes) {
        return new BundleItem(path, bytes.length, Sha256.of(bytes), bytes);
    }

    /** Named by its digest; the ending says what it is to whoever opens the bag by hand. */
    static BundleItem blob(String folder, Sha256 digest, Blobs blobs) {
        byte[] bytes = read(digest, blobs);
        return new BundleItem(folder + digest.hex() + ending(bytes), bytes.length, digest, null);
    }

    byte[] read(Blobs blobs) {
        return bytes == null ? read(digest, blobs) : bytes;
    }

    private static byte[] read(Sha256 digest, Blobs blobs) {
        byte[] bytes = blobs.need(digest);
        if (!Sha256.of(bytes).equals(digest)) {
            throw new IllegalStateException("the store gave other bytes than the blob asked for: " + digest);
        }
        return bytes;
    }

    private static String ending(byte[] bytes) {
        if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) {
            return ".pdf";
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return ".jpg";
        }
        return starts(bytes, 0x89, 0x50, 0x4E, 0x47) ? ".png" : "";
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
