package org.gongji.desk.access;

import java.util.Collection;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;

/** 回避: who must not act in a case because it is their own family's. */
@FunctionalInterface
public interface Recusal {
    /** Why somebody stands back. */
    enum Reason {
        /** the person of the case is the member of staff */
        SELF,
        /** a person of the case belongs to the family the member of staff gives to or takes from */
        FAMILY
    }

    /**
     * @param numbers ID numbers of everybody in the case
     * @return empty where nothing is known against it
     */
    Optional<Reason> against(Clerk clerk, Collection<String> numbers);

    /** @throws RecusedException where this clerk stands back; nothing was done */
    default void require(Clerk clerk, Collection<String> numbers) {
        against(clerk, numbers).ifPresent(reason -> {
            throw new RecusedException(reason);
        });
    }

    /** Nothing is known of anybody's family. */
    static Recusal unknown() {
        return (clerk, numbers) -> Optional.empty();
    }
}
