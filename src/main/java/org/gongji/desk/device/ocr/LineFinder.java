package org.gongji.desk.device.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/** Where on a page lines of print stand (the det network of PP-OCRv4). */
final class LineFinder implements AutoCloseable {
    private static final String MODEL = "ch_PP-OCRv4_det_infer.onnx";
    /** Longest side looked at, pixels; print smaller than ten pixels there is not found. */
    private static final int SIDE = 1280;
    /** The network halves a picture five times. */
    private static final int STEP = 32;
    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] SPREAD = {0.229, 0.224, 0.225};

    private final Network network;

    LineFinder() {
        network = Network.load(MODEL);
    }

    /** In pixels of the page. */
    List<Place> find(GreyPage page) {
        double scale = Math.min(1, (double) SIDE / Math.max(page.width(), page.height()));
        int width = steps(page.width() * scale);
        int height = steps(page.height() * scale);
        double across = (double) page.width() / width;
        double down = (double) page.height() / height;
        Network.Answer map = network.run(pixels(page, width, height, across, down), height, width);
        return new PrintMap(map.values(), width, height).places().stream()
                .map(place -> scaled(place, across, down)).toList();
    }

    private static int steps(double length) {
        return Math.max(STEP, (int) Math.round(length / STEP) * STEP);
    }

    private static FloatBuffer pixels(GreyPage page, int width, int height, double across, double down) {
        FloatBuffer pixels = ByteBuffer.allocateDirect(3 * width * height * Float.BYTES).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = page.around((x + 0.5) * across - 0.5, (y + 0.5) * down - 0.5, across) / 255;
                for (int channel = 0; channel < 3; channel++) {
                    pixels.put(channel * width * height + y * width + x,
                            (float) ((value - MEAN[channel]) / SPREAD[channel]));
                }
            }
        }
        return pixels;
    }

    /** Both scales differ by less than a hundredth: a tilt stays what it is. */
    private static Place scaled(Place place, double across, double down) {
        double mean = Math.sqrt(across * down);
        return new Place(place.x() * across, place.y() * down, place.width() * mean, place.height() * mean,
                place.tilt());
    }

    @Override
    public void close() {
        network.close();
    }
}
