package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.device.scanner.WatchedFolder;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ui.step.evidence.PageDesk.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of every manner save pages while the desk takes them: none may be lost, none come twice. */
class WatchedFolderTest {
    private static final int FILES = Evidence.of("D", 60, 2000);
    private static final Duration STILL = Duration.ofMillis(40);
    /** Longer than any writer here pauses in the middle of a file. */
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 150;

    @TempDir
    Path home;

    /** How a program saves. */
    private enum Manner { AT_ONCE, SLOWLY, RENAMED, LOCKED, HALF }

    @Test
    void losesNoPageAndTakesNoneTwice() throws Exception {
        Hall hall = new Hall(FILES, Evidence.seed());

        Took took = hall.taken(new WatchedFolder(home.resolve("scans"), STILL, SETTLED));

        int faults = took.lost(hall) + took.twice + took.refused + took.foreign;
        Evidence.counted("D", "files saved into the watched folder in five manners", FILES, faults);
        assertThat(hall.saved.values()).allMatch(count -> count > 0).hasSize(Manner.values().length);
        assertThat(took.lost(hall)).as("lost").isZero();
        assertThat(took.twice).as("twice").isZero();
        assertThat(took.refused).as("refused").isZero();
        assertThat(took.foreign).as("nobody saved them so").isZero();
        try (Stream<Path> aside = Files.list(home.resolve("scans").resolve("taken"))) {
            assertThat(aside.count()).as("nothing is deleted").isEqualTo(FILES);
        }
    }

    /** The control: whoever takes a file as soon as it is seen takes halves. */
    @Test
    void wouldLosePagesIfItDidNotWait() throws Exception {
        Hall hall = new Hall(40, Evidence.seed());

        Took took = hall.taken(new WatchedFolder(home.resolve("scans"), Duration.ZERO, Duration.ZERO));

        assertThat(took.lost(hall) + took.refused + took.foreign).isPositive();
    }

    @Test
    void saysThatAHalfWrittenPageIsNotFinishedAndLaterThatItIsBroken() throws Exception {
        Path scans = Files.createDirectories(home.resolve("scans"));
        byte[] whole = page(new Random(3));
        Files.write(scans.resolve("page.png"), Arrays.copyOf(whole, whole.length / 2));
        VisitPageDesk patient = new VisitPageDesk(HomeOnly.at(home), new WatchedFolder(scans, STILL, SETTLED),
                Optional::empty);

        assertThat(patient.next(Set.of())).containsInstanceOf(Taken.Unfinished.class);
        assertThat(scans.resolve("page.png")).exists();

        VisitPageDesk hasty = new VisitPageDesk(HomeOnly.at(home), new WatchedFolder(scans, STILL, STILL),
                Optional::empty);
        assertThat(hasty.next(Set.of())).containsInstanceOf(Taken.Refused.class);
        assertThat(scans.resolve("refused/page.png")).exists();
    }

    private static final class Took {
        private final Set<Sha256> pages = ConcurrentHashMap.newKeySet();
        private int twice;
        private int refused;
        private int foreign;

        int lost(Hall hall) {
            return (int) hall.written.stream().filter(page -> !pages.contains(page)).count();
        }
    }

    /** Two programs saving pages, each after the other. */
    private final class Hall {
        private final Set<Sha256> written = ConcurrentHashMap.newKeySet();
        private final Map<Manner, Integer> saved = new EnumMap<>(Manner.class);
        private final int files;
        private final long seed;

        Hall(int files, long seed) {
            this.files = files;
            this.seed = seed;
        }

        Took taken(WatchedFolder folder) throws Exception {
            Path scans = Files.createDirectories(home.resolve("scans"));
            ExecutorService programs = Executors.newFixedThreadPool(2);
            List<Future<?>> saving = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                int number = i;
                Manner manner = Manner.values()[i % Manner.values().length];
                saved.merge(manner, 1, Integer::sum);
                saving.add(programs.submit(() -> save(scans, number, manner)));
            }
            programs.shutdown();
            Took took = new Took();
            VisitPageDesk desk = new VisitPageDesk(HomeOnly.at(home), folder, Optional::empty);
            long last = System.nanoTime();
            while (!programs.isTerminated() || took.pages.size() < files
                    && System.nanoTime() - last < 2 * SETTLED.toNanos()) {
                Optional<Taken> next = desk.next(Set.copyOf(took.pages));
                last = next.isPresent() ? System.nanoTime() : last;
                next.ifPresent(what -> count(what, took));
                if (next.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                if (took.refused > 0 && programs.isTerminated() && next.isEmpty()) {
                    break;
                }
            }
            for (Future<?> one : saving) {
                one.get();
            }
            return took;
        }

        private void count(Taken what, Took took) {
            if (what instanceof Taken.Fine fine) {
                Sha256 page = Sha256.of(fine.page().original());
                took.foreign += written.contains(page) ? 0 : 1;
                took.twice += took.pages.add(page) ? 0 : 1;
            } else if (what instanceof Taken.Again) {
                took.twice++;
            } else if (what instanceof Taken.Refused) {
                took.refused++;
            }
        }

        private void save(Path scans, int number, Manner manner) {
            byte[] page = page(new Random(seed + number));
            written.add(Sha256.of(page));
            try {
                write(scans, "scan-" + number + ".png", manner, page);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void write(Path scans, String name, Manner manner, byte[] page)
            throws IOException, InterruptedException {
        Path file = scans.resolve(name);
        switch (manner) {
            case AT_ONCE -> Files.write(file, page);
            case RENAMED -> {
                Path part = Files.write(scans.resolve(name + ".part"), Arrays.copyOf(page, page.length / 3));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                Files.write(part, page);
                Files.move(part, file);
            }
            case LOCKED -> locked(file, page);
            case SLOWLY -> inParts(file, page, 6, 10);
            default -> inParts(file, page, 2, PAUSE_MILLIS);
        }
    }

    private static void locked(Path file, byte[] page) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
             FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            channel.write(ByteBuffer.wrap(page));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static void inParts(Path file, byte[] page, int parts, long pause) throws IOException, InterruptedException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int k = 0; k < parts; k++) {
                int from = page.length * k / parts;
                out.write(page, from, page.length * (k + 1) / parts - from);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        }
    }

    private static byte[] page(Random random) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 30; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(40), random.nextInt(30), 5, 5);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
