package org.gongji.desk.base;

/** What a device says of itself; every adapter, real or simulated, uses the same words. */
public enum DeviceState {
    READY, BUSY, ABSENT, NOT_PLUGGED_IN, NEEDS_ATTENTION, CRASHED, OFF
}
