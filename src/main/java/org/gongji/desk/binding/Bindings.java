package org.gongji.desk.binding;

import java.util.List;
import java.util.Optional;

/** Register of bindings. Inside {@link org.gongji.desk.ledger.Journal#act} it writes; outside it only reads. */
public interface Bindings {
    Optional<Binding> find(String id);

    /** The active or suspended binding of the two, if any; at most one exists. */
    Optional<Binding> standing(String giverCertno, String memberCertno);

    /** Every binding the giver ever made, newest last. */
    List<Binding> ofGiver(String certno);

    List<Binding> ofMember(String certno);

    /** All of them, for the name index made after unlock. */
    List<Binding> all();

    /** Writes a new binding or its next version. A second standing binding of the same pair is refused by the store. */
    void put(Binding binding);
}
