package org.gongji.desk.exchange.v1;

import java.util.Locale;

/** What the office's root lets a key do. A receipt signed with the roster's key is a forgery. */
public enum TrustRole {
    /** Bundles are encrypted to it; two certificates during roll-over. */
    RECIPIENT,
    RECEIPTS,
    ROSTER,
    /** Also directory, calendar and stop orders. */
    POLICY,
    /** Also the window list. */
    REVOCATION,
    UPDATE,
    /** An X25519 key: a store's recovery slot is sealed to it. */
    RECOVERY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
