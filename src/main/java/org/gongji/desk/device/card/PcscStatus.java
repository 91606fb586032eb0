package org.gongji.desk.device.card;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.DeviceTrouble;

/** What the names of PC/SC errors mean to the clerk. The JDK gives them as the message of the cause only. */
final class PcscStatus {
    private PcscStatus() {
    }

    static DeviceTrouble trouble(CardException e) {
        if (e instanceof CardNotPresentException) {
            return new DeviceTrouble(DeviceFault.CARD_REMOVED, e);
        }
        Throwable named = e.getCause() == null ? e : e.getCause();
        return new DeviceTrouble(fault(String.valueOf(named.getMessage())), e);
    }

    static DeviceFault fault(String name) {
        return switch (name) {
            case "SCARD_W_REMOVED_CARD", "SCARD_W_RESET_CARD", "SCARD_E_NO_SMARTCARD", "SCARD_E_NOT_TRANSACTED" ->
                    DeviceFault.CARD_REMOVED;
            // a chip that does not answer to power mostly lies on the wrong side
            case "SCARD_W_UNRESPONSIVE_CARD", "SCARD_W_UNPOWERED_CARD", "SCARD_W_UNSUPPORTED_CARD" ->
                    DeviceFault.CARD_TURNED;
            case "SCARD_E_READER_UNAVAILABLE", "SCARD_E_UNKNOWN_READER", "SCARD_E_NO_READERS_AVAILABLE" ->
                    DeviceFault.READER_UNPLUGGED;
            case "SCARD_E_NO_SERVICE" -> DeviceFault.READER_SERVICE;
            // the context this JVM holds belongs to a service that is gone
            case "SCARD_E_SERVICE_STOPPED", "SCARD_E_INVALID_HANDLE", "SCARD_F_COMM_ERROR" ->
                    DeviceFault.READER_CRASHED;
            case "SCARD_E_TIMEOUT" -> DeviceFault.READER_TIMEOUT;
            default -> DeviceFault.READER_FAILED;
        };
    }
}
