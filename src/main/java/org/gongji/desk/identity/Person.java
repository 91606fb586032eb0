package org.gongji.desk.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A person as this case knows them.
 *
 * @param ref           handle inside one case, e.g. {@code p1}; never leaves the case
 * @param name          original code points
 * @param nameSource    how the name came in
 * @param document      the document shown; null while not yet seen
 * @param sex           from chip, number or paper
 * @param birth         null while unknown
 * @param phone         digits only; empty if none
 * @param formerNames   曾用名, linked with evidence
 * @param formerNumbers earlier or corrected ID numbers, linked with evidence
 */
public record Person(String ref, String name, Source nameSource, IdDocument document, Sex sex, LocalDate birth,
                     String phone, List<String> formerNames, List<String> formerNumbers) {
    public Person {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(name);
        Objects.requireNonNull(nameSource);
        Objects.requireNonNull(sex);
        phone = phone == null ? "" : phone;
        formerNames = List.copyOf(formerNames);
        formerNumbers = List.copyOf(formerNumbers);
    }

    /** The ID number shown, empty while no document was seen. */
    public String number() {
        return document == null ? "" : document.number();
    }
}
