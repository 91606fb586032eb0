package org.gongji.desk.exchange;

import java.security.cert.X509Certificate;
import org.gongji.desk.exchange.v1.BundleLabel;

/**
 * Checks one part with nothing but the centre's key and the office's root, as anybody at the centre may: no register,
 * so whether it is the part's turn is not asked.
 */
public final class PartCheck {
    private final OpeningKey key;
    private final X509Certificate root;

    public PartCheck(OpeningKey key, X509Certificate root) {
        this.key = key;
        this.root = root;
    }

    public Reading<BundlePart> check(byte[] der) {
        return Reading.of(() -> {
            BundlePart part = BundleReader.opened(der, key);
            if (!Issued.by(root, part.signer())) {
                throw new Rejected(Fault.OTHER_ISSUER);
            }
            demandSender(part.label(), part.signer());
            return part;
        });
    }

    /** The office wrote the window's name into its certificate at enrolment. */
    private static void demandSender(BundleLabel label, X509Certificate signer) throws Rejected {
        String name = signer.getSubjectX500Principal().getName();
        if (!("," + name + ",").contains(",CN=" + label.window() + ",")) {
            throw new Rejected(Fault.OTHER_SENDER, label.window().toString());
        }
    }
}
