package org.gongji.desk.ui.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.record.RecordDesk.Topic;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;

/** What the room of other matters asks; every call is long work. */
public interface MatterDesk {
    /** 授权记录查询. */
    Answer query(Who who);

    /** 查阅 of what is kept. */
    Answer record(Who who);

    /** 更正 asked for. */
    Answer correct(Who who, Topic topic, String wish);

    /** Corrections that wait for a supervisor, the oldest first. */
    List<Waiting> waiting();

    /** @param corrected false where nothing was wrong */
    void settle(String matter, boolean corrected);

    /** @param document of the paper made last */
    Printed print(String document);

    /** 复制 of the pages the person handed in; entered before they are printed. @param caseNo in which they were listed */
    Printed copy(Who who, String caseNo);

    /** @return number of the spoiled sheet, 0 where the paper came out whole */
    int saw(String document, Seen seen);

    /** What came of asking. */
    sealed interface Answer {
        /**
         * @param number   of the case, or of the draft where it waits
         * @param headline one sentence
         * @param lines    others masked
         * @param document of the paper for the person; empty where no font draws it
         * @param pages    how many of the person's own pages may be copied
         */
        record Told(String number, Said headline, List<Line> lines, Optional<String> document, int pages)
                implements Answer {
            public Told {
                lines = List.copyOf(lines);
            }
        }

        /** The number is on record under another name: nothing is shown. @param masked the name there */
        record OtherName(String masked) implements Answer {
        }

        /** It is the clerk's own, or their family's. */
        record NotYours() implements Answer {
        }
    }

    /**
     * @param tone of the pill: {@code success}, {@code warning}, {@code danger} or {@code neutral}
     */
    record Line(String title, String text, Said state, String tone) {
    }

    /**
     * @param who masked
     */
    record Waiting(String matter, String draft, String who, String wish, LocalDate promised) {
    }
}
