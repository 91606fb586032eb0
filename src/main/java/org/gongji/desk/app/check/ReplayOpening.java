package org.gongji.desk.app.check;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.intake.Replay;

/** How a command comes to the verdicts of a store; made by the composition root. */
@FunctionalInterface
public interface ReplayOpening {
    /** Empty where the store does not open; why was said on standard error. */
    Optional<OpenReplay> open(Path store, Path passwordFile);

    /** A store whose past can be judged again. */
    interface OpenReplay extends AutoCloseable {
        /**
         * Long work; a ledger of years does not stand in memory at once.
         *
         * @param caseNo case number or draft; empty for everything
         * @param each   hears every verdict in the order it was given, with the sequence of its entry
         */
        void again(String caseNo, Each each);

        @Override
        void close();
    }

    /** Hears one verdict that was judged again. */
    @FunctionalInterface
    interface Each {
        void judged(long sequence, Replay.Replayed again);
    }
}
