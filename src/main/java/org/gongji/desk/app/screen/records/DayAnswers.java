package org.gongji.desk.app.screen.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.ui.kit.Said;

/** What the centre said to the last bundles, read from the matters each bundle carried. Long work. */
final class DayAnswers {
    private static final int BUNDLES = 5;
    private static final Set<EntryKind> SETTLED = Set.of(EntryKind.BOUND, EntryKind.CHANGED,
            EntryKind.ENDED);

    private final OpenStore store;
    private final Clock clock;

    DayAnswers(OpenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static String number(long number) {
        return String.format("%04d", number);
    }

    private List<ClosedDay> newest() {
        List<ClosedDay> days = new ArrayList<>(store.closedDays().all());
        Collections.reverse(days);
        return days.subList(0, Math.min(BUNDLES, days.size()));
    }

    List<DayCloseDesk.Answer> answers() {
        return newest().stream().map(this::answer).toList();
    }

    private DayCloseDesk.Answer answer(ClosedDay day) {
        String number = number(day.number());
        if (day.contentHash() == null) {
            return new DayCloseDesk.Answer(number, day.day(), Said.of("records.close.answer.unsent"), "accent");
        }
        if (day.receipt() == 0) {
            long days = ChronoUnit.DAYS.between(day.day(), LocalDate.now(clock));
            return new DayCloseDesk.Answer(number, day.day(), days == 0 ? Said.of("records.close.answer.waits")
                    : Said.of("records.close.answer.none", days), days == 0 ? "neutral" : "warning");
        }
        List<Matter> carried = carried(day);
        long accepted = carried.stream().filter(matter -> "accepted".equals(matter.answer())).count();
        long usable = carried.stream().filter(this::usable).count();
        long back = carried.stream().filter(DayAnswers::sentBack).count();
        return new DayCloseDesk.Answer(number, day.day(), Said.of(back == 0 ? "records.close.answer.taken"
                : "records.close.answer.back", accepted, usable, back), "success");
    }

    private boolean usable(Matter matter) {
        return "accepted".equals(matter.answer()) && store.cases().byNumber(matter.caseNo())
                .map(CaseRecord::usableAt).isPresent();
    }

    private static boolean sentBack(Matter matter) {
        return !matter.answer().isEmpty() && !"accepted".equals(matter.answer());
    }

    private List<Matter> carried(ClosedDay day) {
        return store.journal().range(day.firstSequence(), day.lastSequence()).stream()
                .filter(entry -> SETTLED.contains(entry.header().kind())).map(entry -> entry.payload().get("matter"))
                .flatMap(id -> store.matters().find(String.valueOf(id)).stream()).toList();
    }

    /** A bundle that left, has no answer, and was overtaken by one that has. */
    Optional<String> gap() {
        List<ClosedDay> days = store.closedDays().all();
        long answered = days.stream().filter(day -> day.receipt() > 0).mapToLong(ClosedDay::number).max().orElse(0);
        return days.stream().filter(day -> day.contentHash() != null && day.receipt() == 0
                && day.number() < answered).map(day -> number(day.number())).findFirst();
    }

    /** Newest bundle first; what the centre took needs no call. */
    List<DayCloseDesk.Call> calls() {
        return newest().stream().filter(day -> day.receipt() > 0).flatMap(day -> carried(day).stream())
                .filter(DayAnswers::sentBack).map(matter -> new DayCloseDesk.Call(Masking.name(matter.giver().name()),
                matter.caseNo(), Said.of("records.close.call.why", CentreWords.answer(matter.answer()),
                CentreWords.reason(matter.answerCode())))).toList();
    }

    /** How many papers and acts a stretch of the ledger holds. */
    static Map<EntryKind, Long> count(OpenStore store, long first, long last) {
        return store.journal().range(first, last).stream().collect(Collectors.groupingBy(
                entry -> entry.header().kind(), Collectors.counting()));
    }
}
