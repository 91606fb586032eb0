package org.gongji.desk.device.idcard;

import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.host.HostAnswer;

/** The status bytes of the SAM layer (domain.md §7.2). */
final class SdtStatus {
    static final int OK = 0x90;
    /** StartFindIDCard alone answers this for "found"; every other call answers 0x90. */
    static final int FOUND = 0x9F;
    static final int NO_CARD = 0x80;
    static final int NOT_SELECTED = 0x81;
    private static final int PORT_CLOSED = 0x01;
    private static final int NO_ANSWER = 0x02;
    private static final int NOT_FOUND_YET = 0x34;
    private static final int UNKNOWN_CARD = 0x40;
    private static final int NOT_READ = 0x41;

    private SdtStatus() {
    }

    /** Nobody laid a card down yet: ask again. */
    static boolean isWaiting(int status) {
        return status == NO_CARD || status == NOT_FOUND_YET;
    }

    static HostAnswer failed(int status) {
        return new HostAnswer.Failed(switch (status) {
            case PORT_CLOSED -> DeviceFault.READER_UNPLUGGED;
            case NO_ANSWER -> DeviceFault.READER_TIMEOUT;
            case 0x31, 0x32, 0x33 -> DeviceFault.CARD_REJECTED;
            case UNKNOWN_CARD -> DeviceFault.CARD_UNKNOWN;
            case NOT_SELECTED, NOT_READ, NO_CARD, NOT_FOUND_YET -> DeviceFault.CARD_REMOVED;
            default -> DeviceFault.READER_FAILED;
        }, status);
    }
}
