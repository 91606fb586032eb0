package org.gongji.desk.app.screen.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.exchange.BundleExport;
import org.gongji.desk.exchange.Exported;
import org.gongji.desk.exchange.FolderMedium;
import org.gongji.desk.exchange.InboxDesk;
import org.gongji.desk.exchange.Medium.State;
import org.gongji.desk.exchange.OpenMe;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.PrintDesk;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.BackupVerdict;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.ui.kit.Said;

/** Day close over the counter that is open now. */
public final class CounterDayClose implements DayCloseDesk {
    /** A receipt is some lines a matter; what is larger is something else and not read into memory. */
    private static final long LARGEST_RECEIPT = 64L << 20;

    private final Supplier<Counter> counter;
    private final Clerk clerk;
    private final Clock clock;
    private volatile WatchedMedium writing;

    public CounterDayClose(Supplier<Counter> counter, Clerk clerk, Clock clock) {
        this.counter = counter;
        this.clerk = clerk;
        this.clock = clock;
    }

    /** The oldest day that has not left; else the day in hand; else the day just finished. */
    @Override
    public Sheet sheet() {
        Counter open = counter.get();
        List<ClosedDay> unsent = open.export().unsent();
        if (!unsent.isEmpty()) {
            return closedSheet(open, unsent.get(0));
        }
        DaySheet sum = open.day().sheet(drafts(open));
        return open.store().closedDays().last().filter(day -> day.day().equals(LocalDate.now(clock)))
                .filter(day -> nothingNew(sum)).map(day -> closedSheet(open, day))
                .orElseGet(() -> openSheet(open, sum));
    }

    private static boolean nothingNew(DaySheet sum) {
        return sum.fresh() + sum.done() + sum.refused() + sum.withdrawn() == 0;
    }

    private static int drafts(Counter open) {
        return open.intake().drafts().size();
    }

    private Sheet openSheet(Counter open, DaySheet sum) {
        OpenStore store = open.store();
        Optional<ClosedDay> before = store.closedDays().last();
        long first = before.map(ClosedDay::lastSequence).orElse(0L) + 1;
        long last = store.journal().head().map(EntryHeader::sequence).orElse(0L);
        Bundle bundle = new Bundle(DayAnswers.number(before.map(ClosedDay::number).orElse(0L) + 1), false,
                inside(store, sum, first, last));
        return sheet(open, LocalDate.now(clock), Optional.empty(), lines(open.day().byKind()), sum, bundle);
    }

    private Sheet closedSheet(Counter open, ClosedDay day) {
        OpenStore store = open.store();
        List<Line> lines = lines(open.day().byBusiness(day));
        Bundle bundle = new Bundle(DayAnswers.number(day.number()), day.contentHash() != null,
                inside(store, day.sheet(), day.firstSequence(), day.lastSequence()));
        return sheet(open, day.day(), Optional.of(sealed(store, day)), lines, day.sheet(), bundle);
    }

    private Sheet sheet(Counter open, LocalDate day, Optional<Sealed> closed, List<Line> lines, DaySheet sum,
                        Bundle bundle) {
        DayAnswers answers = new DayAnswers(open.store(), clock);
        return new Sheet(day, closed, lines, line(Said.of("records.close.total"), sum), sum.drafts(), bundle,
                waiting(open), owed(open), answers.answers(), answers.gap(), answers.calls());
    }

    private static List<Line> lines(Map<MatterKind, DaySheet> kinds) {
        return kinds.entrySet().stream().map(one -> line(Said.of("records.close.kind." + one.getKey()),
                one.getValue())).toList();
    }

    private static Line line(Said kind, DaySheet sum) {
        return new Line(kind, sum.carriedIn(), sum.fresh(), sum.done(), sum.refused(), sum.withdrawn(),
                sum.carriedOver(), sum.carriedOver() == 0 ? Optional.empty()
                : Optional.of(Said.of("records.close.note.waiting", sum.carriedOver())));
    }

    private static List<Said> inside(OpenStore store, DaySheet sum, long first, long last) {
        Map<EntryKind, Long> kinds = DayAnswers.count(store, first, last);
        return List.of(Said.of("records.close.inside.matters", sum.done(), sum.refused(), sum.withdrawn()),
                Said.of("records.close.inside.papers", kinds.getOrDefault(EntryKind.PAPER_OWED, 0L)),
                Said.of("records.close.inside.range", Long.toString(first), Long.toString(last)));
    }

    private Sealed sealed(OpenStore store, ClosedDay day) {
        String staffNo = store.journal().range(day.lastSequence(), day.lastSequence()).get(0).header().clerk();
        return new Sealed(LocalTime.ofInstant(day.closedAt(), clock.getZone()),
                store.accounts().find(staffNo).map(Clerk::name).orElse(staffNo));
    }

    private List<Open> waiting(Counter open) {
        return open.store().matters().waiting().stream().map(matter -> new Open(matter.draft(),
                Masking.name(matter.giver().name()), Said.of("records.close.kind." + matter.kind()),
                day(matter.acceptedAt()))).toList();
    }

