package org.gongji.desk.device.idcard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.identity.CardReader;

/** A counter without a reader, or with one that nobody set up rightly: everything is typed, and the lamp says why. */
public final class NoCardReader implements CardReader {
    private final Optional<DeviceFault> why;

    private NoCardReader(Optional<DeviceFault> why) {
        this.why = why;
    }

    public static NoCardReader absent() {
        return new NoCardReader(Optional.empty());
    }

    public static NoCardReader because(DeviceFault why) {
        return new NoCardReader(Optional.of(why));
    }

    @Override
    public Outcome read(Duration patience) {
        try {
            TimeUnit.NANOSECONDS.sleep(patience.toNanos());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new Outcome.NoCard();
        }
        return why.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.NoCard::new);
    }

    @Override
    public DeviceState state() {
        return why.isPresent() ? DeviceState.NEEDS_ATTENTION : DeviceState.ABSENT;
    }
}
