package org.gongji.desk.device.idcard;

import com.sun.jna.Function;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.gongji.desk.identity.CardPhoto;

/**
 * The vendor's licensed decoder ({@code unpack} of {@code DLL_File}): 1024 bytes of WLT in, 102 × 126 points of three
 * bytes out, blue first. It looks for its licence in the working folder, where the list of allowed files put it.
 * Without it there is no photo, and the clerk looks at the card.
 */
final class PhotoDecoder {
    private static final int DECODED = 1;
    private static final int NO_FILE = 0;
    private static final int ROW = CardPhoto.WIDTH * 3;
    private static final int PADDED_ROW = (ROW + 3) / 4 * 4;
    private static final int HEADER = 54;
    private static final int SPARE = 4096;

    private final Path file;
    private Optional<Function> unpack = Optional.empty();

    PhotoDecoder(Path file) {
        this.file = file;
    }

    /** Empty where it has no licence or cannot read this photo: a missing photo stops nothing. */
    Optional<byte[]> bmp(byte[] wlt) {
        try {
            if (unpack.isEmpty()) {
                unpack = new VendorLibrary(file).find("unpack");
            }
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
        byte[] points = new byte[CardPhoto.HEIGHT * ROW + SPARE];
        boolean decoded = unpack.isPresent()
                && unpack.get().invokeInt(new Object[]{wlt, points, NO_FILE}) == DECODED;
        Optional<byte[]> bmp = decoded ? Optional.of(framed(points)) : Optional.empty();
        Arrays.fill(points, (byte) 0);
        Arrays.fill(wlt, (byte) 0);
        return bmp;
    }

    /** A BMP keeps its lowest row first, and so does the decoder. */
    private static byte[] framed(byte[] points) {
        ByteBuffer bmp = ByteBuffer.allocate(CardPhoto.BMP_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(CardPhoto.BMP_LENGTH).putInt(0).putInt(HEADER);
        bmp.putInt(40).putInt(CardPhoto.WIDTH).putInt(CardPhoto.HEIGHT).putShort((short) 1).putShort((short) 24);
        bmp.putInt(0).putInt(CardPhoto.HEIGHT * PADDED_ROW).putInt(0).putInt(0).putInt(0).putInt(0);
        for (int row = 0; row < CardPhoto.HEIGHT; row++) {
            bmp.position(HEADER + row * PADDED_ROW);
            bmp.put(points, row * ROW, ROW);
        }
        return bmp.array();
    }
}
