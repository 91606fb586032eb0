package org.gongji.desk.exchange;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** Whether a certificate was issued by a root. Dates are not asked: expiry never closes a window. */
public final class Issued {
    private Issued() {
    }

    public static boolean by(X509Certificate root, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
