package org.gongji.desk.ui.step.done;

import java.util.List;

/** The papers of a concluded case. Act and paper are apart: a paper not yet out is owed, never lost. */
public interface OutgoingDesk {
    List<Sheet> sheets();

    /** Prints or reprints; long work. */
    Printed print(int index, boolean again);

    /** What the clerk saw at the printer; a spoiled page keeps its number. */
    void saw(int index, Seen seen);

    /**
     * @param title  as printed on it
     * @param whom   for whom, and what it says
     */
    record Sheet(String title, String whom, int copies, State state) {
    }

    enum State {
        OWED, PRINTING, OUT
    }

    enum Printed {
        SENT, NO_PAPER, NO_PRINTER, CANCELLED
    }

    enum Seen {
        CAME_OUT, JAMMED, HALF
    }
}
