package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.kinship.NearKind;

/** Annex A 9: what must have been told, promised and agreed before anybody signs. */
final class ConsentRules {
    /** 个人信息保护法 第31条: below it everything is sensitive and the guardian agrees separately. */
    private static final int OWN_DATA = 14;
    private static final int OF_AGE = 18;
    private static final int STAFF_WITNESSES = 2;

    private ConsentRules() {
    }

    static List<Rule> rows() {
        return List.of(
                Rule.always("notice", docket -> {
                    boolean given = docket.application().promises().notice();
                    return Answer.when(!given, Finding.NOTICE_MISSING, docket.say(given ? "notice" : "notice_not"));
                }),
                new Rule("marital_statement", ConsentRules::maritalStatement),
                new Rule("spouse_confirmation", ConsentRules::spouseConfirmation),
                new Rule("guardian_consent", ConsentRules::guardianConsent),
                new Rule("guardian_shown", ConsentRules::guardianShown),
                new Rule("guardian_notice", ConsentRules::guardianNotice));
    }

    /** What holds for every visit that ends in a signature. */
    static List<Rule> hands() {
        return List.of(new Rule("agent", ConsentRules::agent), new Rule("writing", ConsentRules::writing));
    }

    /** A certificate shows a marriage on its day, not today: the giver says that it still stands (§10.1). */
    private static Optional<Answer> maritalStatement(Docket docket) {
        if (!docket.is(NearKind.SPOUSE)) {
            return Optional.empty();
        }
        boolean said = docket.application().promises().stillMarried();
        return Optional.of(Answer.when(!said, Finding.STATEMENT_MARITAL_MISSING,
                docket.say(said ? "still_married" : "still_married_not")));
    }

    private static Optional<Answer> spouseConfirmation(Docket docket) {
        if (!docket.is(NearKind.SPOUSE) || !docket.pack().proving().spouseConfirmation()) {
            return Optional.empty();
        }
        boolean confirmed = docket.application().promises().spouseConfirmed();
        return Optional.of(Answer.when(!confirmed, Finding.SPOUSE_CONFIRMATION_MISSING,
                docket.say(confirmed ? "spouse_confirmed" : "spouse_confirmed_not")));
    }

    private static Optional<Long> age(Docket docket) {
        LocalDate birth = docket.member().birth();
        return Optional.ofNullable(birth).map(day -> Ages.on(day, docket.application().date()));
    }

    private static Optional<Answer> guardianConsent(Docket docket) {
        return age(docket).filter(years -> years < OWN_DATA).map(years -> {
            boolean agreed = docket.application().promises().guardianConsent().contains(docket.member().ref());
            return Answer.when(!agreed, Finding.CONSENT_MISSING,
                    docket.say(agreed ? "guardian_agreed" : "guardian_agreed_not", years,
                            docket.pack().proving().consentTemplateId()));
        });
    }

    private static Optional<Answer> guardianShown(Docket docket) {
        return age(docket).filter(years -> years < OWN_DATA).map(years -> {
            boolean shown = guardian(docket).map(named -> mayGuard(docket, named)).orElse(true)
                    && (docket.application().promises().guardianShown().contains(docket.member().ref())
                    || guardianIsParent(docket) || paperNamesWard(docket));
            return Answer.when(!shown, Finding.GUARDIAN_MISSING,
                    docket.say(shown ? "guardian_shown" : "guardian_shown_not"));
        });
    }

    private static Optional<Application.Guardian> guardian(Docket docket) {
        return Optional.ofNullable(docket.application().circumstances().guardians().get(docket.member().ref()));
    }

    /** Who is a minor needs a guardian themselves (民法典 第27条: 有监护能力). */
    private static boolean mayGuard(Docket docket, Application.Guardian named) {
        LocalDate birth = named.person().birth();
        return birth == null || Ages.on(birth, docket.application().date()) >= OF_AGE;
    }

    /** Where nobody else was named, the giver speaks for their own child. */
    private static boolean guardianIsParent(Docket docket) {
        return guardian(docket).filter(named -> !named.person().ref().equals(docket.application().giver().ref()))
                .map(Application.Guardian::shown)
                .orElseGet(() -> docket.is(NearKind.CHILD) && EvidenceRules.suffices(docket));
    }

    private static boolean paperNamesWard(Docket docket) {
        return docket.application().papers().stream().filter(paper -> paper.kind() == PaperKind.GUARDIANSHIP_PAPER)
                .anyMatch(paper -> names(paper, docket.member())
                        && guardian(docket).map(named -> names(paper, named.person())).orElse(true));
    }

    private static boolean names(Paper paper, Person person) {
        return paper.people().stream().map(Paper.Named::number).anyMatch(number -> Docket.carries(person, number));
    }

    private static Optional<Answer> guardianNotice(Docket docket) {
        return age(docket).filter(years -> years >= OWN_DATA && years < OF_AGE).map(years ->
                Answer.when(!docket.is(NearKind.CHILD), Finding.GUARDIAN_NOTICE, docket.say("minor", years)));
    }

    private static Optional<Answer> agent(Docket docket) {
        if (!docket.application().circumstances().agent()) {
            return Optional.empty();
        }
        boolean paper = docket.application().circumstances().agentPaper();
        return Optional.of(Answer.when(!paper, Finding.AGENT_PAPER_MISSING,
                docket.say(paper ? "agent_paper" : "agent_paper_not")));
    }

    private static Optional<Answer> writing(Docket docket) {
        if (!docket.application().circumstances().cannotWrite()) {
            return Optional.empty();
        }
        int witnesses = docket.application().circumstances().witnesses();
        return Optional.of(Answer.when(witnesses < STAFF_WITNESSES, Finding.WITNESS_MISSING,
                docket.say("witnesses", witnesses)));
    }
}
