package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/** Says how a row came to be wrong, by trying what somebody with the file may have done. */
final class RowTracer {
    /** Beyond so many values or rows a guess costs more than it tells. */
    private static final int TRIES = 20_000;

    private final Sql sql;
    private final RowSeal seal;
    private final RowHistory history;
    private final Expected expected;

    /** What the ledger, told again, says a row should be. */
    interface Expected {
        Optional<SealedRow> row(SealedTable table, String id);
    }

    RowTracer(Sql sql, StoreIdentity identity, Vault vault, RowHistory history, Expected expected) {
        this.sql = sql;
        this.seal = new RowSeal(identity, vault);
        this.history = history;
        this.expected = expected;
    }

    Trace trace(SealedTable table, Finding finding) {
        Optional<RowHistory.Step> last = history.last(table.name(), finding.row());
        Optional<Moment> written = last.filter(step -> step.mark().mac().isPresent()).map(RowHistory.Step::at);
        return switch (finding.fault()) {
            case ROW_MISSING -> Trace.of(finding, Trace.How.TAKEN_AWAY).written(written);
            case ROW_FOREIGN -> foreign(finding, last);
            case ROW_OLDER -> older(table, finding).written(written);
            default -> changed(table, finding, last.map(RowHistory.Step::mark)).written(written);
        };
    }

    private static Trace foreign(Finding finding, Optional<RowHistory.Step> last) {
        return last.map(step -> Trace.of(finding, Trace.How.BROUGHT_BACK).from(Optional.of(step.at())))
                .orElseGet(() -> Trace.of(finding, Trace.How.ADDED));
    }

    /** Opened by its own seal, so its version is one the desk or somebody with the keys gave it. */
    private Trace older(SealedTable table, Finding finding) {
        Optional<RowSeal.Stored> row = stored(table, finding.row());
        Optional<RowHistory.Step> then = row.flatMap(one -> history.of(table.name(), finding.row()).stream()
                .filter(step -> step.mark().version() == one.version())
                .filter(step -> step.mark().mac().filter(mac -> seal.matches(table, one, mac)).isPresent())
                .findFirst());
        String version = row.map(one -> Long.toString(one.version())).orElse("?");
        return then.map(step -> Trace.of(finding, Trace.How.PUT_BACK, version).from(Optional.of(step.at())))
                .orElseGet(() -> known(table, finding.row(), version)
                        ? Trace.of(finding, Trace.How.FORGED) : Trace.of(finding, Trace.How.PUT_BACK, version));
    }

    /** Several versions written between two entries leave only their last mark. */
    private boolean known(SealedTable table, String id, String version) {
        return history.of(table.name(), id).stream().anyMatch(step ->
                Long.toString(step.mark().version()).equals(version));
    }

    private Trace changed(SealedTable table, Finding finding, Optional<RowMark> mark) {
        Optional<RowSeal.Stored> found = stored(table, finding.row());
        if (found.isEmpty()) {
            return Trace.of(finding, Trace.How.UNKNOWN);
        }
        RowSeal.Stored row = found.get();
        if (opens(table, row)) {
            return Trace.of(finding, Trace.How.FORGED);
        }
        return columns(table, finding, row, mark).or(() -> swapped(table, finding, row, mark))
                .orElseGet(() -> Trace.of(finding, Trace.How.CONTENT));
    }

    private Optional<Trace> columns(SealedTable table, Finding finding, RowSeal.Stored row, Optional<RowMark> mark) {
        return original(table, row, mark).map(right -> {
            TreeSet<String> names = new TreeSet<>(right.columns().keySet());
            names.addAll(row.columns().keySet());
            names.removeIf(name -> Objects.equals(right.columns().get(name), row.columns().get(name)));
            if (right.version() != row.version()) {
                names.add("version");
            }
            boolean blind = names.stream().filter(table.columns()::contains).map(table::kind)
                    .anyMatch(kind -> kind == SealedTable.Kind.BLIND_PERSON || kind == SealedTable.Kind.BLIND_PAIR);
            return Trace.of(finding, blind ? Trace.How.BLIND_INDEX : Trace.How.COLUMN, names.toArray(String[]::new));
        });
    }

