package org.gongji.desk.device.serial;

import org.gongji.desk.base.DeviceFault;

/** What a module's SW3 means to the clerk (SAM_V protocol, table of states; domain.md §7.2). */
final class SamStatus {
    private SamStatus() {
    }

    static DeviceFault fault(int status) {
        return switch (status) {
            case 0x31, 0x32, 0x33 -> DeviceFault.CARD_REJECTED;
            case 0x40 -> DeviceFault.CARD_UNKNOWN;
            case 0x41, 0x47 -> DeviceFault.CARD_REMOVED;
            case 0x81 -> DeviceFault.CARD_TURNED;
            default -> DeviceFault.READER_FAILED;
        };
    }
}
