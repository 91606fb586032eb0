package org.gongji.desk.exchange;

import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.TrustList;

/** What both kinds of package are asked: signer, mode, sender, addressee, generation, every file. */
final class ParcelSteps {
    private ParcelSteps() {
    }

    static Parcel verified(byte[] signed, PackageLabel.Kind kind, TrustList trust, String us, long inForce,
                           SeenTime now) throws Rejected {
        SignedContent content = new SignedReader().read(signed);
        RoleSigner.demand(trust, kind.role(), content);
        try {
            PackageLabel label = ParcelZip.label(kind, content.content());
            Addressing.demandOffice(trust, label.mode(), label.from());
            Addressing.demandAddressee(label.to(), us);
            Versions.demandNewer(label.generation(), inForce);
            return new Parcel(label, ParcelZip.files(label, content.content()), Sha256.of(content.content()),
                    now.isPast(label.validUntil()));
        } catch (Malformed e) {
            throw Rejected.unreadable(e);
        }
    }
}
