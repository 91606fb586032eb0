package org.gongji.desk.exchange;

import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.TrustList;

/** Opens {@code policy-*.p7m}: signed by the policy role and not sealed, for packs hold no person. */
public final class PolicyPackageReader {
    private final TrustList trust;

    public PolicyPackageReader(TrustList trust) {
        this.trust = trust;
    }

    /** @param inForce generation in force, 0 before the first */
    public Reading<Parcel> read(byte[] der, long inForce, SeenTime now) {
        return Reading.of(() -> ParcelSteps.verified(der, PackageLabel.Kind.POLICY, trust, trust.office(), inForce,
                now));
    }
}
