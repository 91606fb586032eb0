package org.gongji.desk.device.serial;

import java.time.Duration;
import org.gongji.desk.device.DeviceTrouble;

/** An open serial line. */
public interface SerialLine extends AutoCloseable {
    /**
     * @return how many bytes came, 0 when none came in {@code patience}
     * @throws DeviceTrouble {@code READER_UNPLUGGED} when the line is gone
     */
    int read(byte[] into, Duration patience) throws DeviceTrouble;

    /** @throws DeviceTrouble {@code READER_UNPLUGGED} when the line is gone or does not take the bytes */
    void write(byte[] bytes) throws DeviceTrouble;

    @Override
    void close();

    /** Opens the line anew after it was lost. */
    interface Opener {
        /** @throws DeviceTrouble {@code READER_UNPLUGGED} when there is no such line or somebody else has it */
        SerialLine open() throws DeviceTrouble;
    }
}
