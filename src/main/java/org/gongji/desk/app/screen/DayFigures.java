package org.gongji.desk.app.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.MorningFacts;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.DayList;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.shell.HomeDesk;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.words.Words;

/** The day as home and the list beside every screen show it, counted from the registers of the open counter. */
final class DayFigures {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int OPENS = 8;
    private static final int CLOSES = 17;
    private static final int DRAFTS_BY_DIGIT = 9;

    private final Counter counter;
    private final Words words;
    private final Clock clock;
    private final Clerk clerk;
    private final Set<Act> ways;

    /**
     * @param clerk whose home it is: nobody sees drafts they may not open, or people they may not look for
     * @param ways  keys that lead somewhere: only then a worry names one
     */
    DayFigures(Counter counter, Words words, Clock clock, Clerk clerk, Set<Act> ways) {
        this.counter = counter;
        this.words = words;
        this.clock = clock;
        this.clerk = clerk;
        this.ways = Set.copyOf(ways);
    }

    /** Reads and unseals: off the screen's thread. */
    HomeDesk.Today today() {
        List<Drafts.Line> all = counter.intake().drafts();
        DaySheet sheet = counter.day().sheet(all.size());
        List<Matter> waiting = counter.store().matters().waiting();
        Set<String> asked = counter.store().approvals().in(Approval.State.ASKED).stream().map(Approval::matter)
                .collect(Collectors.toSet());
        List<Drafts.Line> drafts = clerk.may(Right.SEARCH) ? counter.intake().drafts(clerk).stream()
                .filter(line -> !isAsked(line, waiting, asked)).toList() : List.of();
        Set<String> kept = all.stream().map(Drafts.Line::id).collect(Collectors.toSet());
        int parked = (int) waiting.stream().filter(matter -> kept.contains(matter.draft())
                && !asked.contains(matter.id())).count();
        Optional<PolicyPack> pack = counter.packToday();
        List<Matter> today = on(LocalDate.now(clock));
        List<Matter> weekAgo = on(LocalDate.now(clock).minusDays(7));
        int first = Stream.concat(today.stream(), weekAgo.stream()).mapToInt(matter -> touched(matter).getHour())
                .reduce(OPENS, Math::min);
        int last = Math.max(CLOSES, LocalTime.now(clock).getHour());
        return new HomeDesk.Today(sheet.carriedIn(), sheet.fresh(), sheet.done(), sheet.refused(), sheet.withdrawn(),
                sheet.carriedOver() - parked, parked, Optional.empty(), first, perHour(today, first, last),
                perHour(weekAgo, first, CLOSES), clerk.may(Right.TAKE_CASES) ? drafts(drafts) : List.of(),
                new Worries(counter, clock, clerk, ways).list(drafts), pack.map(MorningFacts::shortName).orElse(""),
                pack.map(PolicyPack::effectiveFrom).orElse(LocalDate.EPOCH),
                pack.map(DayFigures::says).orElseGet(() -> Said.of("desk.pack.none")), clerk.may(Right.SEARCH)
                ? list(open(today, all, drafts), drafts, open(waiting, all, drafts))
                : new DayList(0, List.of(), List.of(), List.of()));
    }

    /** Counted with the day, but not listed: the case a colleague was called away from in the middle. */
    private static List<Matter> open(List<Matter> matters, List<Drafts.Line> all, List<Drafts.Line> mine) {
        Set<String> hidden = all.stream().filter(line -> !mine.contains(line)).map(Drafts.Line::id)
                .collect(Collectors.toSet());
        return matters.stream().filter(matter -> !hidden.contains(matter.draft())).toList();
    }

    /** Nothing of it is the clerk's to go on with: every matter that waits, waits for a second person. */
    private static boolean isAsked(Drafts.Line line, List<Matter> waiting, Set<String> asked) {
        List<Matter> own = waiting.stream().filter(matter -> matter.draft().equals(line.id())).toList();
        return !own.isEmpty() && own.stream().allMatch(matter -> asked.contains(matter.id()));
    }

