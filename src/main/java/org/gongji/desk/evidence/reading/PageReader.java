package org.gongji.desk.evidence.reading;

import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;

/** Reads what is printed on a page; long work, asked by one thread after the other. */
public interface PageReader extends AutoCloseable {
    /**
     * Reads a page that lies upright; of one that does not it only tells how it lies.
     *
     * @param picture JPEG or PNG, as {@code PageIntake} makes its display copies
     */
    Outcome read(byte[] picture);

    DeviceState state();

    @Override
    void close();

    /** What came of it. */
    sealed interface Outcome {
        record Read(ReadPage page) implements Outcome {
        }

        /**
         * It lies sideways or upside down, and nothing of it was read: what nobody needs is covered on upright pages.
         *
         * @param turns quarters clockwise that set it right, 1–3
         */
        record Lying(int turns) implements Outcome {
        }

        /** This machine cannot read pages at all: there is no library for it. Everything is keyed as ever. */
        record Off() implements Outcome {
        }

        /** Not this time. */
        record Failed(DeviceFault fault) implements Outcome {
        }
    }

    /** Where no page is read: it says so. */
    PageReader OFF = new PageReader() {
        @Override
        public Outcome read(byte[] picture) {
            return new Outcome.Off();
        }

        @Override
        public DeviceState state() {
            return DeviceState.OFF;
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
}
