package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.RowMark;

/** Every mark the ledger keeps of a few rows, with the entry it stands in. */
final class RowHistory {
    /** @param mark of one version of the row; @param at the entry that took it in */
    record Step(RowMark mark, Moment at) {
    }

    private final Set<String> wanted;
    private final Map<String, List<Step>> steps = new HashMap<>();

    RowHistory(Set<String> wanted) {
        this.wanted = wanted;
    }

    static String key(String table, String row) {
        return table + '\0' + row;
    }

    void take(Entry entry) {
        if (entry.payload().get("rows") instanceof List<?> rows) {
            rows.stream().map(RowMark::of).forEach(mark -> take(mark, Moment.of(entry.header())));
        }
    }

    void take(RowMark mark, Moment at) {
        String key = key(mark.table(), mark.row());
        if (wanted.contains(key)) {
            steps.computeIfAbsent(key, none -> new ArrayList<>()).add(new Step(mark, at));
        }
    }

    List<Step> of(String table, String row) {
        return steps.getOrDefault(key(table, row), List.of());
    }

    Optional<Step> last(String table, String row) {
        List<Step> all = of(table, row);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The row as the ledger knew it at an earlier entry. */
    Optional<Step> asOf(String table, String row, long sequence) {
        return of(table, row).stream().filter(step -> step.at().sequence() <= sequence)
                .reduce((earlier, later) -> later);
    }
}
