package org.gongji.desk.app.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.access.Approver;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.shell.HomeDesk.Worry;

/** What the clerk should know before the next person sits down, most urgent first; one line where all is well. */
final class Worries {
    private static final int ROSTER_FRESH_DAYS = 7;
    private static final int DRAFT_FRESH_DAYS = 5;
    private static final int DRAFTS_NAMED = 4;

    /** Case numbers named on the home screen. */
    private static final int CALLS_SHOWN = 3;

    private final Counter counter;
    private final LocalDate today;
    private final Clock clock;
    private final Clerk clerk;
    private final Set<Act> ways;
    private final List<Worry> worries = new ArrayList<>();

    /** @param ways keys that lead somewhere for whoever reads this */
    Worries(Counter counter, Clock clock, Clerk clerk, Set<Act> ways) {
        this.counter = counter;
        this.clock = clock;
        this.today = LocalDate.now(clock);
        this.clerk = clerk;
        this.ways = Set.copyOf(ways);
    }

    List<Worry> list(List<Drafts.Line> drafts) {
        standstill();
        store();
        policy();
        roster();
        calls();
        approvals();
        deferrals();
        days();
        papers();
        long old = drafts.stream().filter(line -> LocalDate.ofInstant(line.touched(), clock.getZone())
                .isBefore(today.minusDays(DRAFT_FRESH_DAYS))).count();
        if (old > 0) {
            add(Grade.NOTE, "drafts", "", old);
        }
        recusal();
        if (worries.isEmpty()) {
            add(Grade.FINE, "none", "");
        }
        return List.copyOf(worries);
    }

    private void add(Grade grade, String what, String key, Object... arguments) {
        worries.add(new Worry(grade, Said.of("desk.worry." + what, arguments),
                Said.of("desk.worry." + what + ".text", arguments), key));
    }

    private String key(Act act) {
        return ways.contains(act) ? act.caption() : "";
    }

    /** Ahead of everything: nobody can be served before somebody has looked. */
    private void standstill() {
        counter.store().care().standstill().ifPresent(why -> worries.add(new Worry(Grade.A,
                Said.of("life.stop." + why + ".title"), Said.of("life.stop." + why), Act.SUPERVISOR.caption())));
    }

    private void store() {
        if (counter.store().backups().ahead().isPresent()) {
            add(Grade.A, "storeOld", "");
        }
        if (counter.store().purge().unfinished()) {
            add(Grade.B, "purge", "");
        }
    }

    private void policy() {
        Optional<PolicyPack> pack = counter.packToday();
        if (pack.isEmpty()) {
            add(Grade.A, "pack", Act.IMPORT.caption());
        }
        pack.map(one -> one.acting().second()).filter(second -> !second.days().covers(second.promised(today)))
                .map(second -> second.promised(today).getYear())
                .ifPresent(year -> add(Grade.NOTE, "calendar", "", Integer.toString(year)));
        touched();
    }

    /** Drafts that other packs judge otherwise, as long as they are open. */
    private void touched() {
        Set<String> reached = counter.inbox().reached().map(one -> Set.copyOf(one.cases().drafts())).orElse(Set.of());
        long drafts = reached.isEmpty() ? 0 : counter.intake().drafts().stream().map(Drafts.Line::id)
                .filter(reached::contains).count();
        if (drafts > 0) {
            worries.add(new Worry(Grade.B, Said.of("pack.worry", drafts), Said.of("pack.worry.text"), key(Act.POLICY)));
        }
    }

    private void roster() {
        Optional<RosterStamp> stamp = counter.roster().stamp();
        if (stamp.isEmpty()) {
            add(Grade.A, "roster.none", Act.IMPORT.caption());
        } else if (stamp.get().daysOldOn(today) > ROSTER_FRESH_DAYS) {
            LocalDate asOf = stamp.get().asOf();
            add(Grade.B, "roster.old", Act.IMPORT.caption(), stamp.get().daysOldOn(today), asOf.getMonthValue(),
                    asOf.getDayOfMonth());
        }
    }

    /** Whom a roster has moved and nobody has told yet. */
    private void calls() {
        List<Binding> open = clerk.may(Right.TAKE_CASES) ? counter.toTell() : List.of();
        if (!open.isEmpty()) {
            String cases = open.stream().map(Binding::caseNo).distinct().limit(CALLS_SHOWN)
                    .collect(Collectors.joining("、"));
            worries.add(new Worry(Grade.B, Said.of("roster.calls", open.size()),
                    Said.of("roster.calls.text", cases), key(Act.CHANGE)));
        }
    }

