package org.gongji.desk.ledger;

import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Reading back what {@link Journal.Pen#keep} sealed. */
public interface Blobs {
    Optional<byte[]> read(Sha256 digest);

    /** The act that let a file go. Asked only where {@link #read} finds none: it may look through many acts. */
    default Optional<Purged> purged(Sha256 digest) {
        return Optional.empty();
    }

    /**
     * A file that an act names.
     *
     * @throws PurgedException       where a later act let it go
     * @throws IllegalStateException where the store has lost it
     */
    default byte[] need(Sha256 digest) {
        return read(digest).orElseThrow(() -> purged(digest)
                .<RuntimeException>map(gone -> new PurgedException(digest, gone))
                .orElseGet(() -> new IllegalStateException("the store has lost a blob an act names: " + digest)));
    }
}
