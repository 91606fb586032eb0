package org.gongji.desk.identity;

import java.util.Optional;

/** The newest card of each person, one a number; what is older than one already kept changes nothing. */
public interface SeenCards {
    /** @param certno in any writing */
    Optional<SeenCard> newest(String certno);

    /** Called inside an act; keeps it where none as new was seen. */
    void see(SeenCard card);

    /** For whoever takes no cards. */
    static SeenCards none() {
        return new SeenCards() {
            @Override
            public Optional<SeenCard> newest(String certno) {
                return Optional.empty();
            }

            @Override
            public void see(SeenCard card) {
                throw new IllegalStateException("this desk remembers no cards");
            }
        };
    }
}
