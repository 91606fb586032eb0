package org.gongji.desk.exchange;

import java.security.cert.X509Certificate;
import java.util.List;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.Bag;
import org.gongji.desk.exchange.v1.BundleLabel;

/** One part, opened and whole in itself; that its signer is the window it names is still to be asked. */
public record BundlePart(BundleLabel label, Bag bag, List<ActLine> acts, X509Certificate signer) {
    public BundlePart {
        acts = List.copyOf(acts);
    }
}
