package org.gongji.desk.device.ocr;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.device.host.HostedDriver;
import org.gongji.desk.evidence.reading.ReadLine;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.gongji.desk.evidence.reading.ReadPage;

/**
 * Reads pages inside the helper. A page comes in parts, as a frame holds no whole one: {@code part BASE64} again and
 * again, then {@code read LENGTH}, answered with the field {@code page}. It lies in memory only, and no longer than its
 * reading takes. A page that does not lie upright is not read but answered with {@code turns}: quarters clockwise that set
 * it right.
 */
final class OcrDriver implements HostedDriver {
    static final String PART = "part ";
    static final String READ = "read ";
    static final String PAGE = "page";
    static final String TURNS = "turns";
    private static final int MOST_BYTES = 30 * 1024 * 1024;

    private LineFinder finder;
    private LineReader reader;
    private Parts parts = new Parts();

    /** Grows as parts come and can be wiped. */
    private static final class Parts extends ByteArrayOutputStream {
        private void wipe() {
            Arrays.fill(buf, (byte) 0);
            reset();
        }
    }

    @Override
    public void load() {
        finder = new LineFinder();
        reader = new LineReader();
    }

    @Override
    public HostAnswer answer(String what, Duration patience, BooleanSupplier cancelled) {
        if (what.startsWith(PART) && parts.size() < MOST_BYTES) {
            parts.writeBytes(Base64.getDecoder().decode(what.substring(PART.length())));
            return new HostAnswer.Done(Map.of());
        }
        byte[] picture = parts.toByteArray();
        parts.wipe();
        parts = new Parts();
        try {
            // parts of which a helper that ended took some along are no page
            return what.equals(READ + picture.length) ? read(picture, cancelled)
                    : new HostAnswer.Failed(DeviceFault.READER_FAILED);
        } finally {
            Arrays.fill(picture, (byte) 0);
        }
    }

    private HostAnswer read(byte[] picture, BooleanSupplier cancelled) {
        Optional<GreyPage> page = GreyPage.decode(picture);
        if (page.isEmpty()) {
            return new HostAnswer.Failed(DeviceFault.READER_FAILED);
        }
        try {
            List<ReadLine> lines = new ArrayList<>();
            List<Place> found = finder.find(page.get());
            int turns = new Upright(place -> reader.read(page.get(), place).certainty()).turns(found);
            if (turns > 0) {
                return new HostAnswer.Done(Map.of(TURNS, Integer.toString(turns).getBytes(StandardCharsets.US_ASCII)));
            }
            for (Place place : found) {
                if (cancelled.getAsBoolean()) {
                    return new HostAnswer.Nothing();
                }
                ReadLine line = reader.read(page.get(), place);
                if (!line.text().isEmpty()) {
                    lines.add(line);
                }
            }
            return new HostAnswer.Done(Map.of(PAGE,
                    new ReadPage(page.get().width(), page.get().height(), lines).json()));
        } finally {
            page.get().wipe();
        }
    }

    @Override
    public void close() {
        if (finder != null) {
            finder.close();
        }
        if (reader != null) {
            reader.close();
        }
    }
}
