package org.gongji.desk.device.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.evidence.reading.ReadLine;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/** What a line of print says (the rec network of PP-OCRv4, CTC). */
final class LineReader implements AutoCloseable {
    private static final String MODEL = "ch_PP-OCRv4_rec_infer.onnx";
    private static final String ALPHABET = "/models/ppocr_keys_v1.txt";
    /** The network was taught with lines of this height, pixels, and of about this length or more. */
    private static final int HEIGHT = 48;
    private static final int SHORTEST = 160;
    private static final int LONGEST = 2400;
    /** CTC: the place of "no character here". */
    private static final int BLANK = 0;

    private final Network network;
    private final List<String> alphabet;

    LineReader() {
        network = Network.load(MODEL);
        alphabet = alphabet();
    }

    private static List<String> alphabet() {
        List<String> all = new ArrayList<>();
        all.add("");
        try (InputStream in = LineReader.class.getResourceAsStream(ALPHABET);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the alphabet cannot be read", e);
        }
        all.add(" ");
        return List.copyOf(all);
    }

    ReadLine read(GreyPage page, Place place) {
        int wide = (int) Math.ceil(Math.min(LONGEST, HEIGHT * place.width() / place.height()));
        int width = Math.max(SHORTEST, wide);
        Network.Answer answer = network.run(strip(page, place, wide, width), HEIGHT, width);
        return text(answer, place);
    }

    /** The line as the network wants it: level, {@value #HEIGHT} high; what is too short is followed by nothing. */
    private static FloatBuffer strip(GreyPage page, Place place, int wide, int width) {
        FloatBuffer pixels = ByteBuffer.allocateDirect(3 * width * HEIGHT * Float.BYTES).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        double across = place.width() / wide;
        double down = place.height() / HEIGHT;
        double ux = Math.cos(place.tilt());
        double uy = Math.sin(place.tilt());
        for (int y = 0; y < HEIGHT; y++) {
            double v = (y + 0.5) * down - place.height() / 2;
            for (int x = 0; x < wide; x++) {
                double u = (x + 0.5) * across - place.width() / 2;
                double value = page.around(place.x() + u * ux - v * uy - 0.5, place.y() + u * uy + v * ux - 0.5, down);
                float scaled = (float) (value / 127.5 - 1);
                for (int channel = 0; channel < 3; channel++) {
                    pixels.put((channel * HEIGHT + y) * width + x, scaled);
                }
            }
        }
        return pixels;
    }

    private ReadLine text(Network.Answer answer, Place place) {
        int letters = answer.rows()[answer.rows().length - 1];
        StringBuilder text = new StringBuilder();
        double certainty = 1;
        int before = BLANK;
        for (int from = 0; from < answer.values().length; from += letters) {
            int best = 0;
            for (int i = 1; i < letters; i++) {
                if (answer.values()[from + i] > answer.values()[from + best]) {
                    best = i;
                }
            }
            if (best != BLANK && best != before && best < alphabet.size()) {
                text.append(alphabet.get(best));
                certainty = Math.min(certainty, answer.values()[from + best]);
            }
            before = best;
        }
        return new ReadLine(text.toString().strip(), text.isEmpty() ? 0 : certainty, place);
    }

    @Override
    public void close() {
        network.close();
    }
}
