package org.gongji.desk.exchange;

import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.WindowId;

/** Opens {@code roster-*.p7m}: sealed to this window, signed by the roster role. What the files mean is not asked. */
public final class RosterPackageReader {
    private final TrustList trust;
    private final WindowId window;
    private final OpeningKey key;

    public RosterPackageReader(TrustList trust, WindowId window, OpeningKey key) {
        this.trust = trust;
        this.window = window;
        this.key = key;
    }

    /** @param inForce generation in force, 0 before the first */
    public Reading<Parcel> read(byte[] der, long inForce, SeenTime now) {
        return Reading.of(() -> ParcelSteps.verified(new EnvelopeReader().open(der, key), PackageLabel.Kind.ROSTER,
                trust, window.toString(), inForce, now));
    }
}
