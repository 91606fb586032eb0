package org.gongji.desk.app.screen.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.access.RecusedException;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.app.screen.visit.VisitPageDesk;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.record.Asker;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.binding.record.RecordDesk.Topic;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.pdf.PagesPdf;
import org.gongji.desk.forms.sheet.OwnWriter.Kept;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.matter.MatterDesk;
import org.gongji.desk.ui.matter.Who;
import org.gongji.desk.ui.step.evidence.PageDesk;

/** Asks, answers and corrects over the open counter; each answer is an act, and its paper is made with it. */
final class CounterMatters implements MatterDesk {
    private final Rooms rooms;

    CounterMatters(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Answer query(Who who) {
        return told(who, asker -> {
            RecordDesk records = rooms.counter().records();
            RecordDesk.Told told = records.query(records.open(MatterKind.QUERY, rooms.clerk()), asker, rooms.clerk());
            String caseNo = told.record().caseNo();
            List<Line> lines = new ArrayList<>();
            told.relations().gives().forEach(one -> lines.add(line("gives", one, one.member())));
            told.relations().uses().forEach(one -> lines.add(line("uses", one, one.giver())));
            Said headline = lines.isEmpty() ? Said.of("matters.told.none", caseNo)
                    : Said.of("matters.told.query", lines.size(), caseNo);
            return new Answer.Told(caseNo, headline, lines,
                    paper(rooms.counter().own().relations(told, rooms.clerk()), caseNo), 0);
        });
    }

    private Answer told(Who who, Function<Asker, Answer> ask) {
        OwnPeople people = new OwnPeople(rooms.counter().store());
        Optional<String> other = people.otherName(who);
        if (other.isPresent()) {
            return new Answer.OtherName(Masking.name(other.get()));
        }
        try {
            return ask.apply(people.asker(who));
        } catch (RecusedException own) {
            return new Answer.NotYours();
        }
    }

    private Line line(String side, Binding one, Party other) {
        return new Line(rooms.words().say("matters.line." + side, Masking.name(other.name())),
                rooms.words().say("matters.line.pair", one.relation(), Masking.spaced(Masking.number(other.certno())),
                        term(one)), Said.of("matters.state." + one.state()), tone(one.state()));
    }

    private String term(Binding one) {
        if (one.effectiveAt() == null) {
            return rooms.words().say("matters.later");
        }
        if (!one.state().holdsPair()) {
            return rooms.words().say("matters.ended", day(one.effectiveAt()), day(one.stateSince()));
        }
        return one.until() == null ? rooms.words().say("matters.since", day(one.effectiveAt()))
                : rooms.words().say("matters.until", day(one.effectiveAt()), one.until().toString());
    }

    private static String tone(BindingState state) {
        return switch (state) {
            case ACTIVE -> "success";
            case SUSPENDED -> "warning";
            case ENDED, VOIDED -> "neutral";
            case REFUSED_BY_CENTRE -> "danger";
        };
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, rooms.clock().getZone()).toString();
    }

    private Optional<String> paper(Form form, String about) {
        PaperDesk.Made made = rooms.counter().papers().make(form, List.of(), about, rooms.clerk());
        return made instanceof PaperDesk.Made.Paper paper ? Optional.of(paper.paper().documentId()) : Optional.empty();
    }

    @Override
    public Answer record(Who who) {
        return told(who, asker -> {
            Counter counter = rooms.counter();
            KeptThings things = new KeptThings(counter.store(), rooms.clock().getZone());
            List<Kept> kept = things.of(asker.person().certno());
            CaseRecord record = counter.records().show(counter.records().open(MatterKind.ACCESS, rooms.clerk()), asker,
                    kept.size(), rooms.clerk()).record();
            return new Answer.Told(record.caseNo(), Said.of("matters.told.record", kept.size(), record.caseNo()),
                    kept.stream().map(this::line).toList(), paper(counter.own().kept(record.caseNo(), asker.person(),
                    kept, rooms.clerk()), record.caseNo()), things.pages(asker.person().certno()).size());
        });
    }

