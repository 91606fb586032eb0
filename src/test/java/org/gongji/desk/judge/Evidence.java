package org.gongji.desk.judge;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a suite counted. Under {@code -Plong -Dissue=X} the counts of issue X are the whole ones and end up in
 * {@code src/docs/evidence/X.txt}; everywhere else a sample is played and nothing is written.
 */
public final class Evidence {
    private static final Map<String, Count> COUNTS = new ConcurrentHashMap<>();

    /** @param faults cases that did not end as they must; a suite with one fails anyway */
    record Count(long cases, long faults) {
        Count plus(long more, long wrong) {
            return new Count(cases + more, faults + wrong);
        }
    }

    private Evidence() {
    }

    /** The whole number for the long run of this issue (or of all issues), else the sample. */
    public static int of(String issue, int sample, int whole) {
        return isLong(issue) ? whole : sample;
    }

    public static boolean isLong(String issue) {
        String asked = System.getProperty("gongji.issue", "");
        return Boolean.getBoolean("gongji.long") && (asked.isBlank() || asked.equals(issue));
    }

    /** The seed of every drawn case; {@code -Dgongji.seed=N} plays another day. */
    public static long seed() {
        String asked = System.getProperty("gongji.seed", "");
        return asked.isBlank() ? 20260122 : Long.parseLong(asked);
    }

    /** Adds to what was counted under these words; say it before asserting that there were no faults. */
    public static void counted(String issue, String what, long cases, long faults) {
        COUNTS.compute(issue + " " + what, (key, count) -> (count == null ? new Count(0, 0) : count)
                .plus(cases, faults));
    }

    static Map<String, Count> counts(String issue) {
        Map<String, Count> own = new TreeMap<>();
        COUNTS.forEach((key, count) -> {
            if (key.startsWith(issue + " ")) {
                own.put(key.substring(issue.length() + 1), count);
            }
        });
        return own;
    }
}
