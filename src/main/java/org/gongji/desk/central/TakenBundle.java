package org.gongji.desk.central;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.BundleLabel;

/**
 * A bundle in the register.
 *
 * @param content    content hash: the bundle's identity
 * @param receivedAt when the register took it
 * @param against    reason codes by sequence, where the centre's facts of that moment spoke against an act; pinned,
 *                   so that a later roster does not turn an answer given
 */
public record TakenBundle(BundleLabel label, Sha256 content, Instant receivedAt, List<ActLine> acts,
                          Map<Long, String> against) {
    public TakenBundle {
        acts = List.copyOf(acts);
        against = Map.copyOf(against);
    }
}
