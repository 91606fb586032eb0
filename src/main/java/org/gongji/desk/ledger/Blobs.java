package org.gongji.desk.ledger;

import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Reading back what {@link Journal.Pen#keep} sealed. */
public interface Blobs {
    Optional<byte[]> read(Sha256 digest);
}
