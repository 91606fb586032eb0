package org.gongji.desk.device;

import org.gongji.desk.base.DeviceFault;

/** What ended a conversation with a device, on its way to the one sealed answer. Quotes no bytes of a card. */
public final class DeviceTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeviceFault fault;

    public DeviceTrouble(DeviceFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public DeviceTrouble(DeviceFault fault, Throwable cause) {
        super(fault.code(), cause);
        this.fault = fault;
    }

    public DeviceFault fault() {
        return fault;
    }
}
