package org.gongji.desk.forms.pdf;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Questions to the certificates inside a paper. Revocation is the trust list's business, not the paper's. */
final class CertificateChain {
    private CertificateChain() {
    }

    static boolean inForce(List<X509Certificate> chain, Instant at) {
        return chain.stream().allMatch(certificate -> !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant()));
    }

    static boolean leadsTo(List<X509Certificate> chain, X509Certificate anchor, Instant at) {
        List<X509Certificate> below = chain.stream().filter(certificate -> !certificate.equals(anchor)).toList();
        boolean[] usage = chain.get(0).getKeyUsage();
        if (below.isEmpty() || usage == null || !usage[0] || chain.get(0).getBasicConstraints() >= 0) {
            return false;
        }
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(
                    CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static String commonName(X509Certificate certificate) {
        return Arrays.stream(certificate.getSubjectX500Principal().getName().split(","))
                .filter(part -> part.startsWith("CN=")).map(part -> part.substring(3)).findFirst().orElse("");
    }
}
