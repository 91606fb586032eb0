package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.gongji.desk.access.Attempt;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Standing;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.screen.staff.StaffRoom;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both administrators' halves of the work by keyboard over the real window and store; what is asserted is on record. */
@DisplayName("The administrators at the desk")
class StaffByKeyboardTest {
    /** Each character is a label and the text in it, so what is read shows it twice. */
    private static final Pattern ONE_TIME = Pattern.compile(
            "(?:([a-z0-9])\\1){4}--(?:([a-z0-9])\\2){4}--(?:([a-z0-9])\\3){4}");

    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);

    private static Doors doors(Path folder) {
        Map<Act, Consumer<Rooms>> ways = new HashMap<>(Doors.all().byKey());
        ways.put(Act.STAFF, rooms -> rooms.enter(Place.STAFF, new StaffRoom(rooms, chosen -> chosen.accept(folder))));
        return new Doors(ways, Doors.all().draft(), Doors.all().card());
    }

    /** A training world in which somebody has guessed at a clerk's password until the door made them wait. */
    private void worldWithAWaitingClerk(Path home) throws IOException {
        TrainingHome training = new TrainingHome(home, SampleData.find(), clock, new SecureRandom());
        training.make(stage -> { });
        try (StoreDoor door = StoreDoor.open(training.store(), clock, new SecureRandom(), KdfCost.FULL)) {
            for (int k = 0; k < Lockout.USUAL.tries(); k++) {
                door.note(new Attempt("0318", clock.instant()));
            }
        }
    }

    @Test
    void enterAColleagueGiveRolesAndPasswordsAndLetALeaverGo(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        worldWithAWaitingClerk(home);
        Path requests = home.resolve("requests");
        try (DeskRun run = new DeskRun(home, clock, doors(requests))) {
            run.open();
            run.awaitText("开机自检", "罗慎之");
            run.signIn("3");
            run.awaitText("请等");
            run.rest();
            // the password field has the caret now: the arrows choose from 0318 to 0901
            down(run, 2);
            run.signIn("");
            run.awaitText("上午好，程立群");
            run.rest();
            settings(run);
            systemAdministrator(run, requests);
            // the leaver stands in the list no more
            signIn(run, "5", "尤静");
            securityAdministrator(run);
            ownPassword(run);
            run.press(KeyCode.ALT, KeyCode.Q);
            run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
            signIn(run, "3", "丁若兰");
            assertThat(run.text()).doesNotContain("登记、角色、口令、离开");
            run.press(KeyCode.CONTROL, KeyCode.U);
            run.awaitText("没有办：看同事名单是系统管理员或安全管理员的事");
        }
    }

    private static void signIn(DeskRun run, String digit, String name) throws IOException {
        run.awaitText("罗慎之", "开机自检");
        run.rest();
        run.signIn(digit);
        run.awaitText("上午好，" + name);
        run.rest();
    }

    private static void settings(DeskRun run) {
        run.press(KeyCode.CONTROL, KeyCode.I);
        run.awaitText("窗口设置", "几分钟不动就锁屏");
        run.rest();
        run.type("20");
        run.press(KeyCode.F10);
        run.awaitText("锁屏分钟数要在 1 到 15");
        run.press(KeyCode.CONTROL, KeyCode.A);
        run.type("9");
        run.press(KeyCode.F10);
        run.awaitText("已改好，记在台账里");
        run.rest();
        assertThat(run.seat().idle()).contains(Duration.ofMinutes(9));
        for (int line = 0; line < 6; line++) {
            run.press(KeyCode.TAB);
        }
        run.type("scanner");
        run.press(KeyCode.F10);
        run.awaitText("这不是扫描仪的地址，没有改");
        run.rest();
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，程立群");
    }

    private static void systemAdministrator(DeskRun run, Path requests) {
        run.press(KeyCode.CONTROL, KeyCode.U);
        run.awaitText("谁在这个窗口工作", "错了太多次，正在等");
        run.press(KeyCode.INSERT);
        run.type("0312");
        run.press(KeyCode.ENTER);
        run.type("Zhao Xin");
        run.press(KeyCode.F10);
        run.awaitText("这个工号已经有人用了");
        run.press(KeyCode.ESCAPE);
        run.press(KeyCode.INSERT);
        run.type("0455");
        run.press(KeyCode.ENTER);
        run.type("Zhao Xin");
        run.press(KeyCode.ENTER);
        run.awaitText("已登记。还没有角色", "还没有口令");
        run.rest();
        // 0107, 0312, 0318, 0335
        down(run, 3);
        run.awaitText("工号 0335");
        run.press(KeyCode.DIGIT4);
        run.awaitText("葛长庚离开这个窗口");
        run.type("W05");
        run.press(KeyCode.F10);
        run.awaitText("已从这个窗口去掉", "已调到 W05");
        run.await(() -> !store(run).rotation().pending(), () -> "old keys are still held");
        run.rest();
        run.press(KeyCode.CONTROL, KeyCode.S);
        run.awaitText("两份登记申请已存好");
        assertThat(requests.resolve("window-sign.csr.pem")).content().startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        run.press(KeyCode.ALT, KeyCode.Q);
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
    }

    private static void securityAdministrator(DeskRun run) {
        run.press(KeyCode.CONTROL, KeyCode.U);
        run.awaitText("谁在这个窗口工作", "Zhao Xin");
        run.rest();
        down(run, 2);
        run.press(KeyCode.DIGIT3);
        run.awaitText("不用再等了");
        run.rest();
        assertThat(run.seat().keys().waiting()).isEmpty();
        down(run, 2);
        run.press(KeyCode.DIGIT1);
        run.awaitText("Zhao Xin的角色");
        run.press(KeyCode.DIGIT1);
        run.press(KeyCode.DIGIT5);
        run.press(KeyCode.F10);
        run.awaitText("这几个角色不能在一个人身上");
        run.press(KeyCode.DIGIT5);
        run.press(KeyCode.F10);
        run.awaitText("角色已定");
        run.rest();
        run.press(KeyCode.DIGIT2);
        run.press(KeyCode.DIGIT1);
        run.awaitText("一次性口令，只显示这一次");
        run.rest();
        run.await(() -> shown(run).isPresent(), () -> "no one-time password is shown");
        run.press(KeyCode.UP);
        assertThat(shown(run)).as("shown once").isEmpty();
        assertThat(store(run).staff().find("0455")).hasValueSatisfying(one -> {
            assertThat(one.clerk().roles()).containsExactly(Role.CLERK);
            assertThat(one.password().oneTime()).isTrue();
        });
        assertThat(store(run).staff().find("0335")).hasValueSatisfying(one -> {
            assertThat(one.standing()).isEqualTo(Standing.MOVED);
            assertThat(one.mayEnter()).isFalse();
        });
        assertThat(whats(run)).containsSubsequence("ENTERED", "MOVED", "UNLOCKED", "ROLES");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，尤静");
    }

    private static void ownPassword(DeskRun run) throws IOException {
        run.press(KeyCode.CONTROL, KeyCode.K);
        run.awaitText("换自己的口令", "先写现在的口令");
        change(run, "not the present one", "three jujube trees");
        run.awaitText("现在的口令不对，没有换");
        run.rest();
        change(run, run.training.password(), "0902password");
        run.awaitText("新口令不能用：");
        run.rest();
        change(run, run.training.password(), "three jujube trees");
        run.awaitText("已换好");
    }

    private static void change(DeskRun run, String old, String fresh) {
        run.type(old);
        run.press(KeyCode.ENTER);
        run.type(fresh);
        run.press(KeyCode.ENTER);
        run.type(fresh);
        run.press(KeyCode.ENTER);
    }

    private static void down(DeskRun run, int times) {
        for (int k = 0; k < times; k++) {
            run.press(KeyCode.DOWN);
        }
    }

    private static OpenStore store(DeskRun run) {
        return run.seat().counter().store();
    }

    private static List<Object> whats(DeskRun run) {
        var journal = store(run).journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.STAFF_CHANGED)
                .map(entry -> entry.payload().get("what")).toList();
    }

    /** A label a character: only together they are a password. */
    private static Optional<String> shown(DeskRun run) {
        Matcher found = ONE_TIME.matcher(run.text().replace("\n", ""));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
