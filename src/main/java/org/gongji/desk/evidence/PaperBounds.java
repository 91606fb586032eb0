package org.gongji.desk.evidence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.words.Words;

/**
 * What each kind of paper can prove, for which days, and what it cannot ({@code limits.csv}; domain.md §5.1, §5.3): told
 * to the clerk who keys it, and printed in the guide.
 */
public final class PaperBounds {
    private final Map<PaperKind, Row> rows = new EnumMap<>(PaperKind.class);

    public PaperBounds() {
        Tables.rows(PaperBounds.class, "limits.csv").stream().map(Row::of).forEach(row -> rows.put(row.paper, row));
    }

    private record Row(PaperKind paper, List<String> proves, List<String> days, List<String> cannot) {
        static Row of(CSVRecord row) {
            return new Row(PaperKind.ofWord(row.get("paper")), keys(row, "proves"), keys(row, "days"),
                    keys(row, "cannot"));
        }

        private static List<String> keys(CSVRecord row, String column) {
            return Arrays.stream(row.get(column).split(" ")).map(word -> "bounds." + column + "." + word).toList();
        }
    }

    public String proves(PaperKind kind, Words words) {
        return told(rows.get(kind).proves, words);
    }

    public String days(PaperKind kind, Words words) {
        return told(rows.get(kind).days, words);
    }

    public String cannot(PaperKind kind, Words words) {
        return told(rows.get(kind).cannot, words);
    }

    /** All three in one line. */
    public String line(PaperKind kind, Words words) {
        return words.say("bounds.line", proves(kind, words), days(kind, words), cannot(kind, words));
    }

    private static String told(List<String> keys, Words words) {
        return keys.stream().map(words::say).collect(Collectors.joining(words.say("bounds.join")));
    }
}
