package org.gongji.desk.exchange;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.Tree;
import org.gongji.desk.exchange.v1.TrustList;

/** Reads {@code trust-N.p7m}: the first by a fingerprint a person compared, each next by the root in force. */
public final class TrustReader {
    private final SignedReader signed = new SignedReader();

    /** @param rootFingerprint SHA-256 of the root certificate, compared by a person at enrolment */
    public Reading<TrustList> first(byte[] der, StoreMode mode, Sha256 rootFingerprint) {
        return Reading.of(() -> {
            SignedContent content = signed.read(der);
            TrustList list = list(content, mode);
            if (!Pem.fingerprint(list.root()).equals(rootFingerprint)) {
                throw new Rejected(Fault.ROOT_UNKNOWN);
            }
            demandSigners(content, Set.of(list.root()));
            return list;
        });
    }

    /** {@code N + 1} is signed by the root of N and its own root; a step may not be left out. */
    public Reading<TrustList> next(byte[] der, TrustList inForce) {
        return Reading.of(() -> {
            SignedContent content = signed.read(der);
            TrustList list = list(content, inForce.mode());
            if (!list.office().equals(inForce.office())) {
                throw new Rejected(Fault.OTHER_SENDER, list.office());
            }
            if (list.version() > inForce.version()) {
                demandSigners(content, distinct(inForce.root(), list.root()));
            }
            Versions.demandNext(list.version(), inForce.version());
            return list;
        });
    }

    private static TrustList list(SignedContent content, StoreMode mode) throws Rejected {
        try {
            TrustList list = TrustList.of(Tree.canonical("trust", content.content()));
            if (list.mode() != mode) {
                throw new Rejected(Fault.WRONG_MODE, list.mode().word());
            }
            for (List<X509Certificate> certificates : list.roles().values()) {
                for (X509Certificate certificate : certificates) {
                    if (!Issued.by(list.root(), certificate)) {
                        throw new Rejected(Fault.OTHER_ISSUER);
                    }
                }
            }
            return list;
        } catch (Malformed e) {
            throw Rejected.unreadable(e);
        }
    }

    private static void demandSigners(SignedContent content, Set<X509Certificate> roots) throws Rejected {
        if (!Set.copyOf(content.signers()).equals(roots) || content.signers().size() != roots.size()) {
            throw new Rejected(Fault.SIGNER_UNKNOWN);
        }
    }

    /** The root seldom changes, and {@link Set#of} takes no element twice. */
    private static Set<X509Certificate> distinct(X509Certificate old, X509Certificate next) {
        return old.equals(next) ? Set.of(old) : Set.of(old, next);
    }
}
