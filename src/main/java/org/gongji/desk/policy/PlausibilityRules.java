package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;

/** Annex A 6: can it be true? Odd ages are for a supervisor (adoption, remarriage exist), impossible ones are not. */
final class PlausibilityRules {
    private static final int YOUNGEST_PARENT = 15;
    private static final int OLDEST_PARENT = 60;
    private static final int YOUNGEST_GRANDPARENT = 30;
    /** Sex that a code of GB/T 4761 speaks of; tens such as 10 or 50 speak of either. */
    private static final Map<Sex, Set<String>> SEX_OF_CODE = Map.of(
            Sex.MALE, Set.of("11", "20", "21", "22", "23", "24", "25", "26", "27", "29", "41", "43", "51", "57", "61",
                    "63", "71", "73", "53", "55"),
            Sex.FEMALE, Set.of("12", "30", "31", "32", "33", "34", "35", "36", "37", "39", "42", "44", "52", "58",
                    "62", "64", "75", "77", "54", "56"));
    private static final Set<String> ELDER_SIBLING = Set.of("71", "75");
    private static final Set<String> YOUNGER_SIBLING = Set.of("73", "77");

    private PlausibilityRules() {
    }

    static List<Rule> rows() {
        return List.of(inReach("relation_sex", PlausibilityRules::sex), inReach("ages", PlausibilityRules::ages),
                inReach("one_spouse", PlausibilityRules::spouse), inReach("one_parent", PlausibilityRules::parent),
                inReach("sibling_order", PlausibilityRules::siblings));
    }

    private static Rule inReach(String key, Function<Docket, Optional<Answer>> asks) {
        return new Rule(key, docket -> docket.inReach() ? asks.apply(docket) : Optional.empty());
    }

    private static Optional<Answer> sex(Docket docket) {
        Sex own = docket.member().sex();
        Optional<Sex> said = SEX_OF_CODE.entrySet().stream()
                .filter(row -> row.getValue().contains(docket.relation().map(Relation::code).orElse("")))
                .map(Map.Entry::getKey).findFirst();
        if (said.isEmpty() || !IdentityRules.known(own)) {
            return Optional.empty();
        }
        return Optional.of(Answer.when(said.get() != own, Finding.REL_SEX_MISMATCH,
                docket.say(said.get() == own ? "sex" : "sex_other", docket.relationName(), docket.word("sex." + own))));
    }

    private static Optional<Answer> ages(Docket docket) {
        NearKind kind = docket.relation().flatMap(Relation::kind).orElse(null);
        LocalDate giver = docket.giver().birth();
        LocalDate member = docket.member().birth();
        if (kind == null || giver == null || member == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case PARENT -> Optional.of(parents(docket, member, giver));
            case CHILD -> Optional.of(parents(docket, giver, member));
            case PATERNAL_GRANDPARENT, MATERNAL_GRANDPARENT -> Optional.of(grandparents(docket, member, giver));
            case SONS_CHILD, DAUGHTERS_CHILD -> Optional.of(grandparents(docket, giver, member));
            case SPOUSE, SIBLING -> Optional.empty();
        };
    }

    private static Answer parents(Docket docket, LocalDate older, LocalDate younger) {
        if (!older.isBefore(younger)) {
            return Answer.no(Finding.PARENT_NOT_OLDER, docket.say("parent_not_older"));
        }
        long years = Ages.on(older, younger);
        boolean odd = years < YOUNGEST_PARENT || years > OLDEST_PARENT;
        return Answer.when(odd, Finding.AGE_IMPLAUSIBLE, docket.say("years_between", years));
    }

    private static Answer grandparents(Docket docket, LocalDate older, LocalDate younger) {
        long years = Ages.on(older, younger);
        return Answer.when(years < YOUNGEST_GRANDPARENT, Finding.AGE_IMPLAUSIBLE, docket.say("years_between", years));
    }

    /** A second living spouse without an ended marriage, on record or in this visit, in either direction. */
    private static Optional<Answer> spouse(Docket docket) {
        if (!docket.is(NearKind.SPOUSE)) {
            return Optional.empty();
        }
        Stream<String> onRecord = docket.holding().filter(standing -> is(standing, NearKind.SPOUSE))
                .flatMap(standing -> Docket.carries(docket.giver(), standing.giverNumber())
                        ? Stream.of(standing.memberNumber())
                        : Docket.carries(docket.giver(), standing.memberNumber())
                        ? Stream.of(standing.giverNumber()) : Stream.empty());
        boolean standing = onRecord.anyMatch(number -> !Docket.carries(docket.member(), number)
                && !ended(docket, number));
        boolean today = docket.earlierThatCount().stream().anyMatch(earlier -> kind(earlier) == NearKind.SPOUSE
                && !Docket.samePerson(earlier.matter().member(), docket.member())
                && !ended(docket, earlier.matter().member().number()));
        boolean second = standing || today;
        return Optional.of(Answer.when(second, Finding.SECOND_SPOUSE, docket.say(second ? "second_spouse"
                : "one_spouse")));
    }

    static boolean is(Application.Standing standing, NearKind kind) {
        return standing.kind().filter(kind::equals).isPresent();
    }

    private static NearKind kind(Docket.Earlier earlier) {
        return earlier.relation().kind().orElse(null);
    }

    /** A divorce paper or death certificate on the desk that names this person. */
    private static boolean ended(Docket docket, String number) {
        return docket.application().papers().stream()
                .filter(paper -> paper.kind() == PaperKind.DIVORCE_PAPER || paper.kind() == PaperKind.DEATH_CERTIFICATE)
                .flatMap(paper -> paper.people().stream()).map(Paper.Named::number)
                .anyMatch(named -> IdNumbers.same(named, number));
    }

    /** A second father or mother: remarriage and adoption exist, so a supervisor looks. */
    private static Optional<Answer> parent(Docket docket) {
        if (!docket.is(NearKind.PARENT) || !IdentityRules.known(docket.member().sex())) {
            return Optional.empty();
        }
        Person member = docket.member();
        String side = member.sex() == Sex.MALE ? "父" : "母";
        boolean standing = docket.given().stream().anyMatch(given -> is(given, NearKind.PARENT)
                && given.relation().contains(side) && !Docket.carries(member, given.memberNumber()));
        boolean today = docket.earlierThatCount().stream().anyMatch(earlier -> kind(earlier) == NearKind.PARENT
                && earlier.matter().member().sex() == member.sex()
                && !Docket.samePerson(earlier.matter().member(), member));
        boolean second = standing || today;
        return Optional.of(Answer.when(second, Finding.SECOND_PARENT, docket.say(second ? "second_parent"
                : "one_parent")));
    }

    private static Optional<Answer> siblings(Docket docket) {
        LocalDate giver = docket.giver().birth();
        LocalDate member = docket.member().birth();
        String code = docket.relation().map(Relation::code).orElse("");
        boolean elder = ELDER_SIBLING.contains(code);
        if (giver == null || member == null || !elder && !YOUNGER_SIBLING.contains(code)) {
            return Optional.empty();
        }
        boolean wrong = elder ? member.isAfter(giver) : member.isBefore(giver);
        return Optional.of(Answer.when(wrong, Finding.SIBLING_ORDER,
                docket.say(wrong ? "sibling_order_wrong" : "sibling_order", docket.relationName())));
    }
}
