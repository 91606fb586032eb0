package org.gongji.desk.device.serial;

import java.time.Duration;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.Deadline;
import org.gongji.desk.device.DeviceTrouble;

/** Asks a module one thing at a time and takes only the answer to what was asked. */
final class SamTalk {
    private static final Duration SLICE = Duration.ofMillis(40);
    private static final int TRIES = 3;
    /** the module saw our command's xor or length go wrong on the line */
    private static final int BAD_XOR = 0x10;
    private static final int BAD_LENGTH = 0x11;

    private final SerialLine line;
    private final SamFrames frames = new SamFrames();
    private final byte[] buffer = new byte[2048];

    SamTalk(SerialLine line) {
        this.line = line;
    }

    /**
     * Asks again where the answer was spoilt on the line or did not come.
     *
     * @throws DeviceTrouble        {@code READER_TIMEOUT} when no answer came, {@code READER_FAILED} when each came
     *                              spoilt, {@code READER_UNPLUGGED} when the line is gone
     * @throws InterruptedException when nobody wants the answer any more
     */
    SamAnswer ask(SamCommand command, Deadline deadline) throws DeviceTrouble, InterruptedException {
        int spoilt = frames.spoilt();
        boolean misheard = false;
        for (int tries = 0; tries < TRIES && (tries == 0 || !deadline.over()); tries++) {
            clearLine();
            line.write(command.frame());
            SamAnswer answer = hear(command, deadline.within(command.patience()));
            if (answer != null && answer.status() != BAD_XOR && answer.status() != BAD_LENGTH) {
                return answer;
            }
            misheard |= answer != null;
        }
        misheard |= frames.spoilt() > spoilt;
        throw new DeviceTrouble(misheard ? DeviceFault.READER_FAILED : DeviceFault.READER_TIMEOUT);
    }

    private SamAnswer hear(SamCommand command, Deadline deadline) throws DeviceTrouble, InterruptedException {
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int count = line.read(buffer, min(SLICE, deadline.left()));
            frames.add(buffer, count);
            for (var next = frames.next(); next.isPresent(); next = frames.next()) {
                if (command.answeredBy(next.get())) {
                    return next.get();
                }
                next.get().wipe();
            }
        } while (!deadline.over());
        return null;
    }

    /** What still comes for an earlier command must not answer this one. */
    private void clearLine() throws DeviceTrouble {
        while (line.read(buffer, Duration.ofMillis(1)) > 0) {
            frames.clear();
        }
        frames.clear();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
