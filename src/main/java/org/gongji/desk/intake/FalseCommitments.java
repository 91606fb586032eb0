package org.gongji.desk.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Who promised falsely before, as the centre lists them. */
@FunctionalInterface
public interface FalseCommitments {
    /** The centre has sent no list: nothing is known about anybody. */
    FalseCommitments NONE = (numbers, day) -> Optional.empty();

    /**
     * @param numbers of one person, earlier ones too
     * @return whether they are listed on that day; empty without a list
     */
    Optional<Boolean> against(Collection<String> numbers, LocalDate day);
}
