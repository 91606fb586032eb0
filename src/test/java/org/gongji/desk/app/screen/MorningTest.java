package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 1 of the day: 08:20, the window is opened, on a training world made nine days earlier. */
@DisplayName("08:20 Open the window")
class MorningTest {
    private static final Doors NO_DOORS = new Doors(Map.of(), Optional.empty(), Optional.empty());

    @BeforeAll
    static void fontsAreThere() {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(),
                "no Chinese fonts on this machine: neither paper nor screen can be drawn");
    }

    @Test
    void saysTheRosterIsNineDaysOldTestsItselfAndLetsTheClerkInByKeyboard(@TempDir Path home) throws IOException {
        SetClock clock = new SetClock(2026, 11, 15, 8, 0);
        try (DeskRun run = new DeskRun(home, clock, NO_DOORS)) {
            List<TrainingHome.Stage> stages = new ArrayList<>();
            run.training.make(stages::add);
            assertThat(stages).containsExactly(TrainingHome.Stage.values());
            clock.set(2026, 11, 23, 8, 20);
            run.open();

            run.awaitText("参保名册已有 9 天没有更新", "可以办件。参保状态以 11 月 14 日的名册为准", "演练库，口令是 " + run.training.password());
            run.awaitText("开机自检", "密库", "台账 ", "字库", "时钟", "磁盘 ", "演练打印机", "演练读卡器", "演练签名屏");
            assertThat(run.text()).doesNotContain("没有应答", "不对", "打不开");

            run.signIn("2");
            run.awaitText("上午好，何雨桐", "演练中心寄来了今天的名册和政策包", "名册 11-23（0 天前）", "八类近亲属可以共济");
            assertThat(run.window().navigation().here().get()).isEqualTo(Place.HOME);
            assertThat(FxThread.call(() -> run.stage().getTitle())).isEqualTo("共济柜台");
            assertThat(run.seat().counter().roster().stamp()).hasValueSatisfying(stamp ->
                    assertThat(stamp.generation()).isEqualTo(47));
        }
        assertThat(kinds(home, clock)).endsWith(EntryKind.SIGNED_IN, EntryKind.PACK_IMPORTED,
                EntryKind.ROSTER_IMPORTED, EntryKind.SIGNED_OUT, EntryKind.SIGNED_IN);
    }

    @Test
    void keepsSayingThatTheRosterIsOldWhereNoNewOneComes(@TempDir Path home) throws IOException {
        SetClock clock = new SetClock(2026, 11, 15, 8, 0);
        try (DeskRun run = new DeskRun(home, clock, NO_DOORS)) {
            run.training.make(stage -> { });
            clock.set(2026, 11, 23, 8, 20);
            run.post = false;
            run.open();
            run.awaitText("参保名册已有 9 天没有更新", "演练签名屏");
            run.signIn("2");
            run.awaitText("名册 11-14（9 天前）", "参保名册 9 天没更新", "参保状态以 11 月 14 日的名册为准，回执上会写明");
            assertThat(run.text()).doesNotContain("没有要紧的事");
        }
    }

    /** Reads the ledger through the normal door after the window was closed. */
    private static List<EntryKind> kinds(Path home, SetClock clock) throws IOException {
        SecureRandom random = new SecureRandom();
        TrainingHome training = new TrainingHome(home, Optional.empty(), clock, random);
        try (StoreDoor door = StoreDoor.open(training.store(), clock, random, KdfCost.FULL)) {
            var verdict = new SignInDesk<>(door, Lockout.USUAL, clock, System::nanoTime)
                    .signIn("0312", training.password().toCharArray());
            Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>) verdict).session();
            List<Entry> entries = session.opened().journal().range(1, Long.MAX_VALUE);
            session.signOut();
            // the day's backup is made beside the work and comes when it is ready
            return entries.stream().map(entry -> entry.header().kind()).filter(kind -> kind != EntryKind.BACKED_UP)
                    .toList();
        }
    }

    @Test
    void leavesNothingHalfMadeWhenAFirstStartIsKilled(@TempDir Path home) throws IOException {
        SetClock clock = new SetClock(2026, 11, 23, 8, 20);
        try (DeskRun run = new DeskRun(home, clock, NO_DOORS)) {
            for (TrainingHome.Stage at : List.of(TrainingHome.Stage.CENTRE, TrainingHome.Stage.ROSTER)) {
                assertThatThrownBy(() -> run.training.make(stage -> {
                    if (stage == at) {
                        throw new IllegalStateException("killed");
                    }
                })).hasMessage("killed");
                assertThat(run.training.exists()).isFalse();
                assertThat(run.training.folder()).doesNotExist();
            }
            run.training.make(stage -> { });
            assertThat(run.training.exists()).isTrue();
            assertThat(home.resolve("training.new")).doesNotExist();
            assertThat(Files.readAllLines(run.training.folder().resolve("store.password"))).hasSize(1);
            run.open();
            run.press(KeyCode.DIGIT2);
            run.signIn("");
            run.awaitText("上午好，何雨桐", "今天还没有人来", "没有要紧的事");
        }
    }
}
