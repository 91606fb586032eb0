package org.gongji.desk.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.identity.Person;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/** §10.4: what the roster answered, how old it is, and whether it calls somebody dead. */
final class RosterRules {
    private RosterRules() {
    }

    static List<Rule> age() {
        return List.of(new Rule("roster_age", RosterRules::age));
    }

    /** @param uncovered the finding where there is a roster, but not of the person's area */
    static Answer known(Docket docket, Person person, Finding uncovered) {
        Coverage coverage = Coverage.of(docket, person);
        RosterAnswer roster = coverage.roster();
        String said = coverage.declared() ? docket.say(coverage.paperSighted() ? "declared_paper" : "declared") : "";
        if (roster instanceof RosterAnswer.Found found) {
            return Answer.fine(docket.say("roster_found", found.stamp().asOf()));
        }
        if (roster instanceof RosterAnswer.Absent absent) {
            return Answer.no(Finding.NOT_IN_ROSTER, docket.say("roster_absent", absent.stamp().asOf()) + said);
        }
        if (roster instanceof RosterAnswer.NoRoster) {
            return Answer.no(Finding.STATUS_UNVERIFIED_NO_ROSTER, docket.say("roster_none") + said);
        }
        return Answer.no(uncovered, docket.say("roster_uncovered", coverage.asOf().orElseThrow()) + said);
    }

    /** Whoever stands here and is called dead is asked about in neutral words; an absent person's death ends it. */
    static Optional<Answer> living(Docket docket, Person person, Finding ended) {
        if (!Coverage.of(docket, person).deceased()) {
            return Optional.empty();
        }
        boolean here = stands(docket.application(), person);
        return Optional.of(Answer.no(here ? Finding.DECEASED_IN_ROSTER : ended,
                docket.say(here ? "dead_mark_here" : "dead_mark")));
    }

    private static boolean stands(Application application, Person person) {
        boolean asks = application.applicant().ref().equals(person.ref()) && !application.circumstances().agent();
        return asks || application.circumstances().present().contains(person.ref());
    }

    /** The age is counted on the day the papers were taken, by the oldest answer used (§10.4). */
    private static Optional<Answer> age(Docket docket) {
        Optional<RosterStamp> oldest = Stream.of(docket.giver(), docket.member())
                .flatMap(person -> Coverage.of(docket, person).stamp().stream())
                .min(Comparator.comparing(RosterStamp::asOf));
        return oldest.map(stamp -> {
            long days = stamp.daysOldOn(docket.application().acceptedOn());
            int most = docket.pack().acting().rosterMaxAgeDays();
            return Answer.when(days > most, Finding.ROSTER_STALE, docket.say("roster_age", stamp.asOf(), days, most));
        });
    }

    static String schemes(Docket docket, List<Insured> rows) {
        return rows.stream().map(Insured::insutype).distinct()
                .map(code -> docket.words().find("policy.insutype." + code).orElse(code))
                .collect(Collectors.joining("、"));
    }

    static String status(Docket docket, Insured row) {
        return docket.words().find("policy.status." + row.status()).orElse(row.status());
    }

    static String source(Docket docket, Person person) {
        Coverage coverage = Coverage.of(docket, person);
        return coverage.declared() ? docket.say("by_declaration")
                : coverage.asOf().map(day -> docket.say("by_roster", day)).orElse("");
    }
}
