package org.gongji.desk.app.screen.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.search.RecordIndex;
import org.gongji.desk.binding.search.RecordLine;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.DraftNumber;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.search.SearchDesk;

/** Search over the counter that is open now. The index of names is made anew when the ledger has grown. */
public final class CounterSearch implements SearchDesk {
    /** More than a clerk reads; the rest is counted. */
    private static final int LISTED = 40;

    private final Supplier<Counter> counter;
    private final Clerk clerk;
    private final Clock clock;
    private RecordIndex index;
    private Optional<EntryHeader> indexed = Optional.empty();

    public CounterSearch(Supplier<Counter> counter, Clerk clerk, Clock clock) {
        this.counter = counter;
        this.clerk = clerk;
        this.clock = clock;
    }

    @Override
    public synchronized Found find(String query) {
        clerk.require(Right.SEARCH);
        Optional<Draft> draft = clerk.may(Right.TAKE_CASES) ? DraftNumber.read(query).map(this::draft) : Optional.empty();
        if (draft.isPresent()) {
            return new Found(List.of(), 0, draft);
        }
        OpenStore store = counter.get().store();
        List<RecordIndex.Match> byNumber = RecordIndex.byNumber(store.families(), store.bindings(), query);
        List<RecordIndex.Match> all = byNumber.isEmpty() ? index(store).find(query) : byNumber;
        RecordIndex.Lines lines = RecordIndex.Lines.of(store.families(), store.bindings());
        return new Found(all.stream().limit(LISTED)
                .map(match -> hit(store, lines.line(match.family(), match.person()), match)).toList(),
                Math.max(0, all.size() - LISTED));
    }

    private Draft draft(String id) {
        return counter.get().intake().drafts(clerk).stream().filter(line -> line.id().equals(id)).findFirst()
                .map(line -> new Draft(id, Draft.Where.HERE, Masking.name(line.giver()), line.members(),
                        LocalDateTime.ofInstant(line.touched(), clock.getZone())))
                .orElseGet(() -> new Draft(id, counter.get().intake().drafts().stream()
                        .anyMatch(line -> line.id().equals(id)) ? Draft.Where.COLLEAGUE : Draft.Where.NOWHERE,
                        "", 0, null));
    }

    private RecordIndex index(OpenStore store) {
        Optional<EntryHeader> head = store.journal().head();
        if (index == null || changedSince(store, head)) {
            forget();
            index = RecordIndex.of(store.families(), store.bindings());
        }
        indexed = head;
        return index;
    }

    /** The centre hears of whatever changes a family or a binding; a look, a print or a lock changes none. */
    private boolean changedSince(OpenStore store, Optional<EntryHeader> head) {
        long known = indexed.map(EntryHeader::sequence).orElse(0L);
        return store.journal().range(known + 1, head.map(EntryHeader::sequence).orElse(known)).stream()
                .anyMatch(entry -> entry.header().kind().exported());
    }

    @Override
    public synchronized void forget() {
        if (index != null) {
            index.forget();
        }
        index = null;
        indexed = Optional.empty();
    }

    private Hit hit(OpenStore store, RecordLine line, RecordIndex.Match match) {
        Optional<CaseRecord> latest = latest(store, line);
        return new Hit(line.family().id(), match.person(), Masking.name(line.person().name()),
                line.giver() ? "" : Masking.name(line.family().giver().name()), line.relation(), line.active(),
                Masking.spaced(Masking.number(line.person().certno())),
                line.best().map(binding -> FamilyRecords.state(store, binding)).orElse(State.APART),
                latest.map(record -> day(record.closedAt())).orElse(null),
                latest.map(CaseRecord::caseNo).orElse(""), match.difference().map(one ->
                new Alike(one.leftCode(), one.rightCode())));
    }

    /** The newest case that was about this person. */
    private static Optional<CaseRecord> latest(OpenStore store, RecordLine line) {
        return store.cases().ofGiver(line.family().giver().certno()).stream()
                .filter(record -> line.giver() || concerns(store, store.matters().ofCase(record.caseNo()), line))
                .reduce((older, newer) -> newer);
    }

    /** Also under the number the person stood under then. */
    private static boolean concerns(OpenStore store, List<Matter> matters, RecordLine line) {
        List<String> numbers = store.linkedNumbers().all(line.person().certno());
        return matters.stream().anyMatch(one -> numbers.contains(one.member().certno()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    @Override
    public Optional<FamilyRecord> family(String id, LookDesk.Reason reason) {
        Counter open = counter.get();
        return open.store().families().find(id).map(family -> {
            open.looks().family(family, newestCase(open.store(), family), reason, clerk);
            return new FamilyRecords(open, clock).record(family);
        });
    }

    /** The family that lies open, as it stands after an act: no second look, and no second reason. */
    SearchDesk.FamilyRecord again(String id) {
        Counter open = counter.get();
        return new FamilyRecords(open, clock).record(open.store().families().find(id)
                .orElseThrow(() -> new IllegalStateException("no such family")));
    }

    /** The one of a line of the list, who stands masked there. */
    Hidden hidden(Hit hit) {
        return new Hidden("search", hit.name(), hit.caseNo().isEmpty() ? Hidden.NO_CASE : hit.caseNo(), () -> {
            OpenStore store = counter.get().store();
            Party person = RecordIndex.Lines.of(store.families(), store.bindings())
                    .line(hit.family(), hit.person()).person();
            return new LookDesk.Whole(person.name(), person.certno(), "");
        });
    }

    private static String newestCase(OpenStore store, Family family) {
        return store.cases().ofGiver(family.giver().certno()).stream().map(CaseRecord::caseNo)
                .reduce((older, newer) -> newer).orElse("-");
    }

    @Override
    public Basis basis(String binding) {
        clerk.require(Right.SEARCH);
        Counter open = counter.get();
        return new Grounds(open).basis(open.store().bindings().find(binding)
                .orElseThrow(() -> new IllegalStateException("no such binding")));
    }

    @Override
    public Printed print(String document, String reason) {
        return tray().print(paper(document), reason);
    }

    @Override
    public Sighted saw(String familyId, String document, Seen seen) {
        int spoiled = tray().saw(paper(document), seen);
        Counter open = counter.get();
        return new Sighted(spoiled, open.store().families().find(familyId)
                .map(new FamilyRecords(open, clock)::papers).orElse(List.of()));
    }

    private IssuedPaper paper(String document) {
        return counter.get().store().issuedPapers().find(document)
                .orElseThrow(() -> new IllegalStateException("no such paper was issued"));
    }

    private Tray tray() {
        return new Tray(counter, clerk);
    }

    @Override
    public String fullNumber(String familyId, String binding, LookDesk.InFull reason) {
        Counter open = counter.get();
        OpenStore store = open.store();
        Family family = store.families().find(familyId)
                .orElseThrow(() -> new IllegalStateException("no such family"));
        String number = binding.isEmpty() ? family.giver().certno()
                : store.bindings().find(binding).map(one -> one.member().certno())
                .orElseThrow(() -> new IllegalStateException("no such binding"));
        open.looks().number(family.id(), binding, number, newestCase(store, family), reason, clerk);
        return Masking.spaced(number);
    }
}
