package org.gongji.desk.app.screen.handover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.desk.access.Presence;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.PresenceWords;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.ScanFolder;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.PrintDesk;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.HandOver;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.handover.HandOverDesk;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.wizard.CaseStep;

/** Counts what lies at the window, has the receiver prove to be here, and writes the act and its sheet. */
final class CounterHandOver implements HandOverDesk {
    private final Rooms rooms;

    CounterHandOver(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Sheet sheet() {
        HandOver left = counted();
        Map<String, Drafts.Line> lines = rooms.counter().intake().drafts().stream()
                .collect(Collectors.toMap(Drafts.Line::id, Function.identity()));
        List<Case> cases = left.cases().stream().map(lines::get).map(this::line).toList();
        List<Clerk> colleagues = rooms.counter().store().accounts().all().stream()
                .filter(clerk -> clerk.may(Right.HAND_OVER) && !clerk.staffNo().equals(rooms.clerk().staffNo()))
                .toList();
        return new Sheet(left, cases, colleagues);
    }

    private Case line(Drafts.Line line) {
        String name = line.giver().isEmpty() ? rooms.words().say("handover.case.nobody") : Masking.name(line.giver());
        return new Case(line.id(), name, Said.of("ui.step." + CaseStep.ofPlace(line.step())), line.parked());
    }

    private HandOver counted() {
        Counter counter = rooms.counter();
        DaySheet sum = counter.day().sheet(0);
        List<String> waiting = counter.store().matters().waiting().stream().map(Matter::draft).distinct().toList();
        List<IssuedPaper> papers = counter.store().issuedPapers().all();
        return new HandOver(counter.handOver().cases(rooms.clerk()), waiting,
                papers.stream().filter(IssuedPaper::owed).map(IssuedPaper::documentId).toList(), spoiled(counter),
                new ScanFolder(rooms.home()).left(), "", 0, new HandOver.Today(sum.carriedIn(), sum.fresh(),
                sum.done(), sum.refused(), sum.withdrawn(), sum.carriedOver()));
    }

    /** Numbers of the sheets spoiled on this calendar day, as the clerk wrote them on the paper. */
    private List<Integer> spoiled(Counter counter) {
        long last = counter.store().journal().head().map(head -> head.sequence()).orElse(0L);
        long first = counter.store().closedDays().last().map(day -> day.lastSequence()).orElse(0L) + 1;
        LocalDate today = LocalDate.now(rooms.clock());
        return counter.store().journal().range(first, last).stream()
                .filter(entry -> entry.header().kind() == EntryKind.PAPER_SPOILED)
                .filter(entry -> LocalDate.ofInstant(entry.header().businessTime(), rooms.clock().getZone())
                        .equals(today)).flatMap(entry -> numbers(entry).stream()).toList();
    }

    /** A paper's entry lists all its spoiled sheets; those of this act are the last ones. */
    private static List<Integer> numbers(Entry entry) {
        List<?> all = (List<?>) entry.payload().get("spoiled");
        int fresh = ((Number) entry.payload().get("count")).intValue();
        return all.subList(all.size() - fresh, all.size()).stream()
                .map(sheet -> ((Number) ((Map<?, ?>) sheet).get("number")).intValue()).toList();
    }

    @Override
    public Answer give(HandOver left, String receiver, char[] password) {
        try {
            HandOver now = counted();
            boolean same = now.cases().equals(left.cases()) && now.waiting().equals(left.waiting())
                    && now.owed().equals(left.owed()) && now.spoiled().equals(left.spoiled())
                    && now.scans() == left.scans() && now.today().equals(left.today());
            if (!same) {
                return new Answer.Changed();
            }
            Presence presence = rooms.beside().prove(receiver, password, Right.HAND_OVER);
            return presence instanceof Presence.Here here ? given(left, here) : new Answer.Refused(
                    PresenceWords.refusal("handover.refused.", presence));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Answer given(HandOver left, Presence.Here receiver) {
        Entry entry = rooms.counter().handOver().give(left, rooms.clerk(), receiver);
        long number = entry.header().sequence();
        PaperDesk.Made made = rooms.counter().papers().make(rooms.counter().handOverSheets().sheet(left, number,
                entry.header().businessTime(), rooms.clerk(), receiver.clerk()), List.of(), "handover-" + number,
                rooms.clerk());
        return new Answer.Given(receiver.clerk(), made instanceof PaperDesk.Made.Paper paper
                ? Optional.of(paper.paper().documentId()) : Optional.empty());
    }

    @Override
    public Sent print(String document) {
        if (rooms.counter().printing().owed().stream().noneMatch(paper -> paper.documentId().equals(document))) {
            return new Sent(false, Said.of("handover.printed"));
        }
        PrintDesk.Sent sent = rooms.counter().printing().send(document, rooms.clerk());
        return new Sent(sent.handedOver(), Said.of(sent.key()));
    }

    @Override
    public void saw(String document, boolean whole) {
        if (whole) {
            rooms.counter().printing().cameOut(document, 1, rooms.clerk());
        } else {
            rooms.counter().printing().spoiled(document, List.of(1), rooms.clerk());
        }
    }
}
