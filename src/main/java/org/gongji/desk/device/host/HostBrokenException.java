package org.gongji.desk.device.host;

import org.gongji.desk.base.DeviceFault;

/** The helper process is of no more use: it crashed, hung or did not start. */
final class HostBrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeviceFault fault;

    HostBrokenException(DeviceFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    DeviceFault fault() {
        return fault;
    }
}
