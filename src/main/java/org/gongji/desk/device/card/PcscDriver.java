package org.gongji.desk.device.card;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.Deadline;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.device.host.HostedDriver;
import org.gongji.desk.identity.SocialCardReading;

/** The helper's side of {@link PcscReader}. */
final class PcscDriver implements HostedDriver {
    static final String READ = "read";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final Terminals terminals;

    PcscDriver(Terminals terminals) {
        this.terminals = terminals;
    }

    /** The readers of the machine. */
    interface Terminals {
        /**
         * Waits for a card in any reader and reads it.
         *
         * @param cancelled asked between calls; true ends the wait
         * @return null when no card came
         */
        SocialCardReading next(Deadline comes, BooleanSupplier cancelled) throws DeviceTrouble, InterruptedException;
    }

    static void pause(Deadline comes) throws InterruptedException {
        Thread.sleep(Math.min(BETWEEN_LOOKS.toMillis(), comes.left().toMillis()));
    }

    /** The system's library is loaded by the first look: without its service it would be refused here for good. */
    @Override
    public void load() {
    }

    @Override
    public HostAnswer answer(String what, Duration patience, BooleanSupplier cancelled) {
        try {
            SocialCardReading reading = terminals.next(Deadline.in(patience), cancelled);
            return reading == null ? new HostAnswer.Nothing() : new HostAnswer.Done(SocialCardFields.of(reading));
        } catch (DeviceTrouble trouble) {
            return new HostAnswer.Failed(trouble.fault());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HostAnswer.Failed(DeviceFault.READER_FAILED);
        }
    }

    @Override
    public void close() {
        // a card is let go after each reading
    }
}
