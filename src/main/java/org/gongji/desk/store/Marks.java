package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.ledger.RowMark;

/** The newest mark of every row written since the last entry; the next entry takes them all. */
final class Marks {
    private final Map<String, RowMark> loose = new LinkedHashMap<>();

    private final Map<String, RowMark> touched = new LinkedHashMap<>();

    void set(List<RowMark> marks) {
        loose.clear();
        marks.forEach(this::add);
        touched.clear();
    }

    /** Every row written since {@link #set}, whether an entry has taken it or not. */
    List<RowMark> touched() {
        return List.copyOf(touched.values());
    }

    void add(RowMark mark) {
        String key = mark.table() + '\0' + mark.row();
        loose.remove(key);
        loose.put(key, mark);
        touched.put(key, mark);
    }

    List<RowMark> all() {
        return List.copyOf(loose.values());
    }

    List<RowMark> take() {
        List<RowMark> all = new ArrayList<>(loose.values());
        loose.clear();
        return all;
    }
}