    /** The row with columns under which its content still opens. */
    private Optional<RowSeal.Stored> original(SealedTable table, RowSeal.Stored row, Optional<RowMark> mark) {
        long version = mark.map(RowMark::version).orElse(row.version());
        Optional<RowSeal.Stored> told = expected.row(table, row.id())
                .map(right -> new RowSeal.Stored(row.id(), version, right.columns(), row.payload()))
                .filter(one -> opens(table, one));
        if (told.isPresent()) {
            return told;
        }
        RowSeal.Stored renumbered = new RowSeal.Stored(row.id(), version, row.columns(), row.payload());
        return opens(table, renumbered) ? Optional.of(renumbered) : guessed(table, renumbered);
    }

    /** One column changed: its value may stand in another row, be a small number, or have been none. */
    private Optional<RowSeal.Stored> guessed(SealedTable table, RowSeal.Stored row) {
        for (String column : table.columns()) {
            for (Object value : values(table, column)) {
                Map<String, Object> columns = new LinkedHashMap<>(row.columns());
                if (value == null) {
                    columns.remove(column);
                } else {
                    columns.put(column, value);
                }
                RowSeal.Stored guess = new RowSeal.Stored(row.id(), row.version(), columns, row.payload());
                if (opens(table, guess)) {
                    return Optional.of(guess);
                }
            }
        }
        return Optional.empty();
    }

    private List<Object> values(SealedTable table, String column) {
        List<Object> values = new ArrayList<>(sql.query("SELECT DISTINCT " + column + " FROM " + table.name()
                + " LIMIT " + TRIES, row -> Cells.value(row.getObject(1))));
        values.add(null);
        if (table.kind(column) == SealedTable.Kind.INTEGER) {
            for (long small = 0; small < 16; small++) {
                values.add(small);
            }
        }
        return values;
    }

    /** Another row's content under this row's name, or this row's own of an earlier version. */
    private Optional<Trace> swapped(SealedTable table, Finding finding, RowSeal.Stored row, Optional<RowMark> mark) {
        for (long version = mark.map(RowMark::version).orElse(row.version()) - 1; version > 0; version--) {
            if (opens(table, new RowSeal.Stored(row.id(), version, row.columns(), row.payload()))) {
                String was = Long.toString(version);
                long then = version;
                return Optional.of(Trace.of(finding, Trace.How.PUT_BACK, was).from(history
                        .of(table.name(), row.id()).stream().filter(step -> step.mark().version() == then)
                        .map(RowHistory.Step::at).findFirst()));
            }
        }
        for (String other : sql.query("SELECT id FROM " + table.name() + " LIMIT " + TRIES, id -> Cells.text(id, 1))) {
            if (!other.equals(row.id()) && holds(table, row, other)) {
                return Optional.of(Trace.of(finding, Trace.How.SWAPPED, other));
            }
        }
        return Optional.empty();
    }

    private boolean holds(SealedTable table, RowSeal.Stored row, String other) {
        return stored(table, other).map(one -> new RowSeal.Stored(other, one.version(), one.columns(), row.payload()))
                .filter(one -> opens(table, one)).isPresent();
    }

    private Optional<RowSeal.Stored> stored(SealedTable table, String id) {
        try {
            return sql.one(RowSeal.select(table) + " WHERE id = ?", row -> RowSeal.stored(table, row), id);
        } catch (StoreBrokenException e) {
            sql.forgive();
            return Optional.empty();
        }
    }

    private boolean opens(SealedTable table, RowSeal.Stored row) {
        try {
            seal.open(table, row);
            return true;
        } catch (StoreDamagedException e) {
            return false;
        }
    }
}
