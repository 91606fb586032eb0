package org.gongji.desk.exchange;

import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Tree;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowList;

/** Reads {@code windows-N.p7m}, signed by the revocation role. */
public final class WindowListReader {
    private final TrustList trust;

    public WindowListReader(TrustList trust) {
        this.trust = trust;
    }

    /** @param inForce version of the list in force, 0 before the first */
    public Reading<WindowList> read(byte[] der, int inForce) {
        return Reading.of(() -> {
            SignedContent content = new SignedReader().read(der);
            RoleSigner.demand(trust, TrustRole.REVOCATION, content);
            WindowList list = list(content);
            Addressing.demandOffice(trust, list.mode(), list.office());
            Versions.demandNewer(list.version(), inForce);
            return list;
        });
    }

    private static WindowList list(SignedContent content) throws Rejected {
        try {
            return WindowList.of(Tree.canonical("windows", content.content()));
        } catch (Malformed e) {
            throw Rejected.unreadable(e);
        }
    }
}
