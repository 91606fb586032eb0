package org.gongji.desk.vault;

import java.security.GeneralSecurityException;

/** Sealed bytes were changed, moved to another place, or sealed by another store. Carries no content. */
public final class SealBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealBrokenException(GeneralSecurityException cause) {
        super("seal broken", cause);
    }

    public SealBrokenException(String what) {
        super(what);
    }
}
