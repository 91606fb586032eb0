package org.gongji.desk.forms.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR as black-and-white picture: eight pixels a module, four modules of quiet zone (smaller ones do not scan). */
final class QrImage {
    private static final int PIXELS = 8;
    private static final int QUIET = 4;

    private QrImage() {
    }

    static BufferedImage of(String text) {
        BitMatrix modules = matrix(text);
        int side = modules.getWidth() * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS, y / PIXELS) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return image;
    }

    static byte[] png(String text) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(of(text), "png", png);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return png.toByteArray();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR: " + text.length() + " signs", e);
        }
    }
}
