package org.gongji.desk.ui.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.StopOrder;

/** What the policy page asks of the counter. Long work; shows nobody. */
public interface PolicyDesk {
    /** Division code of this window's office. */
    String office();

    /** @param area division code of the office somebody applies at */
    Answer on(LocalDate day, String area);

    /** What the last packs that reached into cases touched; empty where none ever did. */
    Optional<Touched> touched();

    /**
     * The rules of a day.
     *
     * @param pack    empty where none applies: nothing can be decided
     * @param before  of the same area, ends the day before this one begins
     * @param orders  of all packs, those in force on the day and those to come
     * @param lastDay on which the centre vouches for all of them; empty where it never said
     */
    record Answer(LocalDate day, String area, Optional<PolicyPack> pack, Optional<PolicyPack> before,
                  Optional<PolicyPack> after, List<StopOrder> orders, Optional<LocalDate> lastDay) {
        public Answer {
            orders = List.copyOf(orders);
        }
    }

    /**
     * @param day     on which the packs arrived
     * @param version of the package
     */
    record Touched(LocalDate day, String version, List<Line> lines) {
        public Touched {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One case that other packs would judge otherwise, or whose pack is gone.
     *
     * @param number draft number or case number
     */
    record Line(String number, Kind kind) {
        /** A draft of one's own opens here, a colleague's does not; what is decided is looked up. */
        public enum Kind {
            DRAFT, COLLEAGUES, DECIDED
        }
    }
}
