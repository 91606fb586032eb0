package org.gongji.desk.ui.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.ui.kit.DayList;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Said;

/** What the home screen asks of the rooms below; implemented over the ledger, the drafts and the receipts. */
public interface HomeDesk {
    Today today();

    /**
     * The day in matters: {@code carried + fresh = done + refused + withdrawn + waiting + parked}.
     *
     * @param waiting  carried over: a supervisor must decide
     * @param parked   carried over: kept as a draft
     * @param average  per case, empty before the first
     * @param firstHour hour of day the two rows of counts begin with
     * @param perHour  cases finished today
     * @param weekAgo  the same weekday last week, empty if unknown
     */
    record Today(int carried, int fresh, int done, int refused, int withdrawn, int waiting, int parked,
                 Optional<Duration> average, int firstHour, List<Integer> perHour, List<Integer> weekAgo,
                 List<Draft> drafts, List<Worry> worries, String packName, LocalDate packFrom, Said packSays,
                 DayList list) {
        public Today {
            perHour = List.copyOf(perHour);
            weekAgo = List.copyOf(weekAgo);
            drafts = List.copyOf(drafts);
            worries = List.copyOf(worries);
            if (carried + fresh != done + refused + withdrawn + waiting + parked) {
                throw new IllegalArgumentException("the day's figures do not add up");
            }
        }
    }

    /**
     * @param id   e.g. {@code D-0231}
     * @param name masked
     * @param what e.g. 给父母和女儿新增
     * @param stop where it stopped and what it waits for
     */
    record Draft(String id, String name, Said what, Said stop, LocalDateTime kept) {
    }

    /**
     * @param key {@code A}…{@code C} or a function key that opens it
     */
    record Worry(Grade grade, Said title, Said sentence, String key) {
    }
}
