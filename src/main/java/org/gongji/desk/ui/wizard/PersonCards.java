package org.gongji.desk.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Part;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.PersonHeader;

/** Everybody in the case as the one identity panel shows them, each value with where it came from. */
public final class PersonCards {
    private final OpenCase open;
    private final CaseWords words;

    public PersonCards(OpenCase open, CaseWords words) {
        this.open = open;
        this.words = words;
    }

    /** @param person of the open case, with a document */
    public PersonHeader.Card of(Person person) {
        return of(person, true);
    }

    /** @param number false where the form around it shows the number */
    PersonHeader.Card of(Person person, boolean number) {
        Part part = Part.of(open.file().get(), person.ref());
        List<PersonHeader.Fact> facts = facts(person, part);
        return new PersonHeader.Card(words.say("panel.part-" + part), person.name(), person.nameSource(),
                words.source(person.nameSource()), words.beside(person), checked(person),
                number ? facts : facts.subList(1, facts.size()), "", "");
    }

    private String checked(Person person) {
        return open.comparisons().isMade(person.ref()) ? open.comparisons().how(person.ref(), words)
                .map(how -> words.say("panel.checked-" + how)).orElse("") : "";
    }

    private List<PersonHeader.Fact> facts(Person person, Part part) {
        CaseFile file = open.file().get();
        String ref = person.ref();
        IdDocument document = person.document();
        List<PersonHeader.Fact> facts = new ArrayList<>();
        facts.add(new PersonHeader.Fact(words.say("ui.form.number"), Masking.spaced(person.number()),
                document.source(), document.source() == Source.CHIP ? "" : words.source(document.source())));
        facts.add(new PersonHeader.Fact(words.say("ui.person.validity"), words.validity(document), document.source(),
                ""));
        if (part == Part.AGENT || part == Part.GUARDIAN) {
            return facts;
        }
        facts.add(new PersonHeader.Fact(words.say("ui.person.insured"), words.insurance(file, ref),
                words.insuranceSource(file, ref), words.insuranceBadge(file, ref)));
        if (part == Part.GIVER) {
            facts.add(phone(person));
            facts.add(new PersonHeader.Fact(words.say("ui.person.account"), words.account(file, ref),
                    words.insuranceSource(file, ref), words.insuranceBadge(file, ref)));
        }
        return facts;
    }

    private PersonHeader.Fact phone(Person person) {
        boolean none = person.phone().isEmpty();
        return new PersonHeader.Fact(words.say("ui.person.phone"),
                none ? words.say("ui.person.none") : Masking.phone(person.phone()), Source.KEYED,
                none ? "" : words.source(Source.KEYED));
    }

    /** What the chip says of its own card: a newer one was seen, or the name may go on. */
    public List<Slip> ofCard(String ref) {
        List<Slip> slips = new ArrayList<>();
        mark(slips, open.file().get().facts().olderCards(), ref, Grade.B, "panel.older");
        mark(slips, open.file().get().facts().namesCut(), ref, Grade.NOTE, "panel.cut");
        return slips;
    }

    private void mark(List<Slip> slips, Set<String> marked, String ref, Grade grade, String key) {
        if (marked.contains(ref)) {
            slips.add(new Slip(grade, words.say(key), words.say(key + ".text")));
        }
    }
}
