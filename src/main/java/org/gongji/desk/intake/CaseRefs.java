package org.gongji.desk.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.JsonField;

/** The handles used inside one case file; every use must have a person behind it, and no handle stands twice. */
final class CaseRefs {
    private final Set<String> persons = new HashSet<>();
    private final Set<String> papers = new HashSet<>();

    String newPerson(JsonField field) {
        return fresh(field, persons);
    }

    String newPaper(JsonField field) {
        return fresh(field, papers);
    }

    String person(JsonField field) {
        if (!persons.contains(field.text())) {
            throw field.bad("unknown_person", field.text());
        }
        return field.text();
    }

    Set<String> people(JsonField object, String name) {
        Set<String> people = new TreeSet<>();
        object.items(name).forEach(item -> people.add(person(item)));
        return people;
    }

    private static String fresh(JsonField field, Set<String> used) {
        if (!used.add(field.text())) {
            throw field.bad("repeated", field.text());
        }
        return field.text();
    }
}
