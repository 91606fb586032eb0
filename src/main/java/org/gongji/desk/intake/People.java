package org.gongji.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.identity.Source;

/** Makes a person of the case out of what a chip said. */
final class People {
    private People() {
    }

    /** What the clerk has typed stays where the chip is silent: phone, former names and numbers. */
    static Person ofCard(String ref, CardReading card, Person known) {
        return new Person(ref, card.name(), Source.CHIP, card.document(), card.sex(), card.birth(),
                known == null ? "" : known.phone(), known == null ? List.of() : known.formerNames(),
                known == null ? List.of() : known.formerNumbers());
    }

    /** Only a chip's first day counts: a typed one may be a slip, and would make every later card an old one. */
    static Optional<SeenCard> card(Person person, Instant now) {
        IdDocument document = person.document();
        boolean tells = document.source() == Source.CHIP && document.validFrom() != null;
        return tells ? Optional.of(new SeenCard(IdNumbers.canonical(document.number()), document.validFrom(), now))
                : Optional.empty();
    }

    /** The number shown and those it was corrected from, in both their writings: what stands under one follows. */
    static Stream<String> numbers(Person person) {
        return Stream.concat(Stream.of(person.number()), person.formerNumbers().stream())
                .flatMap(number -> Stream.of(number, IdNumbers.canonical(number))).distinct();
    }

    /** The next free handle, {@code p1}, {@code p2} … */
    static String freeRef(CaseFile file) {
        int k = file.persons().size() + 1;
        while (file.person("p" + k).isPresent()) {
            k++;
        }
        return "p" + k;
    }
}