    /** A second person sees what waits for a word; the counter what came back. */
    private void approvals() {
        Optional<Approver> approver = counter.review().approvers().of(clerk);
        List<ReviewDesk.Waiting> queue = approver.map(counter.review()::queue).orElse(List.of());
        long late = queue.stream().filter(ReviewDesk.Waiting::overdue).count();
        if (!queue.isEmpty()) {
            add(late > 0 ? Grade.A : Grade.B, "approvals", key(Act.SUPERVISOR), queue.size(), late);
        }
        corrections();
        if (clerk.may(Right.TAKE_CASES)) {
            answers();
        }
    }

    /** What people said is wrong about them, and the day by which the first was promised an answer. */
    private void corrections() {
        List<RecordDesk.Waiting> waiting = clerk.may(Right.APPROVE) ? counter.records().waiting() : List.of();
        waiting.stream().map(RecordDesk.Waiting::promised).min(Comparator.naturalOrder()).ifPresent(first ->
                worries.add(new Worry(first.isBefore(today) ? Grade.A : Grade.B, Said.of("matters.worry", waiting.size()),
                        Said.of("matters.worry.text", first.toString()), key(Act.MATTERS))));
    }

    /** Whom to call with an answer, and what was promised and nobody has answered. */
    private void answers() {
        int returned = counter.review().returned().size();
        if (returned > 0) {
            add(Grade.B, "returned", key(Act.SUPERVISOR), returned);
        }
        List<ReviewDesk.Returned> own = counter.review().asked().stream()
                .filter(line -> line.approval().author().equals(clerk.staffNo())).toList();
        long due = own.stream().filter(line -> !line.approval().promised().isAfter(today)).count();
        if (!own.isEmpty()) {
            add(due > 0 ? Grade.B : Grade.NOTE, "asked", key(Act.SUPERVISOR), own.size(), due);
        }
    }

    /** Papers that are to follow: today is the last day to call about those that are due. */
    private void deferrals() {
        List<Deferred> waiting = clerk.may(Right.TAKE_CASES) ? counter.deferral().standing() : List.of();
        List<Deferred> due = waiting.stream().filter(one -> !one.until().isAfter(today)).toList();
        if (!due.isEmpty()) {
            follows(Grade.B, "due", waiting.size(), due.size(), due.stream().map(Deferred::draft).distinct()
                    .limit(DRAFTS_NAMED).collect(Collectors.joining(" ")));
        } else if (!waiting.isEmpty()) {
            follows(Grade.NOTE, "open", waiting.size(), waiting.get(0).until().toString(), waiting.get(0).draft());
        }
    }

    private void follows(Grade grade, String what, Object... said) {
        worries.add(new Worry(grade, Said.of("defer.worry." + what, said), Said.of("defer.worry." + what + ".text", said),
                ""));
    }

    private void days() {
        Optional<ClosedDay> last = counter.store().closedDays().last();
        last.filter(day -> day.exportedAt() == null).ifPresent(day ->
                add(Grade.B, "export", key(Act.DAY_CLOSE), day.day().getMonthValue(), day.day().getDayOfMonth()));
        last.filter(day -> day.exportedAt() != null && day.receipt() == 0
                && ChronoUnit.DAYS.between(day.day(), today) > 2).ifPresent(day ->
                add(Grade.NOTE, "receipt", key(Act.DAY_CLOSE), day.day().getMonthValue(), day.day().getDayOfMonth()));
    }

    /** Whose number nobody entered cannot be told when a case is their own family's; they have to know it themselves. */
    private void recusal() {
        boolean takesPart = clerk.may(Right.TAKE_CASES) || clerk.may(Right.APPROVE);
        if (takesPart && !counter.store().ownNumbers().known(clerk.staffNo())) {
            worries.add(new Worry(Grade.NOTE, Said.of("audit.worry.recusal"), Said.of("audit.worry.recusal.text"), ""));
        }
    }

    private void papers() {
        int owed = counter.store().issuedPapers().owed().size();
        if (owed > 0) {
            add(Grade.B, "papers", "", owed);
        }
    }
}
