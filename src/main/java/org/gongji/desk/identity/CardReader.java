package org.gongji.desk.identity;

import java.time.Duration;
import java.util.Optional;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;

/** The ID card reader's port; the real adapters and the simulated twin stand behind it. */
public interface CardReader extends AutoCloseable {
    /** Waits at most {@code patience} for a card; never throws for anything a card or cable can do. */
    Outcome read(Duration patience);

    DeviceState state();

    /** A twin for training and tests; the screen says so wherever it shows the device. */
    default boolean simulated() {
        return false;
    }

    /** Lets process, line or card go; a reader that holds none has nothing to do. */
    @Override
    default void close() {
    }

    /** What came of one try. */
    sealed interface Outcome {
        /** @param photo if the reader brought a decoder for it */
        record Read(CardReading reading, Optional<CardPhoto> photo) implements Outcome {
            public Read(CardReading reading) {
                this(reading, Optional.empty());
            }
        }

        /** A 社会保障卡: fills fields in, confirms nobody. */
        record Prefill(SocialCardReading reading) implements Outcome {
        }

        record NoCard() implements Outcome {
        }

        /** @param code a stable short code; its advice stands in the words bundle under {@code device.<code>} */
        record Failed(String code) implements Outcome {
            public Failed(DeviceFault fault) {
                this(fault.code());
            }
        }
    }
}
