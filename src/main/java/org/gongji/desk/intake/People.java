package org.gongji.desk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.Source;
import org.gongji.desk.identity.SourceDifference;

/** Makes a person of the case out of what a card said. */
final class People {
    private People() {
    }

    /** What the clerk has typed stays where the chip is silent: phone, former names and numbers. */
    static Person ofCard(String ref, CardReading card, Person known) {
        return new Person(ref, card.name(), Source.CHIP, card.document(), card.sex(), card.birth(),
                known == null ? "" : known.phone(), known == null ? List.of() : known.formerNames(),
                known == null ? List.of() : known.formerNumbers());
    }

    /** Where a name or number was changed, the earlier one stays beside it, and what stands under it follows. */
    static Person settled(CardReading card, Person known, Settling how) {
        Person now = ofCard(known.ref(), card, known);
        if (how.paper().isEmpty()) {
            return now;
        }
        boolean named = known.name().isEmpty() || Names.same(known.name(), now.name());
        boolean numbered = known.number().isEmpty() || IdNumbers.same(known.number(), now.number());
        return new Person(now.ref(), now.name(), now.nameSource(), now.document(), now.sex(), now.birth(), now.phone(),
                named ? now.formerNames() : with(now.formerNames(), known.name()),
                numbered ? now.formerNumbers() : with(now.formerNumbers(), known.number()));
    }

    /** Other numbers this window knows the person under. */
    static Person alsoUnder(Person person, List<String> numbers) {
        List<String> formers = Stream.concat(person.formerNumbers().stream(), numbers.stream()).distinct().toList();
        return new Person(person.ref(), person.name(), person.nameSource(), person.document(), person.sex(),
                person.birth(), person.phone(), person.formerNames(), formers);
    }

    private static List<String> with(List<String> earlier, String one) {
        return Stream.concat(earlier.stream(), Stream.of(one)).distinct().toList();
    }

    /** What the ledger keeps: each field with both values, their sources, and what the clerk said of them. */
    static Map<String, Object> settlement(String draft, Person before, List<SourceDifference> differences,
                                          Settling how) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("draft", draft);
        payload.put("certno", before.number());
        payload.put("differs", differences.stream().map(one -> Map.<String, Object>of("field", one.field().name(),
                "one", one.one().value(), "oneSource", one.one().source().name(), "other", one.other().value(),
                "otherSource", one.other().source().name())).toList());
        payload.put("settled", how.name());
        how.paper().ifPresent(paper -> payload.put("kind", paper.word()));
        return payload;
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

    /**
     * Fills in what nobody has said yet; whatever is known stays as it is, with its source. A name the card has lost or
     * cut is not filled in.
     */
    static Person prefilled(String ref, SocialCardReading card, Person known, LocalDate today) {
        Person now = known == null ? new Person(ref, "", Source.SOCIAL_CARD, null, Sex.UNKNOWN, null, "", List.of(),
                List.of()) : known;
        boolean named = !now.name().isEmpty() || card.nameState() != SocialCardReading.NameState.WHOLE;
        IdCheck check = IdNumbers.check(card.number(), today);
        IdDocument document = now.document() != null || !check.usable() ? now.document()
                : new IdDocument(check.kind(), check.value(), null, null, false, Source.SOCIAL_CARD);
        return new Person(ref, named ? now.name() : card.name(), named ? now.nameSource() : Source.SOCIAL_CARD,
                document, now.sex() == Sex.UNKNOWN ? card.sex() : now.sex(),
                now.birth() == null ? card.birth() : now.birth(), now.phone(), now.formerNames(),
                now.formerNumbers());
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
