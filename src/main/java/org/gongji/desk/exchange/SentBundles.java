package org.gongji.desk.exchange;

import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Which bundles this store has sent and how far they were answered; a fold over EXPORTED and ACKNOWLEDGED. */
public interface SentBundles {
    Optional<Sent> find(String incarnationId, int number);

    /**
     * @param content         the bundle's content hash
     * @param answeredVersion version of the receipt in force, 0 while none came
     */
    record Sent(Sha256 content, int answeredVersion) {
    }
}
