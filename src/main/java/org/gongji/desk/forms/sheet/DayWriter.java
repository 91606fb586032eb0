package org.gongji.desk.forms.sheet;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.DaySheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.SignLine;

/** Fills the day sheet: the sum, what waits, and the head that the centre will find again in the bundle. */
public final class DayWriter {
    private final Stationery stationery;

    public DayWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param waiting matters carried over, oldest first; no person stands on the sheet */
    public DaySheet sheet(ClosedDay day, List<Matter> waiting, Clerk clerk) {
        org.gongji.desk.day.DaySheet sum = day.sheet();
        DaySheet.Counts counts = new DaySheet.Counts(sum.carriedIn(), sum.fresh(), sum.done(), sum.refused(),
                sum.withdrawn(), sum.carriedOver());
        return new DaySheet(stationery.head(FormKind.DAY_SHEET, "day", String.format("%04d", day.number()), clerk),
                stationery.say("day.line", stationery.day(day.closedAt()), stationery.time(day.closedAt())), counts,
                List.of(new DaySheet.Row(stationery.say("day.all"), counts)),
                stationery.say("day.beside", sum.drafts()), attention(sum), carried(waiting), export(day),
                List.of(new SignLine("clerk", stationery.say("day.clerk"), clerk.name()),
                        new SignLine("supervisor", stationery.say("day.supervisor"), "")));
    }

    private List<Clause> attention(org.gongji.desk.day.DaySheet sum) {
        List<Clause> lines = new ArrayList<>();
        if (sum.refused() > 0) {
            lines.add(Clause.of(stationery.say("day.refused", sum.refused())));
        }
        if (sum.carriedOver() > 0) {
            lines.add(Clause.of(stationery.say("day.waiting", sum.carriedOver())));
        }
        return lines;
    }

    private List<DaySheet.Carried> carried(List<Matter> waiting) {
        return waiting.stream().map(matter -> new DaySheet.Carried(matter.draft(), stationery.say("day.kind."
                + matter.kind().word()), stationery.day(matter.acceptedAt()), stationery.say("day.waits"))).toList();
    }

    private List<Clause> export(ClosedDay day) {
        return List.of(new Clause(stationery.say("day.bundle"), String.format("%04d", day.number())),
                new Clause(stationery.say("day.range"), day.firstSequence() + "–" + day.lastSequence()),
                new Clause(stationery.say("day.head"), day.head().hex()));
    }
}
