package org.gongji.desk.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.vault.Vault.Blind;

/**
 * Bindings. The desk asks before it binds; the two partial unique indexes are the backstop: one standing binding a
 * pair, one standing binding a giver slot of a member.
 */
final class SqliteBindings implements Bindings {
    private static final String STANDING = "state IN ('ACTIVE', 'SUSPENDED')";
    static final SealedTable BINDINGS = SealedTable.named("bindings").text("state").integer("giverSlot")
            .blind("giver", Blind.PERSON).blind("member", Blind.PERSON).blind("pair", Blind.PAIR)
            .index("giver").index("member")
            .uniqueWhere(STANDING, "pair").uniqueWhere(STANDING, "member", "giverSlot");

    private final SealedRows rows;
    private final LinkedNumbers linked;

    SqliteBindings(Workbench bench) {
        this.rows = new SealedRows(BINDINGS, bench);
        this.linked = new SqliteLinkedNumbers(bench);
    }

    @Override
    public Optional<Binding> find(String id) {
        return rows.get(id).map(SqliteBindings::binding);
    }

    /** By the giver: the pair's own index holds standing bindings only, and SQLite would walk the table for it. */
    @Override
    public Optional<Binding> standing(String giverCertno, String memberCertno) {
        String pair = pair(giverCertno, memberCertno);
        return rows.find("giver", person("giver", giverCertno)).stream()
                .filter(row -> row.text("pair").equals(pair))
                .filter(row -> BindingState.valueOf(row.text("state")).holdsPair())
                .map(SqliteBindings::binding).findFirst();
    }

    @Override
    public List<Binding> ofGiver(String certno) {
        return ordered(rows.find("giver", person("giver", certno)));
    }

    @Override
    public List<Binding> ofMember(String certno) {
        return ordered(rows.find("member", person("member", certno)));
    }

    @Override
    public List<Binding> all() {
        return ordered(rows.all());
    }

    @Override
    public void put(Binding binding) {
        String giver = binding.giver().certno();
        String member = binding.member().certno();
        rows.put(SealedRow.of(binding.id(), RecordTree.of(binding)).with("state", binding.state().name())
                .with("giverSlot", binding.giverSlot()).with("giver", person("giver", giver))
                .with("member", person("member", member)).with("pair", pair(giver, member)));
    }

    /** By the number the person stands under now: a row follows when the number is changed (ADR 0265). */
    private String person(String column, String certno) {
        return rows.blind(column, linked.current(certno));
    }

    private String pair(String giver, String member) {
        return rows.blind("pair", linked.current(giver) + '\0' + linked.current(member));
    }

    private static List<Binding> ordered(List<SealedRow> rows) {
        return rows.stream().map(SqliteBindings::binding)
                .sorted(Comparator.comparing(Binding::acceptedAt).thenComparing(Binding::matter)).toList();
    }

    private static Binding binding(SealedRow row) {
        return RecordTree.to(Binding.class, row.payload());
    }
}
