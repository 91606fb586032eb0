package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongji.desk.identity.Person;

/**
 * Changing what was agreed on (变更, domain.md §2.5): the pair must be in use, its giver asks, and something differs. A
 * new relation is claimed, proved and limited like that of a new binding; a cap or an end only has to lie in the pack's
 * range. Who is in the family stays the same, so no limit of members, givers or changes a year is touched.
 */
final class ChangeRules {
    private ChangeRules() {
    }

    static List<Rule> rows() {
        List<Rule> rules = new ArrayList<>(List.of(Rule.always("change_pair", ChangeRules::pair),
                new Rule("change_what", ChangeRules::what)));
        Predicate<Docket> related = ChangeRules::relationChanges;
        List.of(RelationRules.rows(), PlausibilityRules.rows(), EvidenceRules.rows(),
                List.of(QuantityRules.perRelation())).forEach(group ->
                group.forEach(rule -> rules.add(where(related, rule))));
        rules.add(where(ChangeRules::capChanges, QuantityRules.cap()));
        rules.add(where(ChangeRules::untilChanges, QuantityRules.period()));
        ConsentRules.rows().forEach(rule -> rules.add(where(related.or(docket -> rule.key().equals("notice")), rule)));
        return List.copyOf(rules);
    }

    /** Tried only where it concerns what is changed; the pair itself is no second spouse beside itself. */
    private static Rule where(Predicate<Docket> concerned, Rule rule) {
        return new Rule(rule.key(), docket -> concerned.test(docket) ? rule.asks().apply(apart(docket))
                : Optional.empty(), rule.echo());
    }

    private static Docket apart(Docket docket) {
        List<Application.Standing> others = docket.application().standing().stream()
                .filter(one -> !docket.given().contains(one) || !Docket.carries(docket.member(), one.memberNumber()))
                .toList();
        return new Docket(docket.pack(), docket.state(), docket.application().beside(others), docket.matter(),
                docket.earlier(), docket.judged(), docket.words());
    }

    private static Optional<Application.Standing> standing(Docket docket) {
        return docket.given().stream().filter(given -> Docket.carries(docket.member(), given.memberNumber()))
                .findFirst();
    }

    private static Answer pair(Docket docket) {
        Optional<Application.Standing> standing = standing(docket);
        if (standing.isEmpty()) {
            return Answer.no(Finding.NOT_CHANGEABLE, docket.say("change_no_pair"));
        }
        if (standing.get().state() == Application.Standing.State.SUSPENDED) {
            return Answer.no(Finding.NOT_CHANGEABLE, docket.say("change_suspended"));
        }
        Person applicant = docket.application().applicant();
        boolean own = docket.application().circumstances().agent() || Docket.samePerson(applicant, docket.giver());
        return Answer.when(!own, Finding.NOT_CHANGEABLE, docket.say(own ? "change_pair" : "change_stranger"));
    }

    private static Optional<Answer> what(Docket docket) {
        return standing(docket).map(before -> {
            List<String> said = new ArrayList<>();
            if (relationChanges(docket)) {
                said.add(docket.say("change_relation", before.relation(), docket.relationName()));
            }
            if (capChanges(docket)) {
                said.add(docket.say("change_cap", yuan(docket, before.cap()), yuan(docket, docket.matter().cap())));
            }
            if (untilChanges(docket)) {
                said.add(docket.say("change_until", day(docket, before.until()), day(docket, docket.matter().until())));
            }
            return said.isEmpty() ? Answer.no(Finding.NOT_CHANGEABLE, docket.say("change_nothing"))
                    : Answer.fine(said.stream().collect(Collectors.joining(" ")));
        });
    }

    private static String yuan(Docket docket, Optional<Integer> cap) {
        return cap.map(String::valueOf).orElse(docket.word("fact.unlimited"));
    }

    private static String day(Docket docket, Optional<LocalDate> until) {
        return until.map(LocalDate::toString).orElse(docket.word("fact.open"));
    }

    private static boolean relationChanges(Docket docket) {
        return standing(docket).filter(before -> !before.relation().equals(docket.relationName())).isPresent();
    }

    /** Under NONE a wish is without effect, so it changes nothing (§10.5). */
    private static boolean capChanges(Docket docket) {
        return docket.pack().wishes().capMode() != PolicyPack.Wishes.CapMode.NONE
                && standing(docket).filter(before -> !Objects.equals(before.cap(), docket.matter().cap())).isPresent();
    }

    private static boolean untilChanges(Docket docket) {
        return standing(docket).filter(before -> !before.until().equals(docket.matter().until())).isPresent();
    }
}
