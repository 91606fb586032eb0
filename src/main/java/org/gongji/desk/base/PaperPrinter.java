package org.gongji.desk.base;

import java.util.List;
import java.util.Objects;

/**
 * The printer's port. Handing pages over is not the same as paper in a hand: whether they came out, jammed or came
 * out half is asked afterwards, by the desk.
 */
public interface PaperPrinter {
    /** Names of the print queues this machine offers, the default first; empty if there is none. */
    List<String> queues();

    DeviceState state();

    /** A twin for training and tests; the screen says so wherever it shows the device. */
    default boolean simulated() {
        return false;
    }

    /**
     * How the newest job of that name is doing now. Even {@link JobState#DONE} says only that the printer took every
     * page; whether they lie whole in the tray only the clerk can see.
     */
    default JobState ask(String jobName) {
        return JobState.UNKNOWN;
    }

    /** What the print system says about a job that it took. */
    enum JobState {
        WAITING, PRINTING,
        /** The queue was paused, or the printer waits for paper or a closed door, with pages still inside. */
        HELD_UP,
        DONE, CANCELLED, FAILED,
        /** The print system does not answer, or has forgotten the job. */
        UNKNOWN;

        /** Key of the sentence for the clerk. */
        public String key() {
            return "device.job-" + name();
        }
    }

    /** Hands the pages over, silently; never throws for anything a printer, spooler or cable can do. */
    Outcome print(Job job);

    /**
     * One print job.
     *
     * @param name   shown in the spooler and its log: a document id, never a person's name or number
     * @param pdf    a whole PDF file
     * @param copies 1 to 99
     * @param duplex on both sides, long edge
     * @param queue  one of {@link #queues()}; empty = the default
     */
    record Job(String name, byte[] pdf, int copies, boolean duplex, String queue) {
        public Job {
            Objects.requireNonNull(name);
            Objects.requireNonNull(queue);
            if (pdf.length == 0 || copies < 1 || copies > 99) {
                throw new IllegalArgumentException("a job has pages and 1 to 99 copies");
            }
            pdf = pdf.clone();
        }

        @Override
        public byte[] pdf() {
            return pdf.clone();
        }
    }

    /** What came of one job; the advice for each stands in the bundle under {@code device.print-…}. */
    sealed interface Outcome {
        /** Key of the sentence that tells the clerk what to do now. */
        String key();

        /** The print system took the job whole. */
        record Printed(String jobName) implements Outcome {
            @Override
            public String key() {
                return "device.print-handed-over";
            }
        }

        /** Nothing was handed over: the queue waits for paper already. */
        record OutOfPaper() implements Outcome {
            @Override
            public String key() {
                return "device.print-out-of-paper";
            }
        }

        record NoPrinter() implements Outcome {
            @Override
            public String key() {
                return "device.print-no-printer";
            }
        }

        record Cancelled() implements Outcome {
            @Override
            public String key() {
                return "device.print-cancelled";
            }
        }

        /** @param code a stable short code; its advice stands under {@code device.<code>} */
        record Failed(String code) implements Outcome {
            @Override
            public String key() {
                return "device." + code;
            }
        }
    }
}
