package org.gongji.desk.app.screen.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.access.AuditDesk.Filter;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.PartFile;
import org.gongji.desk.app.screen.ReplayWords;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.LedgerList;
import org.gongji.desk.forms.Press;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ui.audit.AuditDesk;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.words.Words;

/** The auditor's screen over the counter that is open now. */
final class CounterAudit implements AuditDesk {
    /** More than somebody reads on a screen; printed and saved lists hold all. */
    private static final int LISTED = 300;
    /** Some forty pages. */
    private static final int PRINTED = 1500;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Rooms rooms;
    private final Words paper = Words.chinese();

    CounterAudit(Rooms rooms) {
        this.rooms = rooms;
    }

    private Clerk clerk() {
        return rooms.clerk();
    }

    private List<Clerk> staff() {
        return rooms.counter().store().accounts().all();
    }

    private Filter filter(Asked asked) throws AskedReader.Unreadable {
        return new AskedReader(rooms.words(), staff(), LocalDate.now(rooms.clock())).filter(asked);
    }

    @Override
    public Answer list(Asked asked) {
        clerk().require(Right.AUDIT);
        try {
            List<Entry> found = rooms.counter().audit().list(filter(asked), clerk());
            StaffNames names = StaffNames.of(staff());
            return new Answer.Listed(found.stream().limit(LISTED).map(entry -> line(entry.header(), names)).toList(),
                    Math.max(0, found.size() - LISTED));
        } catch (AskedReader.Unreadable typed) {
            return new Answer.NotUnderstood(typed.why());
        }
    }

    private Line line(EntryHeader header, StaffNames names) {
        return new Line(header.sequence(), LocalDateTime.ofInstant(header.clockTime(), rooms.clock().getZone()),
                names.said(header.clerk()), Said.of("audit.kind." + header.kind()),
                header.caseNo().equals("-") ? "" : header.caseNo());
    }

    @Override
    public Opened open(long sequence) {
        Entry entry = rooms.counter().audit().open(sequence, clerk())
                .orElseThrow(() -> new IllegalStateException("no such entry"));
        List<Fact> facts = new ArrayList<>(again(entry));
        facts.addAll(FactLines.of(entry.payload(), new FactWords(rooms.words(), rooms.clock().getZone())));
        return new Opened(line(entry.header(), StaffNames.of(staff())), facts);
    }

    /** A verdict is judged once more while it is looked at. */
    private List<Fact> again(Entry entry) {
        return rooms.counter().replay().of(List.of(entry)).stream().map(one -> new Fact(
                rooms.words().say("replay.again"), ReplayWords.of(one).in(rooms.words()))).toList();
    }

    @Override
    public Done print(Asked asked) {
        clerk().require(Right.AUDIT);
        try {
            Filter filter = filter(asked);
            List<Entry> found = rooms.counter().audit().list(filter, clerk());
            return found.size() > PRINTED ? new Done(false, Said.of("audit.print.much", found.size(), PRINTED))
                    : print(asked, filter, found);
        } catch (AskedReader.Unreadable typed) {
            return new Done(false, typed.why());
        }
    }

    private Done print(Asked asked, Filter filter, List<Entry> found) {
        Counter counter = rooms.counter();
        long last = counter.store().journal().head().map(EntryHeader::sequence).orElse(0L);
        Press.Outcome outcome = counter.press().issue(counter.ledgerLists().list(clauses(asked), rows(found), last,
                clerk()), List.of());
        if (!(outcome instanceof Press.Outcome.Issued issued)) {
            return new Done(false, Said.of("audit.print.undrawable"));
        }
        byte[] pdf = issued.paper().pdf();
        counter.audit().printed(filter, found.size(), Sha256.of(pdf), clerk());
        PaperPrinter.Outcome sent = rooms.equipment().printer()
                .print(new PaperPrinter.Job(issued.paper().documentId(), pdf, 1, true, ""));
        return sent instanceof PaperPrinter.Outcome.Printed
                ? new Done(true, Said.of("audit.print.done", found.size(), issued.paper().pages()))
                : new Done(false, Said.of(sent.key()));
    }

    private List<Clause> clauses(Asked asked) {
        return Stream.of(clause("who", asked.who()), clause("what", asked.what()), clause("from", asked.from()),
                clause("to", asked.to()), clause("case", asked.caseNo())).flatMap(List::stream).toList();
    }

    private List<Clause> clause(String field, String typed) {
        return typed.isEmpty() ? List.of() : List.of(new Clause(paper.say("audit.field." + field), typed));
    }

    private List<LedgerList.Row> rows(List<Entry> found) {
        StaffNames names = StaffNames.of(staff());
        List<LedgerList.Row> rows = new ArrayList<>();
        for (Entry entry : found) {
            Line line = line(entry.header(), names);
            rows.add(new LedgerList.Row(Long.toString(line.sequence()), SECOND.format(line.at()),
                    line.who().in(paper), line.what().in(paper), line.about()));
        }
        return rows;
    }

    @Override
    public Done save(Asked asked, Path file) {
        clerk().require(Right.AUDIT);
        try {
            Filter filter = filter(asked);
            List<Entry> found = rooms.counter().audit().list(filter, clerk());
            byte[] table = new LedgerTable(paper, StaffNames.of(staff()), rooms.clock().getZone()).of(found);
            PartFile part = PartFile.write(file, table);
            rooms.counter().audit().saved(filter, found.size(), Sha256.of(table), clerk());
            part.name();
            return new Done(true, Said.of("audit.save.done", found.size()));
        } catch (AskedReader.Unreadable typed) {
            return new Done(false, typed.why());
        } catch (IOException full) {
            return new Done(false, Said.of("audit.save.failed"));
        }
    }
}
