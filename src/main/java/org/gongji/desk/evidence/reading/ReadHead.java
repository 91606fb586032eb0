package org.gongji.desk.evidence.reading;

import java.util.Optional;

/**
 * What a page says of its paper itself.
 *
 * @param number 字号 or 编号, without blanks
 * @param date   of registration or issue, {@code 2018-05-20}
 */
public record ReadHead(Optional<ReadValue> number, Optional<ReadValue> date) {
    /** A page that says nothing of the kind. */
    public static final ReadHead NONE = new ReadHead(Optional.empty(), Optional.empty());

    /** What one sheet does not say, another may. */
    public ReadHead or(ReadHead next) {
        return new ReadHead(number.or(next::number), date.or(next::date));
    }

    public boolean isEmpty() {
        return number.isEmpty() && date.isEmpty();
    }
}
