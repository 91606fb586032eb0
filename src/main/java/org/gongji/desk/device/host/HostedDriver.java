package org.gongji.desk.device.host;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What runs inside the helper process: one device through its vendor's library. Called by one thread only. */
public interface HostedDriver extends AutoCloseable {
    /**
     * Loads the library, once, before the first call: that takes longer than any call may.
     *
     * @throws UnsatisfiedLinkError if it is for another machine, or a sister library is missing
     */
    void load();

    /**
     * Does one thing with the device. May hang or crash: that is what the process is for.
     *
     * @param what      a word the driver and its reader in the desk agree on, e.g. {@code read}
     * @param patience  how long to wait for a person
     * @param cancelled asked between the library's calls; once true, answer {@link HostAnswer.Nothing} soon
     */
    HostAnswer answer(String what, Duration patience, BooleanSupplier cancelled);

    /** Lets the device go. */
    @Override
    void close();
}