    private static List<Owed> owed(Counter open) {
        return open.printing().owed().stream().map(paper -> new Owed(paper.documentId(), paper.kind().chinese(),
                paper.about(), paper.copiesOwed())).toList();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    @Override
    public Closed close() {
        Counter open = counter.get();
        List<Matter> waiting = open.store().matters().waiting();
        ClosedDay day = open.day().close(drafts(open), clerk);
        PaperDesk.Made made = open.papers().make(open.daySheets().sheet(day,
                open.day().byBusiness(day), waiting, clerk), List.of(),
                "day-" + day.number(), clerk);
        Optional<String> paper = made instanceof PaperDesk.Made.Paper sheet
                ? Optional.of(sheet.paper().documentId()) : Optional.empty();
        return new Closed(closedSheet(open, day), paper);
    }

    @Override
    public Sent print(String document) {
        PrintDesk.Sent sent = counter.get().printing().send(document, clerk);
        return new Sent(sent.handedOver(), Said.of(sent.key()));
    }

    @Override
    public void saw(String document, boolean whole) {
        PrintDesk printing = counter.get().printing();
        Optional<IssuedPaper> paper = printing.owed().stream().filter(one -> one.documentId().equals(document))
                .findFirst();
        if (whole) {
            paper.ifPresent(one -> printing.cameOut(document, one.copiesOwed(), clerk));
        } else {
            printing.spoiled(document, List.of(1), clerk);
        }
    }

    @Override
    public Medium medium(String folder) {
        Optional<Path> path = path(folder);
        State state = path.map(one -> new FolderMedium(one).state()).orElse(State.GONE);
        String name = path.map(Path::getFileName).map(Path::toString).orElse("");
        if (folder.isBlank()) {
            return new Medium(Optional.empty(), "", 0, Said.of("records.close.medium.none"));
        }
        return switch (state) {
            case READY -> new Medium(path, name, free(path.get()), Said.of("records.nothing"));
            case GONE, FULL, READ_ONLY -> new Medium(Optional.empty(), name, 0, Said.of("exchange.MEDIUM_" + state));
        };
    }

    private static Optional<Path> path(String folder) {
        try {
            return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public Written write(String bundle, Path folder, Consumer<Progress> progress) {
        Counter open = counter.get();
        ClosedDay day = open.store().closedDays().find(Long.parseLong(bundle))
                .orElseThrow(() -> new IllegalStateException("no such bundle"));
        WatchedMedium medium = new WatchedMedium(new FolderMedium(folder),
                bytes -> progress.accept(new Progress(Stage.WRITE, bytes)));
        writing = medium;
        try {
            Exported exported = open.export().export(day, open.inbox().trust().orElseThrow(), medium,
                    stage -> stage(stage).ifPresent(one -> progress.accept(new Progress(one, 0))), clerk);
            Written written = written(exported, medium, folder);
            return written.verified() ? withBackup(open, folder, written) : written;
        } finally {
            writing = null;
        }
    }

    private static Optional<Stage> stage(BundleExport.Stage stage) {
        return switch (stage) {
            case SEALING -> Optional.of(Stage.SEAL);
            case READING_BACK -> Optional.of(Stage.READ_BACK);
            case NAMING -> Optional.of(Stage.RENAME);
            case DONE -> Optional.empty();
        };
    }

    /** The store goes along: what a burnt disk would lose is one day at most. The bundle counts without it. */
    private Written withBackup(Counter open, Path folder, Written written) {
        return open.store().backups().carryTo(folder, clerk) instanceof BackupVerdict.Failed failed
                ? new Written(true, Said.of("life.close." + failed.why())) : written;
    }

    private static Written written(Exported exported, WatchedMedium medium, Path folder) {
        if (exported instanceof Exported.Failed failed) {
            return new Written(false, medium.stopped() ? Said.of("records.close.written.stopped")
                    : Said.of("exchange.MEDIUM_" + failed.trouble()));
        }
        try {
            OpenMe.write(folder);
            return new Written(true, Said.of("records.close.written.verified"));
        } catch (IOException noteMissing) {
            // the bundle is whole and in place; only the note how to open it did not fit beside it
            return new Written(true, Said.of("records.close.written.without-note"));
        }
    }

    @Override
    public void stop() {
        WatchedMedium running = writing;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public List<Path> receipts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("receipt-.*\\.p7m")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Said> take(List<Path> receipts) {
        List<Said> said = new ArrayList<>();
        for (Path file : receipts) {
            said.add(Said.of("records.close.receipt", file.getFileName().toString(), taken(file)));
        }
        return said;
    }

    private Said taken(Path file) {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST_RECEIPT) {
                return Said.of("records.close.receipt.unreadable");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return Said.of("records.close.receipt.unreadable");
        }
        Counter open = counter.get();
        long before = open.store().journal().head().map(EntryHeader::sequence).orElse(0L);
        Reading<InboxDesk.Answered> reading = open.inbox().takeReceipt(bytes, clerk);
        if (reading.taken().isPresent()) {
            new Revocations(open, clerk, LocalDate.now(clock)).write(before);
        }
        return said(reading);
    }

    private static Said said(Reading<InboxDesk.Answered> reading) {
        if (reading instanceof Reading.Taken<InboxDesk.Answered> taken) {
            InboxDesk.Answered answered = taken.content();
            String number = DayAnswers.number(answered.receipt().number());
            int back = answered.callBack().size();
            return answered.missing().isEmpty() ? Said.of(back == 0 ? "records.close.receipt.taken"
                    : "records.close.receipt.back", number, answered.receipt().lines().size() - back, back)
                    : Said.of("records.close.receipt.missing", number, answered.missing().stream()
                    .map(DayAnswers::number).collect(Collectors.joining(" ")));
        }
        List<Object> facts = reading instanceof Reading.Ignored<InboxDesk.Answered> ignored ? ignored.facts()
                : ((Reading.Refused<InboxDesk.Answered>) reading).facts();
        return new Said("exchange." + reading.whyNot().orElseThrow(), facts.stream()
                .map(fact -> (Object) String.valueOf(fact)).toList());
    }
}
