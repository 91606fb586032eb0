package org.gongji.desk.ui.calls;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.Party;
import org.gongji.desk.policy.ReasonCode;

/** What a new roster means for families who were not at the counter; every call is long work. */
public interface CallsDesk {
    /** Those to be told, the longest waiting first, then those somebody has to look at. */
    List<Line> lines();

    /**
     * The family was told, or could not be.
     *
     * @param binding id of the line
     */
    void told(String binding, LifeDesk.Way way);

    /** Asks the centre about the death mark a line is in doubt for; asked once. */
    void query(String binding);

    /** What became of a binding. */
    enum News {
        SUSPENDED, RESUMED, ENDED, /** the member left by himself */ LEFT, /** an objection is looked into */ HELD,
        /** it was looked into, and goes on */ LIFTED, /** it was looked into, and ended */ UPHELD,
        /** nothing yet: somebody has to look */ DOUBTFUL;

        boolean toTell() {
            return this != DOUBTFUL;
        }
    }

    /**
     * @param binding id
     * @param caseNo  under which the two were bound
     * @param why     null where nothing is wrong any more
     * @param tries   calls nobody took
     * @param queried when the centre was asked about it; null where it was not
     */
    record Line(String binding, String caseNo, Party giver, Party member, String relation, News news, ReasonCode why,
                LocalDate since, int tries, LocalDate queried) {
        /** The centre can be asked about it, and was not yet. */
        boolean mayQuery() {
            return news == News.DOUBTFUL && why == ReasonCode.DECEASED_IN_ROSTER && queried == null;
        }
    }
}