    /** Matters settled or accepted that day. */
    private List<Matter> on(LocalDate day) {
        Instant from = day.atStartOfDay(clock.getZone()).toInstant();
        return counter.store().matters().since(from).stream()
                .filter(matter -> touched(matter).toLocalDate().equals(day)).toList();
    }

    private LocalDateTime touched(Matter matter) {
        return local(matter.settledAt() == null ? matter.acceptedAt() : matter.settledAt());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    /** Cases finished in each hour; empty for a day without any. */
    private List<Integer> perHour(List<Matter> matters, int first, int last) {
        Collection<LocalDateTime> cases = matters.stream().filter(matter -> matter.state().settled())
                .collect(Collectors.toMap(Matter::draft, this::touched, (one, other) -> other)).values();
        return cases.isEmpty() ? List.of() : IntStream.rangeClosed(first, last)
                .map(hour -> (int) cases.stream().filter(at -> at.getHour() == hour).count()).boxed().toList();
    }

    private List<HomeDesk.Draft> drafts(List<Drafts.Line> lines) {
        return lines.stream().limit(DRAFTS_BY_DIGIT).map(line -> new HomeDesk.Draft(line.id(), name(line), what(line),
                Said.of("desk.draft.stop", step(line)), local(line.touched()))).toList();
    }

    private Said what(Drafts.Line line) {
        CaseFile.Purpose purpose = counter.intake().resume(line.id()).map(CaseFile::purpose)
                .orElse(CaseFile.Purpose.BIND);
        return Said.of("desk.draft.what." + purpose, line.members());
    }

    private String step(Drafts.Line line) {
        return words.say("ui.step." + CaseStep.ofPlace(line.step()));
    }

    private String name(Drafts.Line line) {
        return line.giver().isEmpty() ? words.say("desk.draft.nobody") : Masking.name(line.giver());
    }

    private DayList list(List<Matter> today, List<Drafts.Line> drafts, List<Matter> waiting) {
        Map<String, List<Matter>> cases = today.stream().sorted(Comparator.comparing(this::touched).reversed())
                .collect(Collectors.groupingBy(Matter::draft, LinkedHashMap::new, Collectors.toList()));
        Set<String> kept = drafts.stream().map(Drafts.Line::id).collect(Collectors.toSet());
        Map<String, List<Matter>> held = waiting.stream().filter(matter -> !kept.contains(matter.draft()))
                .collect(Collectors.groupingBy(Matter::draft, LinkedHashMap::new, Collectors.toList()));
        return new DayList(cases.size(), cases.values().stream().map(this::entry).toList(),
                drafts.stream().map(line -> new DayList.Entry(name(line), when(local(line.touched())),
                        words.say("desk.draft.at", step(line)), false, line.id(), true)).toList(),
                held.values().stream().map(this::entry).toList());
    }

    private DayList.Entry entry(List<Matter> matters) {
        Matter first = matters.get(0);
        String giver = Masking.name(first.giver().name());
        String name = matters.size() == 1 ? giver : words.say("desk.day.family", giver, matters.size());
        return new DayList.Entry(name, when(touched(first)), words.say("desk.day.line",
                words.say("desk.day.kind." + first.kind()), outcome(matters)), false, first.draft(), false);
    }

    private String outcome(List<Matter> matters) {
        List<MatterState> states = matters.stream().map(Matter::state).distinct().sorted().toList();
        return words.say("desk.day.state." + (states.size() == 1 ? states.get(0).name() : "MIXED"));
    }

    private String when(LocalDateTime at) {
        LocalDate today = LocalDate.now(clock);
        if (at.toLocalDate().equals(today)) {
            return MINUTE.format(at);
        }
        return at.toLocalDate().isAfter(today.minusDays(7))
                ? words.say("ui.weekday.short." + at.getDayOfWeek().getValue()) : DAY.format(at);
    }

    /** Who may share, in one line; what the pack leaves out is said with it. */
    private static Said says(PolicyPack pack) {
        List<String> reach = new ArrayList<>(List.of(pack.scope().reach().name()));
        if (pack.scope().inLaw()) {
            reach.add("INLAW");
        }
        return Said.of("desk.pack.reach." + String.join(".", reach));
    }
}
