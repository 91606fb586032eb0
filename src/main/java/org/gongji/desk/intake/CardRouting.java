package org.gongji.desk.intake;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;

/** Where a card that was just laid down belongs. A card that belongs to nobody in the open case asks, never fills. */
public sealed interface CardRouting {
    /** The case has no giver yet: the first card is the giver's. */
    record ForGiver() implements CardRouting {
    }

    /** The card of somebody already in the case. */
    record For(Person person) implements CardRouting {
    }

    /** Somebody already in the case bears this name under another number: a slip, a corrected number, or a namesake. */
    record Resembles(Person person) implements CardRouting {
    }

    /** The clerk has opened a row for a new member and waits for this card. */
    record ForNewMember() implements CardRouting {
    }

    /** Nobody here: add a member, swap, or open another case, but first ask. */
    record Stranger() implements CardRouting {
    }

    /** @param awaitingMember the clerk has opened an empty member row */
    static CardRouting of(CaseFile open, CardReading card, boolean awaitingMember) {
        List<Person> same = open.persons().stream().filter(person -> holds(person, card.document().number())).toList();
        if (!same.isEmpty()) {
            return new For(same.get(0));
        }
        if (open.giver().isEmpty()) {
            return new ForGiver();
        }
        Optional<Person> alike = open.persons().stream().filter(person -> resembles(person, card)).findFirst();
        if (alike.isPresent()) {
            return new Resembles(alike.get());
        }
        return awaitingMember ? new ForNewMember() : new Stranger();
    }

    /** What a chip said of somebody is no slip, and stays theirs. */
    private static boolean resembles(Person person, CardReading card) {
        return person.document() != null && person.document().source() != Source.CHIP
                && Names.same(person.name(), card.name());
    }

    private static boolean holds(Person person, String number) {
        return person.document() != null && IdNumbers.same(person.number(), number)
                || person.formerNumbers().stream().anyMatch(former -> IdNumbers.same(former, number));
    }
}
