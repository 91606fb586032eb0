package org.gongji.desk.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Matters;

/** Matters, routed by draft, case, state and times. */
final class SqliteMatters implements Matters {
    static final SealedTable MATTERS = SealedTable.named("matters").text("draft").text("caseNo").text("state")
            .integer("accepted").integer("settled")
            .index("draft").index("caseNo").index("state").index("accepted").index("settled");

    private final SealedRows rows;

    SqliteMatters(Workbench bench) {
        this.rows = new SealedRows(MATTERS, bench);
    }

    @Override
    public Optional<Matter> find(String id) {
        return rows.get(id).map(SqliteMatters::matter);
    }

    @Override
    public List<Matter> ofDraft(String draft) {
        return ordered(rows.find("draft", draft));
    }

    @Override
    public List<Matter> ofCase(String caseNo) {
        return ordered(rows.find("caseNo", caseNo));
    }

    @Override
    public List<Matter> waiting() {
        return ordered(rows.find("state", MatterState.WAITING.name()));
    }

    @Override
    public List<Matter> since(Instant moment) {
        // Columns hold whole milliseconds, the moment may be finer: the rows decide.
        Map<String, SealedRow> found = new LinkedHashMap<>();
        rows.atLeast("accepted", moment.toEpochMilli()).forEach(row -> found.put(row.id(), row));
        rows.atLeast("settled", moment.toEpochMilli()).forEach(row -> found.put(row.id(), row));
        return ordered(List.copyOf(found.values())).stream().filter(matter -> !matter.acceptedAt().isBefore(moment)
                || matter.settledAt() != null && !matter.settledAt().isBefore(moment)).toList();
    }

    @Override
    public List<Matter> all() {
        return ordered(rows.all());
    }

    @Override
    public void put(Matter matter) {
        SealedRow row = SealedRow.of(matter.id(), RecordTree.of(matter)).with("draft", matter.draft())
                .with("caseNo", matter.caseNo()).with("state", matter.state().name())
                .with("accepted", matter.acceptedAt().toEpochMilli());
        rows.put(matter.settledAt() == null ? row : row.with("settled", matter.settledAt().toEpochMilli()));
    }

    private static List<Matter> ordered(List<SealedRow> rows) {
        return rows.stream().map(SqliteMatters::matter)
                .sorted(Comparator.comparing(Matter::acceptedAt).thenComparing(Matter::id)).toList();
    }

    private static Matter matter(SealedRow row) {
        return RecordTree.to(Matter.class, row.payload());
    }
}
