package org.gongji.desk.app.screen;

import org.gongji.desk.intake.Replay;
import org.gongji.desk.ui.kit.Said;

/** What judging a past matter again came to, in a sentence. */
public final class ReplayWords {
    private ReplayWords() {
    }

    /** Same or not, with the outcome on record and, where it is another, the outcome now. */
    public static Said of(Replay.Replayed again) {
        return switch (again.outcome()) {
            case SAME -> Said.of("replay.SAME", outcome(again.was()));
            case OTHER -> again.was().equals(again.is()) ? Said.of("replay.OTHER.inside", outcome(again.was()))
                    : Said.of("replay.OTHER", outcome(again.was()), outcome(again.is()));
            case NOT_KEPT, GONE -> Said.of("replay." + again.outcome());
        };
    }

    private static Said outcome(String word) {
        return Said.of("replay.outcome." + word);
    }
}
