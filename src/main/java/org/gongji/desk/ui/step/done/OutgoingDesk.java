package org.gongji.desk.ui.step.done;

import java.util.List;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;

/** The papers of a concluded case. Act and paper are apart: a paper not yet out is owed, never lost. */
public interface OutgoingDesk {
    /** Draws, signs and seals what the case owes on paper; from here on it is owed whether it prints or not. Long. */
    void make();

    List<Sheet> sheets();

    /** Prints what is owed, or one copy more; long work. @param reason why one more, used only for that */
    Printed print(int index, String reason);

    /** What the clerk saw; long work. @return number the clerk writes on the spoiled sheet, 0 for none */
    int saw(int index, Seen seen);

    /** 当场撤回: the whole case while its papers lie on the counter; what is owed from then on is the slip. Long work. */
    TakenBack takeBack();

    /** @param numbers what the clerk writes on the copies that came back, one a copy */
    record TakenBack(TakeBackDesk.Outcome outcome, List<Integer> numbers) {
        public TakenBack {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * @param title  as printed on it
     * @param whom   for whom, and what it says
     */
    record Sheet(String title, String whom, int copies, State state) {
    }

    enum State {
        OWED, PRINTING, OUT
    }
}
