package org.gongji.desk.central;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.Rejected;

/** Reads PKCS#10: the key is certified only for whoever holds its private half. The name comes from the office. */
final class EnrolmentReader {
    private EnrolmentReader() {
    }

    static PublicKey proven(byte[] pkcs10) throws Rejected {
        try {
            JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(pkcs10);
            PublicKey key = request.getPublicKey();
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new Rejected(Fault.SIGNATURE_FALSE);
            }
            return key;
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException
                 | IllegalArgumentException e) {
            throw new Rejected(Fault.UNREADABLE, "PKCS#10");
        }
    }
}
