package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.IdReason;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.roster.Insured;

/** Annex A 1 and 3: who is who, by which document, and whether the document can carry it. */
final class IdentityRules {
    /** Faults of a number that was read from a chip or seen on a document; typed ones are slips (§10.2). */
    private static final Map<IdReason, Finding> FAULTS = Map.of(IdReason.ID_CHECKSUM, Finding.ID_CHECKSUM,
            IdReason.ID_DATE, Finding.ID_DATE, IdReason.ID_REGION_UNKNOWN, Finding.ID_REGION_UNKNOWN);

    private IdentityRules() {
    }

    static List<Rule> clock() {
        return List.of(Rule.always("clock", docket -> {
            boolean doubtful = docket.application().circumstances().clockDoubtful();
            return Answer.when(doubtful, Finding.CLOCK_DOUBTFUL, docket.say(doubtful ? "clock_doubtful" : "clock"));
        }));
    }

    static List<Rule> giver() {
        return rules("giver", Docket::giver, docket -> docket.pack().giver().idKinds());
    }

    static List<Rule> member() {
        List<Rule> rules = new ArrayList<>(rules("member", Docket::member,
                docket -> docket.pack().member().idKinds()));
        rules.add(Rule.always("member_not_giver", docket -> {
            boolean self = Docket.samePerson(docket.giver(), docket.member());
            return Answer.when(self, Finding.SELF_BINDING, docket.say(self ? "self" : "two_people"));
        }));
        rules.add(Rule.always("member_once", docket -> {
            boolean twice = docket.earlier().stream()
                    .anyMatch(earlier -> Docket.samePerson(earlier.matter().member(), docket.member()));
            return Answer.when(twice, Finding.SAME_PERSON_TWICE, docket.say(twice ? "twice" : "once"));
        }));
        return rules;
    }

    private static List<Rule> rules(String who, Function<Docket, Person> person,
                                    Function<Docket, Set<IdKind>> accepted) {
        return List.of(
                Rule.always(who + "_id_kind", docket -> kind(docket, person.apply(docket), accepted.apply(docket))),
                Rule.always(who + "_id_number", docket -> number(docket, person.apply(docket))),
                Rule.always(who + "_id_valid", docket -> valid(docket, person.apply(docket))),
                Rule.always(who + "_name", docket -> name(docket, person.apply(docket))));
    }

    private static Answer kind(Docket docket, Person person, Set<IdKind> accepted) {
        if (person.document() == null) {
            return Answer.fine(docket.say("no_document"));
        }
        String kind = docket.word("id." + person.document().kind().word());
        boolean refused = !accepted.contains(person.document().kind());
        return Answer.when(refused, Finding.ID_KIND_NOT_ACCEPTED, docket.say(refused ? "id_kind_no" : "id_kind", kind));
    }

    private static Answer number(Docket docket, Person person) {
        IdDocument document = person.document();
        if (document == null) {
            return Answer.no(Finding.ID_FORMAT, docket.say("no_document"));
        }
        IdCheck check = IdNumbers.check(document.number(), document.kind(), docket.application().date());
        String source = docket.word("source." + document.source().name());
        List<Finding> faults = faults(check);
        boolean broken = !check.usable();
        if (broken && !document.source().fromDocument()) {
            return Answer.no(Finding.ID_SLIP, docket.say("id_slip", source));
        }
        if (broken && faults.stream().allMatch(fault -> fault.severity() == Severity.W)) {
            return Answer.no(Finding.ID_FORMAT, docket.say("id_format", source));
        }
        Answer answer = new Answer("", faults.stream().map(fault ->
                new Answer.Found(fault, docket.say("id_fault." + fault.name(), source))).toList());
        String facts = faults.isEmpty() ? docket.say("id_number", source)
                : String.join(" ", answer.findings().stream().map(Answer.Found::facts).toList());
        return new Answer(facts, answer.findings()).and(agrees(docket, person, check));
    }

    private static List<Finding> faults(IdCheck check) {
        return check.reasons().stream().filter(FAULTS::containsKey).map(FAULTS::get).distinct().toList();
    }

    /** Sex digit and birth of the number against what the document prints beside it. */
    private static Answer agrees(Docket docket, Person person, IdCheck check) {
        Answer answer = Answer.fine("");
        boolean sexKnown = known(check.sex()) && known(person.sex());
        if (sexKnown && check.sex() != person.sex()) {
            answer = answer.and(Answer.no(Finding.ID_SEX_MISMATCH, docket.say("id_sex")));
        }
        if (check.birth() != null && person.birth() != null && !check.birth().equals(person.birth())) {
            answer = answer.and(Answer.no(Finding.ID_BIRTH_MISMATCH, docket.say("id_birth")));
        }
        return answer;
    }

    static boolean known(Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE;
    }

    private static Answer valid(Docket docket, Person person) {
        IdDocument document = person.document();
        if (document == null) {
            return Answer.fine(docket.say("no_document"));
        }
        LocalDate day = docket.application().acceptedOn();
        boolean expired = document.expiredOn(day);
        boolean older = docket.application().circumstances().olderCards().contains(person.ref());
        String until = document.longTerm() ? docket.say("long_term")
                : document.validTo() == null ? docket.say("validity_unstated")
                : docket.say(expired ? "expired" : "valid_to", document.validTo());
        return Answer.when(expired, Finding.ID_EXPIRED, until)
                .and(older ? Answer.no(Finding.OLDER_CARD, docket.say("older_card")) : Answer.fine(""));
    }

    /** The name shown against the roster's; a look-alike is the clerk's choice, another name is a finding. */
    private static Answer name(Docket docket, Person person) {
        boolean cut = docket.application().circumstances().namesCut().contains(person.ref());
        Answer answer = cut ? Answer.no(Finding.NAME_TRUNCATED, docket.say("name_cut")) : Answer.fine("");
        List<String> others = Coverage.of(docket, person).rosterRows().stream().map(Insured::name)
                .filter(name -> !name.isEmpty() && !sameName(person, name)).distinct().toList();
        if (others.isEmpty()) {
            return answer.and(Answer.fine(docket.say("name")));
        }
        boolean chosen = docket.application().promises().lookalikeChosen().contains(person.ref());
        boolean alike = others.stream().allMatch(other -> Names.lookalike(person.name(), other).isPresent());
        if (alike && chosen) {
            return answer.and(Answer.fine(docket.say("name_chosen")));
        }
        return answer.and(alike ? Answer.no(Finding.NAME_LOOKALIKE, docket.say("name_lookalike"))
                : Answer.no(Finding.NAME_MISMATCH, docket.say("name_roster")));
    }

    private static boolean sameName(Person person, String name) {
        return Names.same(person.name(), name)
                || person.formerNames().stream().anyMatch(former -> Names.same(former, name));
    }
}
