package org.gongji.desk.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.PackageLabel;

/**
 * A roster or policy package, verified.
 *
 * @param files   contents by name, in the label's order
 * @param sha256  digest of what was signed; pins the package in acts
 * @param expired older than the centre vouches for: works with a supervisor, marked in each act
 */
public record Parcel(PackageLabel label, Map<String, byte[]> files, Sha256 sha256, boolean expired) {
    public Parcel {
        files = new LinkedHashMap<>(files);
    }
}
