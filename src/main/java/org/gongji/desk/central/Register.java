package org.gongji.desk.central;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;

/** What the centre keeps. Only what was taken is kept; every answer is folded from it again. */
public interface Register {
    void enrol(WindowList.Listed window);

    /** Nothing happens where no such window is listed. */
    void revoke(X509Certificate signing, Instant at);

    /** Every enrolment ever, oldest first. */
    List<WindowList.Listed> windows();

    /** The newest bundle of one incarnation of a window. */
    Optional<TakenBundle> last(WindowId window, String incarnationId);

    Optional<TakenBundle> byContent(Sha256 content);

    /** Numbers of one incarnation that were skipped and have not come yet, ascending. */
    List<Integer> missing(WindowId window, String incarnationId);

    void missed(WindowId window, String incarnationId, int number);

    /** All bundles, whatever the window, in order of arrival. */
    List<TakenBundle> bundles();

    void take(TakenBundle bundle);

    /** Bindings the core platform held before any bundle came. */
    List<Holding> heldBefore();

    /** When the core platform took a matter. */
    Map<MatterKey, Instant> usable();

    void usable(MatterKey matter, Instant at);

    /** The receipt last issued for a bundle. */
    Optional<Receipt> receipt(Sha256 content);

    void issued(Receipt receipt);

    /** The next version of a published list or package, from 1. */
    int next(String series);
}
