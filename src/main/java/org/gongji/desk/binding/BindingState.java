package org.gongji.desk.binding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.ledger.EntryKind;

/**
 * active ⇄ suspended; from both → ended, voided or refused by the centre; all three free the pair. The table below is
 * the whole life of a binding; an act that is not in it does not happen.
 */
public enum BindingState {
    ACTIVE, SUSPENDED, ENDED, VOIDED, REFUSED_BY_CENTRE;

    private static final Map<BindingState, Map<EntryKind, BindingState>> NEXT = Map.of(
            ACTIVE, new EnumMap<>(Map.of(EntryKind.CHANGED, ACTIVE, EntryKind.SUSPENDED, SUSPENDED,
                    EntryKind.ENDED, ENDED, EntryKind.VOIDED, VOIDED, EntryKind.CENTRE_ANSWERED, REFUSED_BY_CENTRE)),
            // an objection lies over what a status suspended, and leaves it when it is lifted
            SUSPENDED, new EnumMap<>(Map.of(EntryKind.RESUMED, ACTIVE, EntryKind.SUSPENDED, SUSPENDED,
                    EntryKind.ENDED, ENDED, EntryKind.VOIDED, VOIDED, EntryKind.CENTRE_ANSWERED, REFUSED_BY_CENTRE)),
            ENDED, Map.of(), VOIDED, Map.of(), REFUSED_BY_CENTRE, Map.of());

    /** Whether the pair is taken, so that a second binding of the same two must be refused. */
    public boolean holdsPair() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** The state after an act; empty where the act is not possible here. */
    public Optional<BindingState> after(EntryKind act) {
        return Optional.ofNullable(NEXT.get(this).get(act));
    }

    /** Spelling in case files and bundles. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
