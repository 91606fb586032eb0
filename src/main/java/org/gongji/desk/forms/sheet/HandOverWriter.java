package org.gongji.desk.forms.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.DaySheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.HandOverSheet;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.intake.HandOver;

/** Fills the hand-over sheet: what the giver leaves, one line a thing, and a line for each of the two hands. */
public final class HandOverWriter {
    private final Stationery stationery;

    public HandOverWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param number of the ledger entry that is the hand-over */
    public HandOverSheet sheet(HandOver left, long number, Instant at, Clerk giver, Clerk receiver) {
        HandOver.Today today = left.today();
        return new HandOverSheet(stationery.head(FormKind.HAND_OVER, "handover", Long.toString(number), giver,
                stationery.say("handover.footer")),
                stationery.say("handover.line", stationery.day(at), stationery.time(at)),
                new DaySheet.Counts(today.carriedIn(), today.fresh(), today.done(), today.refused(),
                        today.withdrawn(), today.carriedOver()), left(left),
                List.of(new SignLine("leaving", stationery.say("handover.giver", giver.name(), giver.staffNo()), ""),
                        new SignLine("arriving", stationery.say("handover.receiver", receiver.name(),
                                receiver.staffNo()), "")));
    }

    private List<Clause> left(HandOver left) {
        List<Clause> lines = new ArrayList<>();
        lines.add(line("cases", listed(left.cases(), "handover.cases.count")));
        lines.add(line("waiting", listed(left.waiting(), "handover.waiting.count")));
        lines.add(line("owed", counted(left.owed().size(), "handover.owed.count")));
        lines.add(line("spoiled", left.spoiled().isEmpty() ? none() : stationery.say("handover.spoiled.numbers",
                left.spoiled().size(), left.spoiled().stream().map(String::valueOf)
                        .collect(Collectors.joining(stationery.say("handover.and"))))));
        lines.add(line("originals", left.originals().isEmpty() ? none() : left.originals()));
        lines.add(line("blanks", counted(left.blanks(), "handover.blanks.count")));
        lines.add(line("scans", counted(left.scans(), "handover.scans.count")));
        return lines;
    }

    private Clause line(String what, String text) {
        return new Clause(stationery.say("handover." + what), text);
    }

    private String listed(List<String> numbers, String count) {
        return numbers.isEmpty() ? none() : stationery.say(count, numbers.size(),
                String.join(stationery.say("handover.and"), numbers));
    }

    private String counted(int number, String key) {
        return number == 0 ? none() : stationery.say(key, number);
    }

    private String none() {
        return stationery.say("handover.none");
    }
}
