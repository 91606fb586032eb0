package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.identity.IdNumbers;

/**
 * What one giver's record counts towards the limits of a year and of a lifetime (§10.5). What was taken back at the
 * counter or voided never was: the desk leaves such bindings out of the record.
 */
final class Changes {
    private Changes() {
    }

    /**
     * Bindings and endings that count on the application date. Somebody else's count, e.g. the centre's, stands where
     * it is higher: it holds ours and those of other windows.
     */
    static long counted(Docket docket) {
        Predicate<LocalDate> counts = window(docket);
        long here = byThisGiver(docket).flatMap(standing -> Stream.of(standing.since(), standing.ended()).limit(
                standing.holds() ? 1 : 2)).filter(Objects::nonNull).filter(counts).count();
        return Math.max(here, docket.application().circumstances().changesThisYear());
    }

    /** From 1 January, or from the day after this date a year ago; a change dated later is not one of this year yet. */
    private static Predicate<LocalDate> window(Docket docket) {
        LocalDate today = docket.application().date();
        LocalDate first = docket.pack().limits().rolling() ? today.minusYears(1).plusDays(1) : today.withDayOfYear(1);
        return day -> !day.isBefore(first) && !day.isAfter(today);
    }

    /** Numbers of everybody this giver ever bound. */
    static Set<String> membersEver(Docket docket) {
        return byThisGiver(docket).map(standing -> IdNumbers.canonical(standing.memberNumber()))
                .collect(Collectors.toSet());
    }

    private static Stream<Application.Standing> byThisGiver(Docket docket) {
        return docket.application().standing().stream()
                .filter(standing -> Docket.carries(docket.giver(), standing.giverNumber()));
    }
}
