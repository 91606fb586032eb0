package org.gongji.desk.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.words.Words;

/**
 * Everything a rule may look at for one matter.
 *
 * @param earlier matters of the same visit decided before this one
 */
record Docket(PolicyPack pack, PackState state, Application application, Application.Matter matter,
              List<Earlier> earlier, Judged judged, Words words) {
    /** A matter of the same visit decided before. */
    record Earlier(Application.Matter matter, Relation relation, Outcome outcome) {
        /** It may still become a binding today, so it counts against the later ones. */
        boolean counts() {
            return outcome != Outcome.REFUSED;
        }
    }

    Person giver() {
        return application.giver();
    }

    Person member() {
        return matter.member();
    }

    /**
     * A sentence about facts; arguments are told as they stand, numbers without grouping. Relations have their formal
     * Chinese name in the record, and their own in a sentence of another language.
     */
    String say(String fact, Object... arguments) {
        return words.say("policy.fact." + fact, Arrays.stream(arguments).map(String::valueOf)
                .map(said -> words.areChinese() ? said : words.find("relation." + said).orElse(said)).toArray());
    }

    String word(String key) {
        return words.say("policy." + key);
    }

    Optional<Relation> relation() {
        return judged.relation();
    }

    boolean is(NearKind kind) {
        return relation().flatMap(Relation::kind).filter(kind::equals).isPresent();
    }

    /** The relation lies inside the law and the pack's scope, or may still do so: only then are papers asked for. */
    boolean inReach() {
        return judged.scope() == Judged.Scope.INSIDE || judged.scope() == Judged.Scope.ASK
                || judged.scope() == Judged.Scope.RESIDUAL;
    }

    String relationName() {
        return relation().map(Relation::name).orElse("");
    }

    List<Earlier> earlierThatCount() {
        return earlier.stream().filter(Earlier::counts).toList();
    }

    Stream<Application.Standing> holding() {
        return application.standing().stream().filter(Application.Standing::holds);
    }

    /** Bindings the giver already gives by. */
    List<Application.Standing> given() {
        return holding().filter(standing -> carries(giver(), standing.giverNumber())).toList();
    }

    /** A number shown, or an earlier number linked with evidence. */
    static boolean carries(Person person, String number) {
        return Stream.concat(Stream.of(person.number()), person.formerNumbers().stream())
                .anyMatch(own -> IdNumbers.same(own, number));
    }

    static boolean samePerson(Person a, Person b) {
        return a.ref().equals(b.ref()) || Stream.concat(Stream.of(a.number()), a.formerNumbers().stream())
                .anyMatch(number -> carries(b, number));
    }
}
