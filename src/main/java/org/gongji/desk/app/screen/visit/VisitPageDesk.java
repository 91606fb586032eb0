package org.gongji.desk.app.screen.visit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.ScanFolder;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.ui.step.evidence.PageDesk;

/**
 * Pages out of the folder {@code scans} in the desk's home, into which every scanner and camera program can save;
 * dropped, chosen and pasted ones by the same hygiene. A file that was taken is moved aside under its own name;
 * {@link ScanFolder} says when it may go.
 */
public final class VisitPageDesk implements PageDesk {
    /** A file that still grows is not taken: size and time must stand still for this long. */
    private static final long STILL_MILLIS = 250;

    private final Rooms rooms;
    private final ScanFolder scans;
    private final PageIntake intake = new PageIntake(new EvidencePdf());

    public VisitPageDesk(Rooms rooms) {
        this.rooms = rooms;
        this.scans = new ScanFolder(rooms.home());
    }

    private Path folder() {
        return scans.folder();
    }

    @Override
    public Optional<Taken> next(Set<Sha256> already) {
        try {
            Files.createDirectories(folder());
            Optional<Path> file = oldest();
            return file.isPresent() ? Optional.of(taken(file.get(), already)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of scans cannot be read", e);
        }
    }

    private Optional<Path> oldest() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> waiting = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(VisitPageDesk::touched).thenComparing(Path::getFileName)).toList();
            for (Path file : waiting) {
                if (stands(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static long touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean stands(Path file) throws IOException {
        long size = Files.size(file);
        long touched = touched(file);
        try {
            TimeUnit.MILLISECONDS.sleep(STILL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        return Files.exists(file) && size > 0 && Files.size(file) == size && touched(file) == touched;
    }

    private Taken taken(Path file, Set<Sha256> already) throws IOException {
        PageOutcome outcome = intake.take(file, Origin.SCANNER, already);
        Path aside = scans.aside(outcome instanceof PageOutcome.Refused);
        Files.move(file, free(aside, file.getFileName().toString()));
        return taken(outcome);
    }

    private static Path free(Path folder, String name) {
        Path to = folder.resolve(name);
        for (int k = 2; Files.exists(to); k++) {
            to = folder.resolve(k + "-" + name);
        }
        return to;
    }

    @Override
    public Taken take(Path file, Set<Sha256> already) {
        return taken(intake.take(file, Origin.FILE, already));
    }

    @Override
    public Taken take(BufferedImage pasted, Set<Sha256> already) {
        return taken(intake.pasted(pasted, already));
    }

    private Taken taken(PageOutcome outcome) {
        if (outcome instanceof PageOutcome.Taken taken) {
            return new Taken.Fine(new Page(taken.original(), taken.page().format().mediaType()));
        }
        return outcome instanceof PageOutcome.Refused refused ? new Taken.Refused(refused.reason(), refused.detail())
                : new Taken.Again();
    }

    @Override
    public Optional<Shown> shown(Sha256 page, int sheet) {
        return shown(rooms.counter().store().blobs().need(page), sheet);
    }

    @Override
    public Optional<Shown> shown(Page page, int sheet) {
        return shown(page.original(), sheet);
    }

    private Optional<Shown> shown(byte[] original, int sheet) {
        if (!(intake.take(original, Origin.FILE, Set.of()) instanceof PageOutcome.Taken taken)) {
            return Optional.empty();
        }
        Optional<byte[]> display = sheet == 0 ? Optional.of(taken.display()) : intake.sheet(original, sheet);
        return display.map(copy -> new Shown(copy, taken.sheets(), DarkRoom.advice(copy)));
    }

    /** For whoever only looks: unneeded fields covered, nothing cut. */
    public Optional<byte[]> picture(Sha256 page) {
        byte[] original = rooms.counter().store().blobs().need(page);
        return intake.take(original, Origin.FILE, Set.of()) instanceof PageOutcome.Taken taken
                ? Optional.of(DarkRoom.developed(taken.display(), Recipe.NONE).picture()) : Optional.empty();
    }
}
