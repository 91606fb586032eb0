package org.gongji.desk.app.screen.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.step.signing.SigningStepViewModel;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/** What the applicant's own screen shows at each step. Others are masked here, before anything reaches that screen. */
final class Citizen {
    private static final List<String> POINTS = List.of("what", "why", "long", "who");

    private final Rooms rooms;
    private final OpenCase open;
    private final CaseWords words;
    private final String window;

    Citizen(Rooms rooms, OpenCase open, CaseWords words, String windowCode) {
        this.rooms = rooms;
        this.open = open;
        this.words = words;
        this.window = Integer.toString(Integer.parseInt(windowCode.substring(1)));
    }

    /** @param signing the signing step once it was entered, null before */
    ApplicantPage page(CaseStep here, SigningStepViewModel signing) {
        return switch (here) {
            case NOTICE -> new ApplicantPage.Notice(window, POINTS.stream()
                    .map(point -> words.say("ui.notice." + point + ".text")).toList());
            case VERDICT -> open.asker().map(this::review).orElse(new ApplicantPage.Waiting(window));
            case SIGN -> signing == null ? new ApplicantPage.Waiting(window) : sign(signing);
            default -> new ApplicantPage.Waiting(window);
        };
    }

    private ApplicantPage review(Person giver) {
        List<ApplicantPage.Other> others = open.file().get().leaves() ? left() : open.decisions().stream()
                .filter(decision -> decision.outcome() == Outcome.ALLOWED).flatMap(decision -> open.file().get()
                        .person(decision.member()).map(member -> other(member, decision)).stream()).toList();
        return new ApplicantPage.Review(window, giver.name(), lastFour(giver), others,
                term(),
                giver.phone().isEmpty() ? "" : Masking.phone(giver.phone()));
    }

    /** How long it holds, as the applicant reads it: with a last day where one was agreed on. */
    private String term() {
        CaseFile file = open.file().get();
        List<LocalDate> days = file.members().stream().map(CaseFile.MemberClaim::until).filter(Objects::nonNull)
                .distinct().toList();
        return switch (file.purpose()) {
            case BIND -> days.isEmpty() ? words.say("ui.citizen.term") : days.size() == 1
                    ? words.say("terms.citizen.until", days.get(0).toString()) : words.say("terms.each");
            case CHANGE -> words.say("terms.citizen.change");
            default -> words.say("ui.citizen.term.end");
        };
    }

    /** Whoever leaves reads whose account it was, masked. */
    private List<ApplicantPage.Other> left() {
        return open.giver().map(one -> new ApplicantPage.Other(Masking.name(one.name()), words.say("ui.giver"),
                lastFour(one))).stream().toList();
    }

    private ApplicantPage.Other other(Person member, Decision decision) {
        return new ApplicantPage.Other(Masking.name(member.name()), words.spoken(decision.relation().name()),
                lastFour(member));
    }

    private static String lastFour(Person person) {
        String number = person.number();
        return number.substring(Math.max(0, number.length() - 4));
    }

    private ApplicantPage sign(SigningStepViewModel signing) {
        String hand = signing.line().map(line -> line.name().isEmpty() ? line.label() : line.name())
                .orElse(signing.giver());
        String today = LocalDate.now(rooms.clock()).format(DateTimeFormatter.ofPattern(words.say("ui.citizen.date")));
        return new ApplicantPage.Sign(window, hand, today, signing.sheet().get().paragraphs(), !signing.ink());
    }
}
