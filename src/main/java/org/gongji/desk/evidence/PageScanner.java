package org.gongji.desk.evidence;

/** A scanner that gives a page when it is asked. Its implementations stand in {@code device}. */
public interface PageScanner extends AutoCloseable {
    /** What came of one scan. */
    sealed interface Outcome {
        /** @param bytes as the scanner gave them; not looked at yet */
        record Scanned(byte[] bytes) implements Outcome {
        }

        record Failed(Fault fault) implements Outcome {
        }
    }

    /** Sentences under {@code capture.scan.<NAME>}. */
    enum Fault {
        /** Not there, not switched on, or under another name. */ NOT_FOUND,
        /** Somebody else's page is being scanned. */ BUSY,
        /** Nothing lies in the feeder. */ NO_PAPER,
        JAMMED, COVER_OPEN,
        /** It began and did not end in time. */ TOO_SLOW,
        /** More than 30 MB. */ TOO_LARGE,
        /** It says something nobody expected. */ FAILED
    }

    /**
     * One page; takes as long as the scanner does, at most two minutes.
     *
     * @throws InterruptedException when whoever asked no longer waits; the scan is given up
     */
    Outcome scan() throws InterruptedException;

    /** Gives the scanner up; nothing of it is left running. */
    @Override
    void close();
}
