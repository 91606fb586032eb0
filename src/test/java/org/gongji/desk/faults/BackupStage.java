package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.store.BackupVerdict;

/** A copy made of a store at work: whatever bears a backup's name is whole, and what was said is there. */
final class BackupStage implements Stage {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void prepare(Path folder) {
        Stage.super.prepare(folder);
        try (Desk desk = Desk.at(folder)) {
            BindStage.bind(desk, "p2", what -> { });
            desk.signOut();
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            copyOrTryAgain(desk, said);
            desk.signOut();
        }
    }

    private static void copyOrTryAgain(Desk desk, Said said) {
        BackupVerdict verdict = desk.store().backups().make(null);
        if (verdict.made().isEmpty()) {
            said.done(StageRun.FAILED);
            verdict = desk.store().backups().make(null);
        }
        if (!(verdict instanceof BackupVerdict.Made made)) {
            throw new IllegalStateException("no backup: " + verdict);
        }
        said.done("copied " + made.backup().file().getFileName());
    }

    @Override
    public void check(Desk desk, List<String> said) {
        Path backups = desk.store().backups().folder();
        for (String copied : Stages.after("copied", said)) {
            assertThat(backups.resolve(copied)).isRegularFile();
        }
        if (Files.isDirectory(backups)) {
            try (Stream<Path> files = Files.list(backups)) {
                files.filter(file -> file.getFileName().toString().endsWith(".db")).forEach(BackupStage::whole);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Laid out as a store of its own, because looking at it must not change it. */
    private static void whole(Path backup) {
        try {
            Path folder = Files.createTempDirectory(backup.toAbsolutePath().getParent().getParent(), "copy-");
            Files.copy(backup, folder.resolve("desk.db"));
            Morning.atWork(folder);
            Morning.sound(folder);
            Rooms.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
