package org.gongji.desk.forms.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads every QR of a picture. ZXing looks at the picture through blocks of eight pixels: a clean code that lies badly
 * to them is missed, and found when the same picture is a little smaller or larger. So it is looked at again.
 */
final class QrReader {
    private static final List<Look> LOOKS = List.of(new Look(1, HybridBinarizer::new),
            new Look(0.75, HybridBinarizer::new), new Look(1, GlobalHistogramBinarizer::new),
            new Look(1.25, HybridBinarizer::new), new Look(0.66, GlobalHistogramBinarizer::new));

    private QrReader() {
    }

    private record Look(double scale, Function<LuminanceSource, Binarizer> binarizer) {
    }

    /** @return with points in pixels of {@code image} */
    static List<Result> read(BufferedImage image) {
        for (Look look : LOOKS) {
            List<Result> seen = seen(image, look);
            if (!seen.isEmpty()) {
                return seen;
            }
        }
        return List.of();
    }

    private static List<Result> seen(BufferedImage image, Look look) {
        BufferedImage picture = look.scale() == 1 ? image : scaled(image, look.scale());
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(look.binarizer().apply(
                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        try {
            Result[] codes = new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return Arrays.stream(codes).map(code -> unscaled(code, look.scale())).toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = copy.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return copy;
    }

    private static Result unscaled(Result code, double scale) {
        ResultPoint[] points = Arrays.stream(code.getResultPoints())
                .map(point -> new ResultPoint((float) (point.getX() / scale), (float) (point.getY() / scale)))
                .toArray(ResultPoint[]::new);
        return new Result(code.getText(), code.getRawBytes(), points, code.getBarcodeFormat());
    }
}
