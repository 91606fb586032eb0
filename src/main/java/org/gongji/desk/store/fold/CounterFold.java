package org.gongji.desk.store.fold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongji.desk.forms.IssuedPaper;

/** Running numbers from the numbers that were given. */
public final class CounterFold {
    private static final Pattern DRAFT = Pattern.compile("D-(\\d+)");
    /** {@code 410105-W03-1-260122-0007-C}: incarnation, day, serial. */
    private static final Pattern CASE = Pattern.compile(
            "\\d{6}-[A-Z]\\d{2}-(\\d+)-(\\d{2})(\\d{2})(\\d{2})-(\\d{4,})-[0-9A-Z]");

    private final Numbers numbers;

    CounterFold(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Whether acts tell where this counter stands; others are the desk's own. */
    public static boolean knows(String counter) {
        return counter.equals("draft") || counter.equals("spoiled-sheet") || counter.matches("case-\\d+-[0-9-]{10}");
    }

    void take(Facts act) {
        switch (act.header().kind()) {
            case CASE_OPENED -> {
                Matcher draft = DRAFT.matcher(act.text("draft"));
                if (draft.matches()) {
                    numbers.given("draft", Long.parseLong(draft.group(1)));
                }
            }
            case CASE_CLOSED -> {
                Matcher number = CASE.matcher(act.text("caseNo"));
                if (number.matches()) {
                    numbers.given("case-" + number.group(1) + "-20" + number.group(2) + "-" + number.group(3) + "-"
                            + number.group(4), Long.parseLong(number.group(5)));
                }
            }
            case PAPER_SPOILED -> PaperFold.sheets(act).stream().mapToInt(IssuedPaper.SpoiledSheet::number).max()
                    .ifPresent(most -> numbers.given("spoiled-sheet", most));
            default -> { }
        }
    }
}
