package org.gongji.desk.exchange;

import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.Tree;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowId;

/**
 * Reads the centre's answer to one bundle. Receipts do not expire; an equal or lower version is ignored, a receipt
 * for another window, store or bundle is refused.
 */
public final class ReceiptReader {
    private final TrustList trust;
    private final WindowId window;
    private final OpeningKey key;
    private final SentBundles sent;

    public ReceiptReader(TrustList trust, WindowId window, OpeningKey key, SentBundles sent) {
        this.trust = trust;
        this.window = window;
        this.key = key;
        this.sent = sent;
    }

    public Reading<Receipt> read(byte[] der) {
        return Reading.of(() -> {
            SignedContent content = new SignedReader().read(new EnvelopeReader().open(der, key));
            RoleSigner.demand(trust, TrustRole.RECEIPTS, content);
            Receipt receipt = receipt(content);
            Addressing.demandOffice(trust, receipt.mode(), receipt.from());
            Addressing.demandAddressee(receipt.to().toString(), window.toString());
            demandOurs(receipt);
            return receipt;
        });
    }

    private void demandOurs(Receipt receipt) throws Rejected {
        SentBundles.Sent bundle = sent.find(receipt.incarnationId(), receipt.number())
                .orElseThrow(() -> new Rejected(Fault.UNKNOWN_BUNDLE, receipt.number()));
        if (!bundle.content().equals(receipt.content())) {
            throw new Rejected(Fault.OTHER_CONTENT, receipt.number());
        }
        Versions.demandNewer(receipt.version(), bundle.answeredVersion());
    }

    private static Receipt receipt(SignedContent content) throws Rejected {
        try {
            return Receipt.of(Tree.canonical("receipt", content.content()));
        } catch (Malformed e) {
            throw Rejected.unreadable(e);
        }
    }
}
