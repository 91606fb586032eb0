package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.RestoreVerdict;
import org.gongji.desk.store.StoreRestore;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;

/** A backup made into a store on another machine: it appears whole, as a new incarnation, or not at all. */
final class RestoreStage implements Stage {
    private static final Clerk ADMINISTRATOR = new Clerk("0900", "沈管", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final String BACKUP = "backup.db";

    private static char[] password() {
        return "administrator-3".toCharArray();
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void prepare(Path folder) {
        Path other = folder.resolveSibling("other-machine");
        new BackupStage().prepare(other);
        try (Desk desk = Desk.at(other)) {
            desk.store().accounts().add(desk.store().journal(), ADMINISTRATOR, password(), Desk.CLERK);
            Files.createDirectories(folder);
            assertThat(desk.store().backups().makeAt(folder.resolve(BACKUP), null).made()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Rooms.remove(other);
    }

    @Override
    public void run(Path folder, Said said) {
        if (!Files.exists(folder.resolve("desk.db"))) {
            RestoreVerdict verdict = new StoreRestore(new LedgerClock(), Stores.RANDOM, TestKdf.cheap())
                    .restore(folder.resolve(BACKUP), folder, Optional.of(ADMINISTRATOR.staffNo()), password());
            if (!(verdict instanceof RestoreVerdict.Restored)) {
                throw new IllegalStateException("not restored: " + verdict);
            }
        }
        said.done("restored 1");
    }

    /** Where nothing was left the restore is simply done again. */
    @Override
    public Desk open(Path folder) {
        run(folder, what -> { });
        return Desk.at(folder);
    }

    @Override
    public void check(Desk desk, List<String> said) {
        assertThat(desk.store().identity().incarnation()).isEqualTo(2);
        assertThat(Morning.entries(desk, EntryKind.RESTORED)).hasSize(1);
        assertThat(BindStage.bound(desk, "p2")).isTrue();
        assertThat(Reading.of(desk.store()).answers()).isNotEmpty();
    }
}
