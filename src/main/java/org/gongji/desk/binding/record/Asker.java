package org.gongji.desk.binding.record;

import java.util.Objects;
import org.gongji.desk.binding.Party;
import org.gongji.desk.identity.Source;

/**
 * Who asks about themselves.
 *
 * @param source where the number came from: the chip, or keyed twice from a document that was shown
 */
public record Asker(Party person, Source source) {
    public Asker {
        Objects.requireNonNull(person);
        Objects.requireNonNull(source);
    }

    String number() {
        return person.certno();
    }
}
