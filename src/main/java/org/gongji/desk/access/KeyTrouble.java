package org.gongji.desk.access;

/**
 * Why new keys were not made; nothing was done.
 *
 * @param what what stands in the way
 * @param name of the entry or row, or the owner of the slot
 */
public record KeyTrouble(What what, String name) {
    /** A sentence for each stands under {@code staff.trouble.<NAME>}. */
    public enum What {
        /** The ledger is not as it was written: {@code store verify} says more. */
        LEDGER,
        /** No act made this slot's key: sealed to it, the new keys would be somebody else's. */
        SLOT_UNNAMED,
        /** This row or page does not open, so it cannot be sealed anew. */
        UNSEALABLE
    }
}
