package org.gongji.desk.device.card;

import org.gongji.desk.device.DeviceTrouble;

/** One way to a chip card: a PC/SC reader, the card slot of an ID reader, a vendor's library. */
public interface ApduChannel {
    /**
     * @param command ISO 7816-4, as bytes
     * @return data and SW1 SW2; SW1 61 and 6C are the caller's to follow
     * @throws DeviceTrouble the card was taken away or the reader is gone
     */
    byte[] transmit(byte[] command) throws DeviceTrouble;
}
