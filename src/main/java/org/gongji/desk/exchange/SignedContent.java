package org.gongji.desk.exchange;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a SignedData holds, its signatures proved by the certificates inside it. Who those signers are, and whether
 * they may sign this, is still to be asked.
 */
public record SignedContent(byte[] content, List<X509Certificate> signers) {
    public SignedContent {
        signers = List.copyOf(signers);
    }

    /** @throws Rejected unless exactly one signed */
    public X509Certificate onlySigner() throws Rejected {
        if (signers.size() != 1) {
            throw new Rejected(Fault.SIGNER_UNKNOWN);
        }
        return signers.get(0);
    }
}
