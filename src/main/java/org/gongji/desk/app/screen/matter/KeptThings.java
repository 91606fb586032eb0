package org.gongji.desk.app.screen.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.sheet.OwnWriter.Kept;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.words.Words;

/**
 * Everything this window keeps about one person: rows, and per case its pages and papers with their digest, until when,
 * and in which bundle it left. Long work: it reads all matters.
 */
final class KeptThings {
    /** Signs of a digest that stand on paper; the whole is at the window. */
    private static final int SIGNS = 16;
    private static final Set<EntryKind> LASTING = Set.of(EntryKind.BOUND, EntryKind.ENDED, EntryKind.INFO_CHANGED,
            EntryKind.CORRECTION_ANSWERED);
    private static final Set<EntryKind> SHORT = Set.of(EntryKind.REFUSED, EntryKind.WITHDRAWN, EntryKind.LAPSED);

    private final OpenStore store;
    private final ZoneId zone;
    private final Words words = Words.chinese();

    KeptThings(OpenStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    List<Kept> of(String number) {
        List<Kept> kept = new ArrayList<>();
        store.families().ofGiver(number).ifPresent(family -> kept.add(row("family", "", family.foundedAt())));
        Stream.concat(store.bindings().ofGiver(number).stream(), store.bindings().ofMember(number).stream())
                .forEach(one -> kept.add(binding(one)));
        cases(number).values().forEach(one -> kept.addAll(ofCase(one)));
        return kept;
    }

    private Kept row(String what, String mark, Instant since) {
        return new Kept(words.say("matters.kind." + what), mark, day(since), null, "");
    }

    private Kept binding(Binding one) {
        LocalDate until = one.state().holdsPair() ? null : Retention.BINDING.over(day(one.stateSince()),
                store.purge().years(Retention.BINDING));
        return new Kept(words.say("matters.kind.binding"), one.caseNo(), day(one.acceptedAt()), until, "");
    }

    /** One visit, by the draft it began as. */
    private record Visit(String draft, String caseNo, boolean theirs) {
    }

    /** Every visit this person was in; their own are those in which they were the one who asked. */
    private Map<String, Visit> cases(String number) {
        List<String> numbers = store.linkedNumbers().all(number);
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (Matter matter : store.matters().all()) {
            boolean asked = numbers.contains(matter.giver().certno());
            if (asked || numbers.contains(matter.member().certno())) {
                visits.put(matter.draft(), new Visit(matter.draft(), store.cases().byDraft(matter.draft())
                        .map(CaseRecord::caseNo).orElse(""), asked));
            }
        }
        return visits;
    }

    /** Pages are named to whoever handed them in: others' faces and booklets lie among them. */
    private List<Kept> ofCase(Visit visit) {
        List<Entry> acts = Stream.of(visit.draft(), visit.caseNo()).filter(about -> !about.isEmpty())
                .flatMap(about -> store.journal().about(about).stream())
                .sorted(Comparator.comparing(act -> act.header().sequence())).toList();
        if (acts.isEmpty()) {
            return List.of();
        }
        Entry last = acts.get(acts.size() - 1);
        LocalDate until = until(acts, last);
        String handed = handed(last.header().sequence());
        List<Kept> kept = new ArrayList<>();
        kept.add(new Kept(words.say("matters.kind.case"), visit.caseNo().isEmpty() ? visit.draft() : visit.caseNo(),
                day(acts.get(0).header().businessTime()), until, handed));
        if (visit.theirs()) {
            acts.stream().filter(act -> act.header().kind() == EntryKind.EVIDENCE_TAKEN).forEach(act -> kept.add(
                    new Kept(words.say(isPage(act) ? "matters.kind.page" : "matters.kind.strokes"),
                            signs((String) act.payload().get("page")),
                            day(act.header().businessTime()), until, handed)));
            papers(visit).forEach(paper -> kept.add(new Kept(paper.kind().chinese(), signs(paper.blob().hex()),
                    day(paper.issuedAt()), until, handed)));
        }
        return kept;
    }

    private static boolean isPage(Entry act) {
        return !"application/json".equals(act.payload().get("mediaType"));
    }

    /** Pages this person handed in and that are still here, in the order in which they came. */
    List<Sha256> pages(String number) {
        return cases(number).values().stream().filter(Visit::theirs)
                .flatMap(visit -> store.journal().about(visit.draft()).stream())
                .filter(act -> act.header().kind() == EntryKind.EVIDENCE_TAKEN).filter(KeptThings::isPage)
                .map(act -> new Sha256((String) act.payload().get("page"))).distinct()
                .filter(page -> store.blobs().purged(page).isEmpty()).toList();
    }

    private Stream<IssuedPaper> papers(Visit visit) {
        return Stream.of(visit.draft(), visit.caseNo()).filter(about -> !about.isEmpty())
                .flatMap(about -> store.issuedPapers().about(about).stream());
    }

    private static String signs(String digest) {
        return digest.substring(0, SIGNS);
    }

    private LocalDate until(List<Entry> acts, Entry last) {
        boolean lasting = acts.stream().anyMatch(act -> LASTING.contains(act.header().kind()));
        boolean refused = acts.stream().anyMatch(act -> SHORT.contains(act.header().kind()));
        Retention retention = lasting ? Retention.BINDING : refused ? Retention.REFUSAL : Retention.ENQUIRY;
        return retention.over(day(last.header().businessTime()), store.purge().years(retention));
    }

    /** The bundle that carried the newest act; nobody else is ever given anything. */
    private String handed(long sequence) {
        Optional<ClosedDay> day = store.closedDays().all().stream().filter(one -> one.exportedAt() != null
                && one.firstSequence() <= sequence && sequence <= one.lastSequence()).findFirst();
        return day.map(one -> words.say("matters.handed", one.number(), day(one.exportedAt()).toString()))
                .orElseGet(() -> words.say("matters.handed.nobody"));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
