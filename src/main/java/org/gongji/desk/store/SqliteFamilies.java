package org.gongji.desk.store;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Families;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.vault.Vault.Blind;

/** Families, found by a blind index of their giver; one each. */
final class SqliteFamilies implements Families {
    static final SealedTable FAMILIES = SealedTable.named("families").blind("giver", Blind.PERSON)
            .uniqueWhere("giver IS NOT NULL", "giver");

    private final SealedRows rows;
    private final LinkedNumbers linked;

    SqliteFamilies(Workbench bench) {
        this.rows = new SealedRows(FAMILIES, bench);
        this.linked = new SqliteLinkedNumbers(bench);
    }

    @Override
    public Optional<Family> find(String id) {
        return rows.get(id).map(SqliteFamilies::family);
    }

    @Override
    public Optional<Family> ofGiver(String certno) {
        return rows.find("giver", giver(certno)).stream().map(SqliteFamilies::family).findFirst();
    }

    @Override
    public List<Family> all() {
        return rows.all().stream().map(SqliteFamilies::family).toList();
    }

    @Override
    public void put(Family family) {
        rows.put(SealedRow.of(family.id(), RecordTree.of(family))
                .with("giver", giver(family.giver().certno())));
    }

    private String giver(String certno) {
        return rows.blind("giver", linked.current(certno));
    }

    private static Family family(SealedRow row) {
        return RecordTree.to(Family.class, row.payload());
    }
}
