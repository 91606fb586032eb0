package org.gongji.desk.store;

import java.util.List;

/**
 * How much a verification is asked to say.
 *
 * @param traced also how each finding came about and since when it can have; costs several looks at the ledger
 * @param heads  of the ledger as they left the store
 */
public record StoreQuestion(boolean traced, List<OuterHead> heads) {
    /** Whether, and where not. */
    public static final StoreQuestion WHETHER = new StoreQuestion(false, List.of());

    public StoreQuestion {
        heads = List.copyOf(heads);
    }
}
