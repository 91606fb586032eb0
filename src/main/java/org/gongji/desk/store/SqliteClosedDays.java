package org.gongji.desk.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.ClosedDays;

/** Closed days by number. */
final class SqliteClosedDays implements ClosedDays {
    static final SealedTable CLOSED_DAYS = SealedTable.named("closed_days").integer("number");

    private final SealedRows rows;

    SqliteClosedDays(Workbench bench) {
        this.rows = new SealedRows(CLOSED_DAYS, bench);
    }

    @Override
    public Optional<ClosedDay> last() {
        List<ClosedDay> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public Optional<ClosedDay> find(long number) {
        return rows.get(Long.toString(number)).map(SqliteClosedDays::day);
    }

    @Override
    public List<ClosedDay> all() {
        return rows.all().stream().map(SqliteClosedDays::day).sorted(Comparator.comparing(ClosedDay::number)).toList();
    }

    @Override
    public void put(ClosedDay day) {
        rows.put(SealedRow.of(Long.toString(day.number()), RecordTree.of(day)).with("number", day.number()));
    }

    private static ClosedDay day(SealedRow row) {
        return RecordTree.to(ClosedDay.class, row.payload());
    }
}
