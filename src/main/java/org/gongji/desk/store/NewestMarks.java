package org.gongji.desk.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.ledger.RowMark;

/** The newest mark of every row any entry ever named: what the ledger says should lie in the tables. */
final class NewestMarks {
    private final Map<String, RowMark> marks = new LinkedHashMap<>();

    void remember(RowMark mark) {
        marks.put(key(mark.table(), mark.row()), mark);
    }

    Optional<RowMark> of(String table, String row) {
        return Optional.ofNullable(marks.get(key(table, row)));
    }

    /** As {@link #of}, and forgets it. */
    Optional<RowMark> take(String table, String row) {
        return Optional.ofNullable(marks.remove(key(table, row)));
    }

    Collection<RowMark> all() {
        return marks.values();
    }

    private static String key(String table, String row) {
        return table + '\0' + row;
    }
}
