package org.gongji.desk.intake;

import java.util.Collection;
import java.util.List;

/** Pairs that stand by what other windows did, as the centre said last. */
@FunctionalInterface
public interface BoundElsewhere {
    /** The centre has sent no list. */
    BoundElsewhere NONE = numbers -> List.of();

    /** @param numbers of everybody at the desk, earlier ones too */
    List<CaseFile.Standing> of(Collection<String> numbers);
}
