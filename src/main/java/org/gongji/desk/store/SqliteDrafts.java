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

    private final SealedRows rows;
    private final Journal journal;

    SqliteDrafts(Workbench bench, Journal journal) {
        this.rows = new SealedRows(DRAFTS, bench);
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

    @Override
    public void remove(String id) {
        journal.act(pen -> rows.remove(id));
    }
}
