package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OlderStore;

/** A store of an older program opened by this one: still of the old format, or of the new one whole. */
final class MigrationStage implements Stage {
    @Override
    public String name() {
        return "migration";
    }

    @Override
    public void prepare(Path folder) {
        new BackupStage().prepare(folder);
        OlderStore.make(folder);
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = open(folder)) {
            said.done("migrated 1");
            desk.signOut();
        }
    }

    @Override
    public Desk open(Path folder) {
        return Desk.at(clock -> OlderStore.door(folder, clock));
    }

    @Override
    public void check(Desk desk, List<String> said) {
        assertThat(Morning.entries(desk, EntryKind.MIGRATED)).hasSize(1);
        assertThat(BindStage.bound(desk, "p2")).isTrue();
        assertThat(desk.store().issuedPapers().all()).as("the table that is new").isEmpty();
        assertThat(Reading.of(desk.store()).answers()).isNotEmpty();
    }
}
