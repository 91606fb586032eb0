package org.gongji.desk.app.screen.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.ObjectionDesk;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.binding.search.RecordLine;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.roster.RosterDamagedException;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.words.Words;

/** One family as it stands on record: people from the registers, what was done from the ledger. Long work. */
final class FamilyRecords {
    private static final int GROWN_UP = 18;
    private static final String NORMAL = "1";

    private final Counter counter;
    private final OpenStore store;
    private final Clock clock;
    private final Grounds grounds;

    FamilyRecords(Counter counter, Clock clock) {
        this.counter = counter;
        this.store = counter.store();
        this.clock = clock;
        this.grounds = new Grounds(counter);
    }

    /** In force and not answered is told apart: only the centre's receipt makes it registered. */
    static SearchDesk.State state(OpenStore store, Binding binding) {
        return switch (binding.state()) {
            case ACTIVE -> answered(store, binding) ? SearchDesk.State.ACTIVE : SearchDesk.State.WAITING;
            case SUSPENDED -> ObjectionDesk.held(binding) ? SearchDesk.State.HELD : SearchDesk.State.SUSPENDED;
            case ENDED -> SearchDesk.State.ENDED;
            case VOIDED -> SearchDesk.State.VOIDED;
            case REFUSED_BY_CENTRE -> SearchDesk.State.REFUSED;
        };
    }

    private static boolean answered(OpenStore store, Binding binding) {
        return store.matters().find(binding.matter()).filter(matter -> !matter.answer().isEmpty()).isPresent();
    }

    SearchDesk.FamilyRecord record(Family family) {
        String giver = family.giver().certno();
        List<CaseRecord> cases = store.cases().ofGiver(giver);
        List<Entry> entries = entries(giver, cases);
        List<Party> members = lines(family).stream().map(RecordLine::person).toList();
        return new SearchDesk.FamilyRecord(family.id(), family.giver().name(), beside(family.giver()),
                insured(family.giver()), Masking.spaced(Masking.number(giver)), uses(giver, giver),
                day(family.foundedAt()), cases.isEmpty() ? "" : cases.get(0).caseNo(), members(family),
                new DeedWriter(store, clock.getZone(), members).deeds(entries), papers(family), entries.size());
    }

    /** Everybody in the family but the giver, in the order of the list. */
    private List<RecordLine> lines(Family family) {
        return RecordLine.of(family, store.bindings().ofGiver(family.giver().certno())).stream()
                .filter(line -> !line.giver()).toList();
    }

    /** Whose accounts somebody uses beside that of the open family; who they are belongs to another record. */
    private List<Said> uses(String certno, String giver) {
        List<Said> uses = new ArrayList<>();
        store.bindings().ofMember(certno).stream().filter(one -> one.state().holdsPair())
                .filter(one -> !one.giver().certno().equals(giver)).forEach(one -> uses.add(Said.of("family.uses",
                Masking.name(one.giver().name()), day(one.stateSince()).toString())));
        counter.elsewhere().of(List.of(certno)).stream().filter(one -> one.memberNumber().equals(certno))
                .filter(one -> !one.giverNumber().equals(giver)).forEach(one -> uses.add(Said.of(
                "family.uses.elsewhere", Masking.spaced(Masking.number(one.giverNumber())))));
        return uses;
    }

    /** What names a case of this giver or the draft it came from, newest last. */
    private List<Entry> entries(String giver, List<CaseRecord> cases) {
        Set<String> names = new LinkedHashSet<>();
        cases.forEach(record -> names.addAll(List.of(record.draft(), record.caseNo())));
        store.matters().waiting().stream().filter(matter -> matter.giver().certno().equals(giver))
                .forEach(matter -> names.add(matter.draft()));
        return names.stream().flatMap(name -> store.journal().about(name).stream())
                .sorted(Comparator.comparing(entry -> entry.header().sequence())).toList();
    }

    private List<SearchDesk.MemberRecord> members(Family family) {
        return lines(family).stream().map(line -> line.best().map(binding -> bound(line, binding))
                .orElseGet(() -> apart(line))).toList();
    }

    private SearchDesk.MemberRecord bound(RecordLine line, Binding binding) {
        SearchDesk.State state = state(store, binding);
        Instant since = binding.state() == BindingState.ACTIVE && binding.effectiveAt() != null
                ? binding.effectiveAt() : binding.stateSince();
        return new SearchDesk.MemberRecord(binding.id(), line.person().name(), under(line),
                Masking.spaced(Masking.number(line.person().certno())), state, day(since), binding.caseNo(),
                limited(binding, note(binding, state)), beside(line, grounds.line(binding)));
    }

    private List<Said> beside(RecordLine line, Optional<Said> rests) {
        return Stream.concat(rests.stream(), uses(line.person().certno(), line.family().giver().certno()).stream())
                .toList();
    }

    /** What the giver agreed on beside: until when, and how much. */
    private static Said limited(Binding binding, Said note) {
        boolean stands = binding.state().holdsPair();
        Said until = !stands || binding.until() == null ? note
                : Said.of("terms.note.until", note, binding.until().toString());
        return !stands || binding.cap() == null ? until : Said.of("terms.note.cap", until, binding.cap().toString());
    }

