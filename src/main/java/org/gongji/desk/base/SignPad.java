package org.gongji.desk.base;

import java.time.Duration;

/** The pen display's port: takes one hand's signature under one document. */
public interface SignPad {
    DeviceState state();

    /** A twin for training and tests; the screen says so wherever it shows the device. */
    default boolean simulated() {
        return false;
    }

    /**
     * Waits at most {@code patience} for a signature that was confirmed; never throws for anything a pen can do.
     *
     * @param document digest of the document the signer sees
     */
    Outcome capture(Sha256 document, Duration patience);

    /** What came of one request. */
    sealed interface Outcome {
        record Signed(Strokes strokes) implements Outcome {
        }

        /** The signer put the pen down without confirming, or said no. */
        record Declined() implements Outcome {
        }

        record TimedOut() implements Outcome {
        }

        /** @param code a stable short code; its advice stands under {@code device.<code>} */
        record Failed(String code) implements Outcome {
        }
    }
}
