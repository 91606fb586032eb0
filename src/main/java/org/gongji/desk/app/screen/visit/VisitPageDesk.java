package org.gongji.desk.app.screen.visit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.ScanFolder;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.device.scanner.WatchedFolder;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.PageOutcome.Reason;
import org.gongji.desk.evidence.PageScanner;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.store.Setting;
import org.gongji.desk.ui.step.evidence.PageDesk;

/**
 * Pages out of the folder {@code scans} in the desk's home, into which every scanner and camera program can save;
 * dropped, chosen and pasted ones by the same hygiene. A file that was taken is moved aside under its own name before it
 * is read, and a file that may be half written goes back until it has stood still for long;
 * {@link ScanFolder} says when it may go.
 */
public final class VisitPageDesk implements PageDesk {
    private static final Duration STILL = Duration.ofMillis(250);
    private static final Duration SETTLED = Duration.ofSeconds(10);
    /** What a file may look like while its program still writes it. */
    private static final Set<Reason> HALF = EnumSet.of(Reason.TRUNCATED, Reason.BROKEN, Reason.EMPTY, Reason.UNREADABLE,
            Reason.PDF_NOT_SIMPLE, Reason.FOREIGN);

    private final Rooms rooms;
    private final ScanFolder scans;
    private final WatchedFolder folder;
    private final Supplier<Optional<String>> network;
    private final PageIntake intake = new PageIntake(new EvidencePdf());

    public VisitPageDesk(Rooms rooms) {
        this(rooms, new WatchedFolder(new ScanFolder(rooms.home()).folder(), STILL, SETTLED),
                () -> rooms.counter().store().machine().get(Setting.SCANNER));
    }

    /** @param network address of the network scanner, as set by now */
    VisitPageDesk(Rooms rooms, WatchedFolder folder, Supplier<Optional<String>> network) {
        this.network = network;
        this.rooms = rooms;
        this.scans = new ScanFolder(rooms.home());
        this.folder = folder;
    }

    @Override
    public Optional<Taken> next(Set<Sha256> already) {
        try {
            Optional<Taken> saved = saved(already);
            return saved.isPresent() ? saved : scanned(already);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of scans cannot be read", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Taken> saved(Set<Sha256> already) throws IOException, InterruptedException {
        boolean unfinished = false;
        for (WatchedFolder.Waiting waiting : folder.look()) {
            Optional<Path> claimed = folder.claim(waiting, scans.aside(false));
            if (claimed.isEmpty()) {
                continue;
            }
            PageOutcome outcome = intake.take(claimed.get(), Origin.SCANNER, already);
            if (!(outcome instanceof PageOutcome.Refused refused)) {
                return Optional.of(taken(outcome));
            }
            if (waiting.settled() || !HALF.contains(refused.reason())) {
                WatchedFolder.moved(claimed.get(), scans.aside(true));
                return Optional.of(taken(outcome));
            }
            folder.giveBack(claimed.get());
            unfinished = true;
        }
        return unfinished ? Optional.of(new Taken.Unfinished()) : Optional.empty();
    }

    private Optional<Taken> scanned(Set<Sha256> already) throws InterruptedException {
        Optional<PageScanner> scanner = ScannerAtCounter.in(rooms.home(), network.get());
        if (scanner.isEmpty()) {
            return Optional.empty();
        }
        try (PageScanner own = scanner.get()) {
            PageScanner.Outcome outcome = own.scan();
            return Optional.of(outcome instanceof PageScanner.Outcome.Scanned page
                    ? taken(intake.take(page.bytes(), Origin.SCANNER, already))
                    : new Taken.NotScanned(((PageScanner.Outcome.Failed) outcome).fault()));
        }
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

    /** For whoever only looks: as the clerk laid it, unneeded fields covered. */
    public Optional<byte[]> picture(Sha256 page, Recipe recipe) {
        byte[] original = rooms.counter().store().blobs().need(page);
        return intake.take(original, Origin.FILE, Set.of()) instanceof PageOutcome.Taken taken
                ? Optional.of(DarkRoom.developed(taken.display(), recipe).picture()) : Optional.empty();
    }
}
