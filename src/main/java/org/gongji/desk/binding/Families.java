package org.gongji.desk.binding;

import java.util.List;
import java.util.Optional;

/** Register of families, one per giver. */
public interface Families {
    Optional<Family> find(String id);

    Optional<Family> ofGiver(String certno);

    List<Family> all();

    void put(Family family);
}
