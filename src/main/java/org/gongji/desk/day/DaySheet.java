package org.gongji.desk.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;

/**
 * Matters since the last close. One equation holds everywhere: carried in + new = done + refused + withdrawn +
 * carried over; drafts stand beside it.
 *
 * @param refusals refused matters by first reason code
 */
public record DaySheet(int carriedIn, int fresh, int done, int refused, int withdrawn, int carriedOver, int drafts,
                       Map<String, Integer> refusals) {
    public DaySheet {
        refusals = Map.copyOf(refusals);
    }

    public boolean balances() {
        return carriedIn + fresh == done + refused + withdrawn + carriedOver;
    }

    /**
     * @param matters   every matter waiting now, or accepted or settled after {@code lastClose}
     * @param lastClose {@link Instant#EPOCH} before the first close
     */
    static DaySheet of(List<Matter> matters, Instant lastClose, int drafts) {
        Map<String, Integer> refusals = new TreeMap<>();
        matters.stream().filter(settledAs(MatterState.REFUSED, lastClose))
                .forEach(matter -> refusals.merge(firstReason(matter), 1, Integer::sum));
        return new DaySheet(
                count(matters, matter -> !matter.acceptedAt().isAfter(lastClose)),
                count(matters, matter -> matter.acceptedAt().isAfter(lastClose)),
                count(matters, settledAs(MatterState.DONE, lastClose)),
                count(matters, settledAs(MatterState.REFUSED, lastClose)),
                count(matters, settledAs(MatterState.WITHDRAWN, lastClose)),
                count(matters, matter -> matter.state() == MatterState.WAITING), drafts, refusals);
    }

    private static Predicate<Matter> settledAs(MatterState state, Instant lastClose) {
        return matter -> matter.state() == state && matter.settledAt().isAfter(lastClose);
    }

    private static int count(List<Matter> matters, Predicate<Matter> which) {
        return (int) matters.stream().filter(which).count();
    }

    private static String firstReason(Matter matter) {
        return matter.reasons().isEmpty() ? "" : matter.reasons().get(0);
    }
}
