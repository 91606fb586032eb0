package org.gongji.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.identity.UnreadableCardException;

/** The {@code persons} of a case file. What a card says fills what the file leaves out. */
final class CasePersonReader {
    private final Attachments attachments;
    private final Function<byte[], CardReading> cards;
    private final CaseRefs refs;
    private final LocalDate day;
    private final List<Person> persons = new ArrayList<>();
    private final Map<String, String> cardFiles = new LinkedHashMap<>();
    private final Set<String> namesCut = new TreeSet<>();

    CasePersonReader(Attachments attachments, Function<byte[], CardReading> cards, CaseRefs refs,
                     LocalDate day) {
        this.attachments = attachments;
        this.cards = cards;
        this.refs = refs;
        this.day = day;
    }

    void read(List<JsonField> items) {
        items.forEach(item -> persons.add(person(item)));
    }

    List<Person> persons() {
        return List.copyOf(persons);
    }

    Map<String, String> cardFiles() {
        return cardFiles;
    }

    Set<String> namesCut() {
        return namesCut;
    }

    /** A person's ref stands for the number on their document; anything else is a number already. */
    String number(JsonField field) {
        return persons.stream().filter(person -> person.ref().equals(field.code())).findFirst()
                .map(Person::number).orElseGet(field::code);
    }

    private Person person(JsonField item) {
        item.only("ref", "name", "nameSource", "idKind", "number", "source", "validFrom", "validTo", "sex", "birth",
                "phone", "formerNames", "formerNumbers", "card", "insurance", "declared", "note");
        String ref = refs.newPerson(item.get("ref"));
        Optional<CardReading> card = item.find("card").map(field -> card(ref, field));
        Optional<String> name = item.find("name").map(JsonField::text).or(() -> card.map(CardReading::name));
        boolean nameFromCard = card.isPresent() && item.find("name").isEmpty();
        Source source = source(item, "source", card.isPresent() ? Source.CHIP : Source.SIGHTED);
        IdDocument document = document(item, card, source);
        // a draft was perhaps kept while a row still waited for its person; it says how the name is to come in
        boolean waits = item.find("nameSource").isPresent();
        return new Person(ref, name.or(() -> waits ? Optional.of("") : Optional.empty())
                .orElseThrow(() -> item.bad("no_name")),
                source(item, "nameSource", nameFromCard ? Source.CHIP : source), document,
                sex(item).or(() -> card.map(CardReading::sex)).orElse(CaseNumbers.sex(document, day)),
                Optional.ofNullable(item.date("birth")).or(() -> card.map(CardReading::birth))
                        .orElse(CaseNumbers.birth(document, day)),
                item.code("phone", ""), item.texts("formerNames"), item.texts("formerNumbers"));
    }

    private CardReading card(String ref, JsonField field) {
        String file = CasePaperReader.inside(field);
        cardFiles.put(ref, file);
        byte[] block = attachments.open(file).orElseThrow(() -> field.bad("no_attachment", file));
        try {
            CardReading reading = cards.apply(block);
            if (reading.nameMayBeCut()) {
                namesCut.add(ref);
            }
            return reading;
        } catch (UnreadableCardException e) {
            throw field.bad("bad_card", file);
        }
    }

    private IdDocument document(JsonField item, Optional<CardReading> card, Source source) {
        Optional<IdDocument> chip = card.map(CardReading::document);
        Optional<String> given = item.find("number").map(JsonField::code);
        String number = given.or(() -> chip.map(IdDocument::number)).orElse("");
        if (number.isEmpty()) {
            return null;
        }
        IdKind kind = item.find("idKind").map(CasePersonReader::kind)
                .or(() -> given.isPresent() ? Optional.empty() : chip.map(IdDocument::kind))
                .orElseGet(() -> CaseNumbers.kind(number, day));
        boolean longTerm = item.text("validTo", "").equals("长期")
                || item.find("validTo").isEmpty() && chip.map(IdDocument::longTerm).orElse(false);
        LocalDate to = longTerm ? null
                : Optional.ofNullable(item.date("validTo")).or(() -> chip.map(IdDocument::validTo)).orElse(null);
        LocalDate from = Optional.ofNullable(item.date("validFrom")).or(() -> chip.map(IdDocument::validFrom))
                .orElse(null);
        return new IdDocument(kind, number, from, to, longTerm, source);
    }

    private static IdKind kind(JsonField field) {
        String[] words = java.util.Arrays.stream(IdKind.values()).map(IdKind::word).toArray(String[]::new);
        return IdKind.ofWord(field.oneOf(words));
    }

    static Source source(JsonField item, String name, Source otherwise) {
        return item.find(name).map(field -> Source.valueOf(field.oneOf("chip", "sighted", "recognised", "keyed",
                "keyed_twice", "social_card", "scanned", "roster", "declared")
                .toUpperCase(Locale.ROOT))).orElse(otherwise);
    }

    static Optional<Sex> sex(JsonField item) {
        return item.find("sex").map(field -> switch (field.oneOf("M", "F", "男", "女", "0", "1", "2", "9")) {
            case "M", "男" -> Sex.MALE;
            case "F", "女" -> Sex.FEMALE;
            default -> Sex.ofCode(field.code());
        });
    }
}
