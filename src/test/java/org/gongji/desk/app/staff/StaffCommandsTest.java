package org.gongji.desk.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.gongji.desk.app.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A live store from its first two people to its first leaver, by commands")
class StaffCommandsTest {
    @TempDir
    Path folder;
    private String said;
    private String typed = "";

    @BeforeEach
    void passwords() throws IOException {
        Files.writeString(folder.resolve("system"), "three jujube trees\n0201\n");
        Files.writeString(folder.resolve("security"), "灰砖小楼三棵枣树\n0202\n");
        Files.writeString(folder.resolve("weak"), "password2026\n");
    }

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = CommandRun.run(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), stream,
                Clock.systemUTC(), new SecureRandom(), args);
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private int found(String systemFile, String security) {
        return run("store", "found", "--store", store(), "--office", "410105", "--window", "W03", "--hall", "某大厅",
                "--system", "0201:系统员", "--system-password-file", folder.resolve(systemFile).toString(),
                "--security", security, "--security-password-file", folder.resolve("security").toString());
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private int staff(String who, String... what) {
        String[] args = new String[what.length + 5];
        args[0] = "staff";
        System.arraycopy(what, 0, args, 1, what.length);
        args[what.length + 1] = "--store";
        args[what.length + 2] = store();
        args[what.length + 3] = "--password-file";
        args[what.length + 4] = folder.resolve(who).toString();
        return run(args);
    }

    @Test
    void keepsTheTwoAdministratorsApartAndLetsALeaverGo() throws IOException {
        assertThat(found("weak", "0202:安全员")).isEqualTo(1);
        assertThat(said).contains("0201 的口令不能用", "guessed first");
        assertThat(found("system", "0201:系统员")).isEqualTo(1);
        assertThat(folder.resolve("store").resolve("desk.db")).doesNotExist();
        assertThat(found("system", "0202:安全员")).as(() -> said).isZero();
        assertThat(found("system", "0202:安全员")).isEqualTo(1);

        assertThat(staff("security", "enter", "0312", "王练习")).isEqualTo(1);
        assertThat(said).contains("不能做这件事");
        assertThat(staff("system", "enter", "0312", "王练习")).isZero();
        assertThat(staff("system", "password", "0312")).isEqualTo(1);
        assertThat(staff("security", "password", "0312")).isEqualTo(1);
        assertThat(said).contains("还没有给这位同事角色");
        assertThat(staff("security", "roles", "0312", "clerk", "auditor")).isEqualTo(1);
        assertThat(staff("security", "roles", "0312", "clerk")).isZero();
        assertThat(staff("security", "password", "0312")).isZero();
        assertThat(said).containsPattern("一次性口令：[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}");
        assertThat(staff("system", "list")).isZero();
        assertThat(said).contains("0312　王练习 CLERK　在岗", "可以签到", "may sign in");

        takesAnOwnNumberFromStandardInput();

        Path out = folder.resolve("out");
        assertThat(staff("system", "remove", "0312", "--to", "W05", "--out", out.toString())).as(() -> said).isZero();
        assertThat(out.resolve("window-sign.csr.pem")).content().startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThat(staff("system", "list")).isZero();
        assertThat(said).contains("已调走 W05", "不能签到");
        assertThat(run("store", "verify", "--store", store(), "--user", "0201", "--password-file",
                folder.resolve("system").toString())).as(() -> said).isZero();
    }

    private void takesAnOwnNumberFromStandardInput() {
        assertThat(staff("system", "number", "0312")).isEqualTo(1);
        assertThat(said).contains("这不是一个有效的证件号码", "no valid ID number");
        typed = "410171199104129019\n";
        assertThat(staff("system", "number", "0777")).isEqualTo(1);
        assertThat(said).contains("没有这个工号");
        assertThat(staff("security", "number", "0312")).isEqualTo(1);
        assertThat(said).contains("不能做这件事");
        assertThat(staff("system", "number", "0312")).as(() -> said).isZero();
        assertThat(said).contains("已登记").doesNotContain("410171199104129019");
        typed = "";
    }

    @Test
    void letsSomebodyInByTheRecoverySheetsWhenEveryPasswordIsLost() throws IOException {
        assertThat(found("system", "0202:安全员")).isZero();
        Path sheets = folder.resolve("sheets");
        assertThat(staff("security", "recovery", "--out", sheets.toString())).as(() -> said).isZero();
        Files.delete(folder.resolve("security"));
        String one = sheets.resolve("recovery-1-of-2.txt").toString();
        String two = sheets.resolve("recovery-2-of-2.txt").toString();
        assertThat(run("store", "recover", "0202", "--store", store(), "--half", one, "--half", one)).isEqualTo(1);
        assertThat(run("store", "recover", "0202", "--store", store(), "--half", one, "--half", two))
                .as(() -> said).isZero();
        assertThat(said).contains("两半对上了", "一次性口令：");
    }
}
