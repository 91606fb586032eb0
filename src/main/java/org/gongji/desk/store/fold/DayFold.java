package org.gongji.desk.store.fold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.ClosedDays;
import org.gongji.desk.day.DaySheet;

/** Closed days: counted, signed, exported, answered. */
final class DayFold {
    private final ClosedDays days;

    DayFold(ClosedDays days) {
        this.days = days;
    }

    void take(Facts act) {
        switch (act.header().kind()) {
            case DAY_CLOSED -> days.put(closed(act));
            case DAY_SIGNED -> change(act.number("number"), day -> new ClosedDay(day.number(), day.day(),
                    day.closedAt(), day.firstSequence(), day.lastSequence(), act.digest("head"),
                    act.text("signature"), day.sheet(), day.contentHash(), day.exportedAt(), day.receipt()));
            case EXPORTED -> change(act.number("bundle"), day -> day.exported(act.digest("contentHash"), act.at()));
            case ACKNOWLEDGED -> change(act.number("bundle"), day -> day.answered(act.count("version")));
            default -> { }
        }
    }

    private void change(long number, UnaryOperator<ClosedDay> step) {
        days.find(number).map(step).ifPresent(days::put);
    }

    private ClosedDay closed(Facts act) {
        long first = days.last().map(ClosedDay::lastSequence).orElse(0L) + 1;
        Map<String, Integer> refusals = new LinkedHashMap<>();
        act.map("refusals").forEach((code, many) -> refusals.put((String) code, ((Number) many).intValue()));
        DaySheet sheet = new DaySheet(act.count("carriedIn"), act.count("new"), act.count("done"),
                act.count("refused"), act.count("withdrawn"), act.count("carriedOver"), act.count("drafts"),
                refusals);
        return new ClosedDay(act.number("number"), act.day("day"), act.at(), first,
                act.header().sequence(), act.header().digest(), null, sheet, null, null, 0);
    }
}
