package org.gongji.desk.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.identity.IdNumbers;

/**
 * What a window did in a span of calendar days, by definitions that do not change (guide/figures.md). Each matter is
 * counted on the day something happened to it: accepted on one, done on perhaps another.
 *
 * @param accepted  受理: taken in the span, whatever became of them
 * @param done      办结
 * @param refused   退件: not accepted at the window
 * @param withdrawn taken back, or lapsed
 * @param minutes   from acceptance to done or refused: half took no longer; empty where none was
 * @param byAgent   of those accepted: submitted by an agent (代办)
 * @param sixty     of those accepted: the giver was sixty or older that day; a number that tells no birth counts nobody
 * @param bound     of those done: bindings
 * @param promised  of those bound: a written promise bore the kinship (承诺制)
 * @param refusals  refused by their first reason code, most frequent first
 */
public record Figures(int accepted, int done, int refused, int withdrawn, Optional<Long> minutes, int byAgent,
                      int sixty, int bound, int promised, Map<String, Integer> refusals) {
    private static final int SIXTY = 60;

    public Figures {
        refusals = Map.copyOf(refusals);
    }

    /**
     * What the ledger knows beside the matters, by matter id.
     *
     * @param agents   submitted by an agent
     * @param promises bound on a written promise
     */
    public record Told(Set<String> agents, Set<String> promises) {
        public Told {
            agents = Set.copyOf(agents);
            promises = Set.copyOf(promises);
        }
    }

    /** @param from first and {@code to} last day, both counted */
    static Figures of(List<Matter> matters, Told told, LocalDate from, LocalDate to, ZoneId zone) {
        List<Matter> accepted = matters.stream().filter(one -> within(day(one.acceptedAt(), zone), from, to)).toList();
        List<Matter> settled = matters.stream().filter(one -> one.state().settled())
                .filter(one -> within(day(one.settledAt(), zone), from, to)).toList();
        List<Matter> bound = settled.stream().filter(one -> one.state() == MatterState.DONE
                && one.kind() == MatterKind.BIND).toList();
        Map<String, Integer> refusals = new TreeMap<>();
        settled.stream().filter(one -> one.state() == MatterState.REFUSED).forEach(one -> refusals.merge(
                one.reasons().isEmpty() ? "" : one.reasons().get(0), 1, Integer::sum));
        return new Figures(accepted.size(), count(settled, one -> one.state() == MatterState.DONE),
                count(settled, one -> one.state() == MatterState.REFUSED),
                count(settled, one -> one.state() == MatterState.WITHDRAWN), minutes(settled),
                count(accepted, one -> told.agents().contains(one.id())),
                count(accepted, one -> old(one, day(one.acceptedAt(), zone))), bound.size(),
                count(bound, one -> told.promises().contains(one.id())), refusals);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static int count(List<Matter> matters, Predicate<Matter> which) {
        return (int) matters.stream().filter(which).count();
    }

    /** The lower of the two in the middle: what really was, and no mean of it. */
    private static Optional<Long> minutes(List<Matter> settled) {
        List<Long> taken = settled.stream().filter(one -> one.state() != MatterState.WITHDRAWN)
                .map(one -> Duration.between(one.acceptedAt(), one.settledAt()).toMinutes())
                .sorted(Comparator.naturalOrder()).toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get((taken.size() - 1) / 2));
    }

    private static boolean old(Matter matter, LocalDate day) {
        LocalDate birth = IdNumbers.check(matter.giver().certno(), day).birth();
        return birth != null && Period.between(birth, day).getYears() >= SIXTY;
    }

    /** Refusals with the most frequent first, equal ones by code. */
    public List<Map.Entry<String, Integer>> refusalsByCount() {
        return refusals.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).toList();
    }
}
