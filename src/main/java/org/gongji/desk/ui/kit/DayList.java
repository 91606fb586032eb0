package org.gongji.desk.ui.kit;

import java.util.List;

/**
 * The rail's list of the day, names already masked.
 *
 * @param total  cases of today
 * @param today  newest first; at most five are drawn, the rest is counted
 */
public record DayList(int total, List<Entry> today, List<Entry> drafts, List<Entry> waiting) {
    public DayList {
        today = List.copyOf(today);
        drafts = List.copyOf(drafts);
        waiting = List.copyOf(waiting);
    }

    public static DayList empty() {
        return new DayList(0, List.of(), List.of(), List.of());
    }

    /**
     * @param current the case that is open now
     * @param draft   number under which it was begun, by which its people are found again; may be empty
     * @param opens   the draft is there to go on with
     */
    public record Entry(String name, String when, String line, boolean current, String draft, boolean opens) {
        public Entry(String name, String when, String line, boolean current) {
            this(name, when, line, current, "", false);
        }
    }
}
