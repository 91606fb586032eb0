package org.gongji.desk.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.store.BackupVerdict;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreRestore;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code store backup}, {@code store restore} and {@code store second}: what they say and how they end. */
class StoreCopyCommandsTest {
    @TempDir
    Path root;
    private Path store;
    private Path password;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void found() throws Exception {
        store = root.resolve("store");
        password = root.resolve("store.password");
        Stores.found(store);
        Files.writeString(password, new String(Stores.password()) + "\n");
    }

    private PrintStream out() {
        said.reset();
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Optional<BackupVerdict> backUp(Path folder, Path password, Path destination) {
        try (StoreDoor door = Stores.door(folder); OpenStore open = Stores.signIn(door).opened()) {
            return Optional.of(open.backups().makeAt(destination, open.clerk()));
        }
    }

    private int backup(String destination) {
        return new CommandLine(new StoreBackupCommand(StoreCopyCommandsTest::backUp, out(), Words.chinese(),
                Words.english())).execute(destination, "--store", store.toString(), "--password-file",
                password.toString());
    }

    private int restore(String backup, String into) {
        return new CommandLine(new StoreRestoreCommand(new StoreRestore(Stores.CLOCK, Stores.RANDOM,
                TestKdf.cheap()), out(), Words.chinese(), Words.english())).execute(backup, "--store",
                root.resolve(into).toString(), "--password-file", password.toString());
    }

    @Test
    void backUpToAFileOnceAndSayTheEntry() {
        String file = root.resolve("copy.db").toString();
        assertThat(backup(file)).isZero();
        assertThat(text()).contains("备份好了，已经打开检查过：copy.db（到第 3 条记录", "up to entry 3");
        assertThat(backup(file)).isEqualTo(1);
        assertThat(text()).contains("已经有同名的文件");
    }

    @Test
    void restoreByWhoMayAndNotOverAStore() throws Exception {
        String file = root.resolve("copy.db").toString();
        backup(file);
        assertThat(restore(file, "new")).as("a clerk may not").isEqualTo(1);
        assertThat(text()).contains("主管或系统管理员").contains("a supervisor or the system administrator");
        assertThat(restore(file, "store")).isEqualTo(1);
        assertThat(text()).contains("已经有一个库");
        assertThat(restore(root.resolve("nowhere.db").toString(), "new")).isEqualTo(2);
        Files.writeString(password, "wrong\n");
        assertThat(restore(file, "new")).isEqualTo(2);
        assertThat(root.resolve("new/desk.db")).doesNotExist();
    }

    @Test
    void secondMediumSaysWhatWasDone() {
        StoreSecondCommand on = new StoreSecondCommand((folder, file, other) ->
                Optional.of(other.isPresent() ? "life.second.on" : "life.second.off"), out(), Words.chinese(),
                Words.english());
        assertThat(new CommandLine(on).execute(root.toString(), "--store", store.toString(), "--password-file",
                password.toString())).isZero();
        assertThat(text()).contains("每一笔也存一份");
        assertThat(new CommandLine(on).execute(root.resolve("no-such").toString(), "--store", store.toString(),
                "--password-file", password.toString())).isEqualTo(2);
        assertThat(new CommandLine(on).execute("off", "--store", store.toString(), "--password-file",
                password.toString())).isZero();
    }
}