    private Line line(Kept thing) {
        String until = thing.until() == null ? rooms.words().say("matters.line.open")
                : rooms.words().say("matters.line.until", thing.until().toString());
        return new Line(thing.what() + "　" + thing.mark(), rooms.words().say("matters.line.kept",
                thing.handed().isEmpty() ? until : until + "　" + thing.handed(), thing.since().toString()),
                Said.of("matters.state.kept"), "neutral");
    }

    @Override
    public Answer correct(Who who, Topic topic, String wish) {
        return told(who, asker -> {
            LocalDate promised = LocalDate.now(rooms.clock()).plusDays(RecordDesk.PROMISED_DAYS);
            RecordDesk.Correction correction = new RecordDesk.Correction(topic, wish, promised);
            RecordDesk records = rooms.counter().records();
            Matter matter = records.ask(records.open(MatterKind.ACCESS, rooms.clerk()), asker, correction,
                    rooms.clerk());
            boolean waits = !matter.state().settled();
            String number = waits ? matter.draft() : matter.caseNo();
            Said headline = waits ? Said.of("matters.told.waits", number, promised.toString())
                    : Said.of("matters.told.pointed", number);
            Form sheet = rooms.counter().own().correction(number, asker.person(), correction, waits
                    ? Optional.of(promised) : Optional.empty(), rooms.clerk());
            return new Answer.Told(number, headline, List.of(new Line(wish, rooms.words().say("matters.line.pointed."
                    + topic), Said.of(waits ? "matters.state.waits" : "matters.state.todo"), "warning")),
                    paper(sheet, number), 0);
        });
    }

    @Override
    public List<Waiting> waiting() {
        return rooms.counter().records().waiting().stream().map(one -> new Waiting(one.matter().id(),
                one.matter().draft(), Masking.name(one.matter().giver().name()), one.wish(), one.promised())).toList();
    }

    @Override
    public void settle(String matter, boolean corrected) {
        rooms.counter().records().answer(matter, corrected, rooms.words().say(corrected ? "matters.note.done"
                : "matters.note.right"), rooms.clerk());
    }

    /** In the order in which they came in; what was let go since is not there to be copied. */
    @Override
    public Printed copy(Who who, String caseNo) {
        Asker asker = new OwnPeople(rooms.counter().store()).asker(who);
        List<Sha256> pages = new KeptThings(rooms.counter().store(), rooms.clock().getZone())
                .pages(asker.person().certno());
        VisitPageDesk table = new VisitPageDesk(rooms);
        List<byte[]> pictures = pages.stream().flatMap(page -> sheets(table, page).stream()).toList();
        byte[] copy = PagesPdf.of(pictures);
        rooms.counter().records().copied(caseNo, asker, pages, rooms.clerk());
        return Tray.printed(rooms.equipment().printer().print(new PaperPrinter.Job("copy-" + caseNo, copy, 1, true,
                "")));
    }

    private static List<byte[]> sheets(VisitPageDesk table, Sha256 page) {
        List<byte[]> sheets = new ArrayList<>();
        int count = 1;
        for (int sheet = 0; sheet < count; sheet++) {
            Optional<PageDesk.Shown> shown = table.shown(page, sheet);
            shown.ifPresent(copy -> sheets.add(copy.picture()));
            count = sheet == 0 ? shown.map(PageDesk.Shown::sheets).orElse(0) : count;
        }
        return sheets;
    }

    @Override
    public Printed print(String document) {
        return new Tray(rooms).print(issued(document), rooms.words().say("ui.sign.reprint"));
    }

    @Override
    public int saw(String document, Seen seen) {
        return new Tray(rooms).saw(issued(document), seen);
    }

    private IssuedPaper issued(String document) {
        return rooms.counter().store().issuedPapers().find(document)
                .orElseThrow(() -> new IllegalStateException("no such paper was issued"));
    }
}
