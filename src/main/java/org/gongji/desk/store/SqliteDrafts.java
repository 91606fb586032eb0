package org.gongji.desk.store;

import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Journal;

/** Drafts: the newest state only, durable when {@code save} returns; the next act remembers which version that was. */
final class SqliteDrafts implements Drafts {
    static final SealedTable DRAFTS = SealedTable.named("drafts").integer("touched");

    static final SealedTable OWNERS = SealedTable.named("drafts_handed");
    static final SealedTable TYPED = SealedTable.named("drafts_typed");

    private final SealedRows rows;
    private final SealedRows typed;
    private final SealedRows owners;
    private final Journal journal;

    SqliteDrafts(Workbench bench, Journal journal) {
        this.rows = new SealedRows(DRAFTS, bench);
        this.typed = new SealedRows(TYPED, bench);
        this.owners = new SealedRows(OWNERS, bench);
        this.journal = journal;
    }

    @Override
    public void save(Line line, byte[] caseFile) {
        Map<String, Object> payload = new LinkedHashMap<>(RecordTree.of(line));
        payload.put("caseFile", Base64.getEncoder().encodeToString(caseFile));
        SealedRow row = SealedRow.of(line.id(), payload).with("touched", line.touched().toEpochMilli());
        journal.act(pen -> rows.put(row));
    }

    @Override
    public Optional<byte[]> load(String id) {
        return rows.get(id).map(row -> Base64.getDecoder().decode((String) row.payload().get("caseFile")));
    }

    @Override
    public List<Line> list() {
        return rows.all().stream().map(row -> RecordTree.to(Line.class, row.payload()))
                .sorted(Comparator.comparing(Line::touched).reversed()).toList();
    }

    /** Bound to the version of the draft it was typed over: over another one the fields mean something else. */
    @Override
    public void saveTyped(String id, Typed text) {
        Optional<SealedRow> draft = rows.get(id);
        if (draft.isEmpty() || text.isEmpty()) {
            if (typed.get(id).isPresent()) {
                journal.act(pen -> typed.remove(id));
            }
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>(RecordTree.of(text));
        payload.put("over", draft.get().payload().get("caseFile"));
        journal.act(pen -> typed.put(SealedRow.of(id, payload)));
    }

    @Override
    public Optional<Typed> typed(String id) {
        Optional<Object> now = rows.get(id).map(row -> row.payload().get("caseFile"));
        return typed.get(id).filter(row -> Optional.ofNullable(row.payload().get("over")).equals(now))
                .map(row -> RecordTree.to(Typed.class, row.payload()));
    }

    @Override
    public void remove(String id) {
        journal.act(pen -> {
            typed.remove(id);
            owners.remove(id);
            return rows.remove(id);
        });
    }

    /** Only what was handed over has a row of its own: who opened a case is in the ledger. */
    @Override
    public String owner(String id) {
        return owners.get(id).map(row -> (String) row.payload().get("staffNo"))
                .orElseGet(() -> journal.about(id).stream().findFirst().map(entry -> entry.header().clerk())
                        .orElse(""));
    }

    @Override
    public void give(String id, String staffNo) {
        owners.put(SealedRow.of(id, Map.of("staffNo", staffNo)));
    }
}
