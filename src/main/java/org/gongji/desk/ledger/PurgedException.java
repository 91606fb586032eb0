package org.gongji.desk.ledger;

import org.gongji.desk.base.Sha256;

/** A file was asked for that an act let go; what the ledger says of it stays. Holds no content. */
public final class PurgedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Purged purged;

    PurgedException(Sha256 file, Purged purged) {
        super("purged by act " + purged.act() + ": " + file);
        this.purged = purged;
    }

    public Purged purged() {
        return purged;
    }
}
