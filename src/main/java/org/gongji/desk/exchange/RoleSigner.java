package org.gongji.desk.exchange;

import java.security.cert.X509Certificate;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;

/** Whether the one who signed may sign this. */
final class RoleSigner {
    private RoleSigner() {
    }

    static void demand(TrustList trust, TrustRole role, SignedContent content) throws Rejected {
        X509Certificate signer = content.onlySigner();
        if (trust.roles().get(role).contains(signer)) {
            return;
        }
        boolean otherRole = signer.equals(trust.root())
                || trust.roles().values().stream().anyMatch(certificates -> certificates.contains(signer));
        throw otherRole ? new Rejected(Fault.WRONG_ROLE, role.word()) : new Rejected(Fault.SIGNER_UNKNOWN);
    }
}
