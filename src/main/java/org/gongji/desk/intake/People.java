package org.gongji.desk.intake;

import java.util.List;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
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

    /** The next free handle, {@code p1}, {@code p2} … */
    static String freeRef(CaseFile file) {
        int k = file.persons().size() + 1;
        while (file.person("p" + k).isPresent()) {
            k++;
        }
        return "p" + k;
    }
}
