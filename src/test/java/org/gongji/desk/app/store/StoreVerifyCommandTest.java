package org.gongji.desk.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.gongji.desk.store.Finding;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreVerifyCommandTest {
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

    private int run(String... args) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new CommandLine(new StoreVerifyCommand(new StoreVerifier(Stores.RANDOM, TestKdf.cheap()), out,
                Words.chinese(), Words.english())).execute(args);
    }

    private int verify(String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"--store", store.toString(), "--password-file", password.toString()}, 0, args,
                0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return run(args);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void endsZeroOnASoundStore() {
        assertThat(verify()).isZero();
        assertThat(text()).contains("数据库完好", "The store is sound: 2 entries");
        assertThat(verify("--user", "0312")).isZero();
    }

    @Test
    void endsOneAndNamesTheRowInBothLanguages() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            statement.execute("UPDATE clerks SET version = 2");
        }
        assertThat(verify()).isEqualTo(1);
        assertThat(text()).contains("表 clerks，行 0312", "table clerks, row 0312");
    }

    @Test
    void endsTwoOnAWrongPasswordAStrangerOrAMissingStore() throws Exception {
        assertThat(verify("--user", "9999")).isEqualTo(2);
        Files.writeString(password, "wrong");
        assertThat(verify()).isEqualTo(2);
        assertThat(text()).contains("密码不对");
        assertThat(run("--store", root.toString(), "--password-file", password.toString())).isEqualTo(2);
        assertThat(run("--store", store.toString(), "--password-file", "nowhere")).isEqualTo(2);
        assertThat(run("--store", store.toString())).isEqualTo(2);
    }

    @Test
    void endsThreeWhileTheDeskIsOpen() {
        try (StoreDoor door = Stores.door(store)) {
            assertThat(door.accounts()).hasSize(1);
            assertThat(verify()).isEqualTo(3);
        }
        assertThat(text()).contains("正在使用");
    }

    @Test
    void hasWordsForEveryFinding() {
        for (Finding.Fault fault : Finding.Fault.values()) {
            String key = new Finding(fault, "t", "r").key();
            assertThat(Words.chinese().say(key, "t", "r")).isNotBlank();
            assertThat(Words.english().say(key, "t", "r")).isNotBlank().isNotEqualTo(Words.chinese().say(key));
        }
    }
}
