package org.gongji.desk.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.intake.CaseFile;

/**
 * {@code evidence}: a page of A4 at 300 dpi from its file to sealed, with its display copy, beside plain decoding,
 * shrinking and encoding. {@code evidence-coach}: what the coach takes for it, beside the 300 ms it may take.
 * {@code evidence-block}: the longest time the screen's thread answered nobody while twenty pages came in, beside the
 * 100 ms a hand notices. Medians; the last is the worst.
 */
public final class EvidenceBenchmark implements Benchmark {
    static final double BAR = 1.3;
    private static final double COACH_MILLIS = 300;
    private static final double BLOCK_MILLIS = 100;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 21;
    private static final int DISPLAY_SIDE = 2000;
    private static final float QUALITY = 0.85f;
    private static final long DEADLINE_SECONDS = 300;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder a scratch folder is made in it and taken away after */
    public EvidenceBenchmark(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<Compared> run() throws IOException, CannotMeasure {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        try {
            List<Compared> all = new ArrayList<>(pages(scratch, WARM_UP, MEASURED));
            all.add(new Compared("evidence-block", blocked(scratch), BLOCK_MILLIS, 1));
            return all;
        } finally {
            Scratch.remove(scratch);
        }
    }

    List<Compared> pages(Path scratch, int warmUp, int measured) throws IOException {
        byte[] page = MeasuredPage.jpeg();
        Random grain = new Random(1);
        PageIntake intake = new PageIntake(new EvidencePdf());
        Spans ours = new Spans();
        Spans plain = new Spans();
        Spans coach = new Spans();
        try (SealedDesk desk = SealedDesk.found(Files.createDirectories(scratch.resolve("store")), clock, random)) {
            CaseFile file = desk.ready(0, 0).file();
            CounterDesk counter = desk.counter();
            for (int k = 0; k < warmUp + measured; k++) {
                Path saved = Files.write(scratch.resolve("page.jpg"), MeasuredPage.another(page, grain));
                long start = System.nanoTime();
                PageOutcome.Taken taken = (PageOutcome.Taken) intake.take(saved, Origin.SCANNER, Set.of());
                counter.keepPage(file, taken.original(), taken.page().format().mediaType());
                long between = System.nanoTime();
                byte[] copy = plain(saved);
                long end = System.nanoTime();
                int advice = DarkRoom.advice(taken.display()).size();
                long looked = System.nanoTime();
                if (copy.length == 0 || advice > 0) {
                    throw new IllegalStateException("the measured page is no good page");
                }
                if (k >= warmUp) {
                    ours.add(between - start);
                    plain.add(end - between);
                    coach.add(looked - end);
                }
            }
        }
        return List.of(new Compared(name(), ours.median(), plain.median(), BAR),
                new Compared("evidence-coach", coach.median(), COACH_MILLIS, 1));
    }

    /** What a program does that only wants a smaller copy: nothing is checked, kept or sealed. */
    static byte[] plain(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        double scale = Math.min(1.0, (double) DISPLAY_SIDE / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage copy = new BufferedImage((int) Math.round(image.getWidth() * scale),
                (int) Math.round(image.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, copy.getWidth(), copy.getHeight(), null);
        pen.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(copy, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** In a JVM of its own with a screen of its own: the toolkit starts once and stays. */
    private static double blocked(Path scratch) throws IOException {
        Path own = Files.createDirectories(scratch.resolve("screen"));
        Path answer = scratch.resolve("blocked");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
                "-Dprism.order=sw", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                PagesComing.class.getName(), own.toString()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(answer.toFile()).start();
        try {
            if (!child.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("twenty pages did not come in in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while pages were coming in", e);
        } finally {
            child.destroyForcibly();
        }
        String said = Files.readString(answer).strip();
        if (!said.matches("\\d+")) {
            throw new IOException("the pages did not come in");
        }
        return Long.parseLong(said) / 1e6;
    }
}
