package org.gongji.desk.evidence.reading;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one page says about one person; a field that was not found is left out.
 *
 * @param role place on the paper, as in {@code Paper.Named}
 */
public record ReadPerson(String role, Map<Item, ReadValue> items) {
    public ReadPerson {
        Objects.requireNonNull(role);
        items = Map.copyOf(items);
    }

    /** Fields the desk needs; whatever else is printed on a page is dropped as soon as it was read. */
    public enum Item {
        NAME, NUMBER, RELATION, SEX, BIRTH
    }

    public Optional<ReadValue> item(Item item) {
        return Optional.ofNullable(items.get(item));
    }

    /** Empty where the field was not found. */
    public String text(Item item) {
        return item(item).map(ReadValue::text).orElse("");
    }
}
