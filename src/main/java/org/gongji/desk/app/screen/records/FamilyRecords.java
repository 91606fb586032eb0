package org.gongji.desk.app.screen.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Party;
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

    FamilyRecords(Counter counter, Clock clock) {
        this.counter = counter;
        this.store = counter.store();
        this.clock = clock;
    }

    /** In force and not answered is told apart: only the centre's receipt makes it registered. */
    static SearchDesk.State state(OpenStore store, Binding binding) {
        return switch (binding.state()) {
            case ACTIVE -> answered(store, binding) ? SearchDesk.State.ACTIVE : SearchDesk.State.WAITING;
            case SUSPENDED -> SearchDesk.State.SUSPENDED;
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
        return new SearchDesk.FamilyRecord(family.id(), family.giver().name(), beside(family.giver()),
                insured(family.giver()), Masking.spaced(Masking.number(giver)), day(family.foundedAt()),
                cases.isEmpty() ? "" : cases.get(0).caseNo(), members(family),
                new DeedWriter(store, clock.getZone()).deeds(entries), papers(cases), entries.size());
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
        List<Binding> bindings = store.bindings().ofGiver(family.giver().certno());
        List<SearchDesk.MemberRecord> members = new ArrayList<>();
        RecordLine.of(family, bindings).stream().filter(line -> !line.giver()).forEach(line -> members.add(
                line.best().map(binding -> bound(line, binding)).orElseGet(() -> apart(line))));
        return members;
    }

    private SearchDesk.MemberRecord bound(RecordLine line, Binding binding) {
        SearchDesk.State state = state(store, binding);
        Instant since = binding.state() == BindingState.ACTIVE && binding.effectiveAt() != null
                ? binding.effectiveAt() : binding.stateSince();
        return new SearchDesk.MemberRecord(binding.id(), line.person().name(), under(line),
                Masking.spaced(Masking.number(line.person().certno())), state, day(since), binding.caseNo(),
                note(binding, state));
    }

    private SearchDesk.MemberRecord apart(RecordLine line) {
        Instant added = line.family().members().stream()
                .filter(one -> one.member().certno().equals(line.person().certno()))
                .map(Family.Belonging::addedAt).findFirst().orElse(line.family().foundedAt());
        return new SearchDesk.MemberRecord("", line.person().name(), under(line),
                Masking.spaced(Masking.number(line.person().certno())), SearchDesk.State.APART, day(added), "",
                Said.of("records.note.APART"));
    }

    private Said note(Binding binding, SearchDesk.State state) {
        return switch (state) {
            case ACTIVE -> registered(binding);
            case WAITING -> Said.of(binding.effectiveAt() == null ? "records.note.LATER" : "records.note.WAITING");
            case SUSPENDED -> Said.of("records.note.SUSPENDED", CentreWords.reason(binding.stateReason()));
            case ENDED -> Said.of("records.note.ENDED", ended(binding.stateReason()), binding.giver().name());
            case REFUSED -> Said.of("records.note.REFUSED", CentreWords.reason(binding.stateReason()));
            case VOIDED -> Said.of("records.note.VOIDED");
            case APART -> Said.of("records.note.APART");
        };
    }

    /** One of the form's reasons, or a roster's, in the reader's words; another as it was said. */
    private static Said ended(String reason) {
        String key = "entry.code.endReason." + reason;
        return Words.chinese().find(key).isPresent() ? Said.of(key) : CentreWords.reason(reason);
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

    private List<SearchDesk.Paper> papers(List<CaseRecord> cases) {
        return cases.stream().flatMap(record -> Stream.of(record.draft(), record.caseNo())
                .flatMap(about -> store.issuedPapers().about(about).stream()).map(paper -> paper(record, paper)))
                .toList();
    }

    private SearchDesk.Paper paper(CaseRecord record, IssuedPaper paper) {
        return new SearchDesk.Paper(paper.kind().chinese(), record.caseNo(), day(paper.issuedAt()), paper.printed(),
                paper.printed() + paper.copiesOwed(), paper.sheets().size());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone()).toLocalDate();
    }
}