    private SearchDesk.MemberRecord apart(RecordLine line) {
        Instant added = line.family().members().stream()
                .filter(one -> one.member().certno().equals(line.person().certno()))
                .map(Family.Belonging::addedAt).findFirst().orElse(line.family().foundedAt());
        return new SearchDesk.MemberRecord("", line.person().name(), under(line),
                Masking.spaced(Masking.number(line.person().certno())), SearchDesk.State.APART, day(added), "",
                Said.of("records.note.APART"), beside(line, Optional.empty()));
    }

    private Said note(Binding binding, SearchDesk.State state) {
        return switch (state) {
            case ACTIVE -> registered(binding);
            case WAITING -> Said.of(binding.effectiveAt() == null ? "records.note.LATER" : "records.note.WAITING");
            case SUSPENDED -> Said.of("records.note.SUSPENDED", CentreWords.reason(binding.stateReason()));
            case HELD -> Said.of("objection.note");
            case ENDED -> Said.of("records.note.ENDED", CentreWords.ended(binding.stateReason()), binding.giver().name());
            case REFUSED -> Said.of("records.note.REFUSED", CentreWords.reason(binding.stateReason()));
            case VOIDED -> Said.of(TakeBackDesk.REASON.equals(binding.stateReason()) ? "takeback.note"
                    : "records.note.VOIDED");
            case APART -> Said.of("records.note.APART");
        };
    }

    /** Registered is not usable: only the core platform's time promises the pharmacy. */
    private Said registered(Binding binding) {
        Optional<CaseRecord> record = store.cases().byNumber(binding.caseNo());
        Optional<Instant> usable = record.map(CaseRecord::usableAt);
        Optional<Instant> received = record.map(CaseRecord::receivedAt);
        return usable.map(at -> Said.of("records.note.usable", day(at).toString()))
                .orElseGet(() -> Said.of("records.note.received", received.map(at -> day(at).toString()).orElse("")));
    }

    private Said beside(Party party) {
        IdCheck check = IdNumbers.check(party.certno(), today());
        boolean told = check.sex() == Sex.MALE || check.sex() == Sex.FEMALE;
        return told && check.birth() != null ? Said.of("ui.person.beside", Said.of("ui.sex." + check.sex()),
                age(check.birth())) : Said.of("records.nothing");
    }

    /** A child's age stands beside what it is: whose consent is asked depends on it. */
    private Said under(RecordLine line) {
        LocalDate birth = IdNumbers.check(line.person().certno(), today()).birth();
        return birth != null && age(birth) < GROWN_UP ? Said.of("records.family.child", line.relation(), age(birth))
                : Said.of("records.family.plain", line.relation());
    }

    private int age(LocalDate birth) {
        return Period.between(birth, today()).getYears();
    }

    private SearchDesk.Insured insured(Party giver) {
        RosterAnswer answer;
        try {
            answer = counter.roster().lookup(giver.certno(), store.window().office());
        } catch (RosterDamagedException broken) {
            return new SearchDesk.Insured(Said.of("records.family.roster-damaged"), false, Optional.empty());
        }
        if (answer instanceof RosterAnswer.Found found) {
            Insured row = found.rows().stream().filter(one -> "310".equals(one.insutype())).findFirst()
                    .orElse(found.rows().get(0));
            return new SearchDesk.Insured(Said.of("ui.insurance.line", CentreWords.insurance(row.insutype()),
                    CentreWords.status(row.status())), NORMAL.equals(row.status()),
                    Optional.of(found.stamp().asOf()));
        }
        Optional<RosterStamp> stamp = counter.roster().stamp();
        return new SearchDesk.Insured(Said.of(answer instanceof RosterAnswer.Absent ? "ui.insurance.absent"
                : stamp.isEmpty() ? "ui.insurance.no-roster" : "ui.insurance.other-area"), false,
                stamp.map(RosterStamp::asOf));
    }

    /** Newest first, as the timeline. */
    List<SearchDesk.Paper> papers(Family family) {
        List<String> members = lines(family).stream().map(line -> line.person().certno()).toList();
        List<SearchDesk.Paper> papers = new ArrayList<>();
        for (CaseRecord record : store.cases().ofGiver(family.giver().certno())) {
            Set<Integer> about = store.matters().ofCase(record.caseNo()).stream()
                    .map(matter -> members.indexOf(matter.member().certno())).collect(Collectors.toSet());
            Stream.of(record.draft(), record.caseNo()).flatMap(name -> store.issuedPapers().about(name).stream())
                    .forEach(paper -> papers.add(paper(record, paper, about)));
        }
        Collections.reverse(papers);
        return papers;
    }

    private SearchDesk.Paper paper(CaseRecord record, IssuedPaper paper, Set<Integer> about) {
        String title = paper.kind().chinese();
        return new SearchDesk.Paper(paper.voided() ? "" : paper.documentId(), paper.voided() ? Words.chinese().say("takeback.void", title)
                : title, record.caseNo(), day(paper.issuedAt()), paper.printed(),
                paper.printed() + paper.copiesOwed(), paper.sheets().size(), about);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone()).toLocalDate();
    }
}
