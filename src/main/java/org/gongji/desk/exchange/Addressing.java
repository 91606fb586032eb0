package org.gongji.desk.exchange;

import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.TrustList;

/** Sender, addressee and mode stand inside what is signed: an envelope can be made by anybody. */
final class Addressing {
    private Addressing() {
    }

    static void demandOffice(TrustList trust, StoreMode mode, String from) throws Rejected {
        if (mode != trust.mode()) {
            throw new Rejected(Fault.WRONG_MODE, mode.word());
        }
        if (!from.equals(trust.office())) {
            throw new Rejected(Fault.OTHER_SENDER, from);
        }
    }

    static void demandAddressee(String to, String us) throws Rejected {
        if (!to.equals(us)) {
            throw new Rejected(Fault.OTHER_ADDRESSEE, to);
        }
    }
}
