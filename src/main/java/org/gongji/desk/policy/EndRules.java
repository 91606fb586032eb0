package org.gongji.desk.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Person;

/** Ending a pair: it must stand, the right person must ask, and a minimum period must have run out (§10.5). */
final class EndRules {
    private static final int GROWN_UP = 18;

    private EndRules() {
    }

    static List<Rule> rows() {
        return List.of(Rule.always("entitled", EndRules::entitled), new Rule("lock", EndRules::lock),
                Rule.always("refund", docket -> Answer.fine(docket.say(
                        "refund_" + docket.pack().acting().refundTo()))));
    }

    private static Optional<Application.Standing> pair(Docket docket) {
        return docket.given().stream().filter(given -> Docket.carries(docket.member(), given.memberNumber()))
                .findFirst();
    }

    private static Answer entitled(Docket docket) {
        if (pair(docket).isEmpty()) {
            return Answer.no(Finding.NOT_ENTITLED_TO_END, docket.say("no_pair"));
        }
        Person applicant = docket.application().applicant();
        if (Docket.samePerson(applicant, docket.giver())) {
            return Answer.fine(docket.say("giver_asks"));
        }
        boolean leaves = Docket.samePerson(applicant, docket.member());
        boolean speaks = speaker(docket).isPresent();
        boolean mayLeave = docket.pack().acting().unbindBy() == PolicyPack.Acting.UnbindBy.EITHER;
        if (speaks && mayLeave && !leaves) {
            return Answer.when(!shown(docket), Finding.GUARDIAN_MISSING, docket.say("guardian_leaves"));
        }
        return Answer.when(!leaves || !mayLeave, Finding.NOT_ENTITLED_TO_END,
                docket.say(leaves || speaks ? (mayLeave ? "member_leaves" : "member_may_not_leave") : "stranger_asks"));
    }

    /** Whoever asks is named as the guardian of a member who is a minor. */
    private static Optional<Application.Guardian> speaker(Docket docket) {
        LocalDate birth = docket.member().birth();
        boolean minor = birth != null && Period.between(birth, docket.application().date()).getYears() < GROWN_UP;
        return Optional.ofNullable(docket.application().circumstances().guardians().get(docket.member().ref()))
                .filter(one -> minor && Docket.samePerson(one.person(), docket.application().applicant()));
    }

    private static boolean shown(Docket docket) {
        return docket.application().promises().guardianShown().contains(docket.member().ref())
                || speaker(docket).filter(Application.Guardian::shown).isPresent();
    }

    /** The day of binding is not counted, the last day of the period is still locked, death lifts it. */
    private static Optional<Answer> lock(Docket docket) {
        Optional<Integer> days = docket.pack().limits().minDaysBeforeUnbind();
        Optional<LocalDate> since = pair(docket).map(Application.Standing::since);
        if (days.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastLocked = since.get().plusDays(days.get());
        if (dead(docket)) {
            return Optional.of(Answer.fine(docket.say("lock_lifted")));
        }
        boolean locked = !docket.application().date().isAfter(lastLocked);
        return Optional.of(Answer.when(locked, Finding.LOCKED, docket.say(locked ? "locked" : "unlocked",
                lastLocked)));
    }

    private static boolean dead(Docket docket) {
        return Coverage.of(docket, docket.giver()).deceased() || Coverage.of(docket, docket.member()).deceased()
                || docket.application().papers().stream()
                .filter(paper -> paper.kind() == PaperKind.DEATH_CERTIFICATE).flatMap(paper -> paper.people().stream())
                .map(Paper.Named::number).anyMatch(number -> Docket.carries(docket.member(), number)
                        || Docket.carries(docket.giver(), number));
    }
}
