package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lock")
class LockTest {
    @TempDir
    private static Path world;

    private final SetClock clock = new SetClock(2026, 11, 23, 10, 30);
    private Desk made;
    private DeskRun run;

    /** A room with one field, as a case half keyed in. */
    private static final class Desk implements Room, Screen {
        private final TextField field = new TextField();
        private final Rooms rooms;
        private int kept;
        private boolean left;

        private Desk(Rooms rooms) {
            this.rooms = rooms;
        }

        @Override
        public Screen screen() {
            return this;
        }

        @Override
        public void keep() {
            kept++;
        }

        @Override
        public void left() {
            left = true;
        }

        @Override
        public Node body() {
            return field;
        }

        @Override
        public ObservableValue<Actions> actions() {
            return new SimpleObjectProperty<>(Actions.hints(List.of(), ""));
        }

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty("新增共济　周明远");
        }

        @Override
        public void entered() {
            field.requestFocus();
        }
    }

    @BeforeAll
    static void aTrainingWorld() throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(world, SampleData.find(), new SetClock(2026, 11, 23, 8, 0), new SecureRandom())
                .make(stage -> { });
    }

    @BeforeEach
    void atACaseHalfKeyedIn(@TempDir Path home) throws IOException {
        DeskRun.copy(world, home);
        Consumer<Rooms> add = rooms -> {
            made = new Desk(rooms);
            rooms.enter(Place.CASE, made);
        };
        run = new DeskRun(home, clock, new Doors(Map.of(Act.ADD, add), Optional.empty(), Optional.empty()));
        run.open();
        run.awaitText("开机自检", "演练签名屏");
        run.signIn("2");
        run.awaitText("新增共济", "读卡或手录");
        run.press(KeyCode.F2);
        run.awaitText("新增共济　周明远");
        run.type("half");
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void showsNothingOfTheCaseDropsTheKeysAndGivesTheSamePlaceBack() throws IOException {
        run.press(KeyCode.CONTROL, KeyCode.L);
        run.awaitText("何雨桐 锁了屏", "走开前锁的", "解锁，接着办");
        assertThat(run.text()).doesNotContain("周明远", "half", "新增", "今日办件");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
        assertThatThrownBy(() -> run.seat().counter()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> made.rooms.counter()).isInstanceOf(IllegalStateException.class);
        assertThat(made.kept).isEqualTo(1);
        assertThat(FxThread.call(() -> run.stage().getTitle())).isEqualTo("共济柜台");

        run.type("wrong-password");
        run.press(KeyCode.ENTER);
        run.awaitText("口令不对。再错 4 次要等一会儿。");
        run.type(run.training.password());
        run.press(KeyCode.ENTER);
        run.awaitText("新增共济　周明远", "今日办件");
        run.type("-done");
        assertThat(FxThread.call(() -> made.field.getText())).isEqualTo("half-done");
        assertThat(made.left).isFalse();
        assertThat(made.rooms.counter().store().clerk().staffNo()).isEqualTo("0312");
        assertThat(kinds()).endsWith(EntryKind.SIGNED_IN, EntryKind.LOCKED, EntryKind.SIGNED_IN);
    }

    @Test
    void locksByItselfAfterFiveMinutesAndAnotherClerkFindsACleanDesk() throws IOException {
        run.nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        run.press(KeyCode.SHIFT);
        run.nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        FxThread.run(() -> run.window().tick());
        assertThat(run.text()).contains("周明远");
        run.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        run.awaitText("何雨桐 锁了屏", "5 分钟没有操作，自动锁的");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");

        run.press(KeyCode.ALT, KeyCode.H);
        run.awaitText("您是哪位", "演练签名屏");
        run.signIn("1");
        run.awaitText("上午好，邵敏");
        assertThat(made.left).isTrue();
        assertThat(run.text()).doesNotContain("周明远", "half", "何雨桐");
        assertThat(run.window().navigation().here().get()).isEqualTo(Place.HOME);
        assertThat(run.seat().counter().store().clerk().staffNo()).isEqualTo("0107");
    }

    @Test
    void saysSoHalfAMinuteBeforeAndStaysOpenForOneWhoIsThere() {
        run.nanos.addAndGet(Duration.ofMinutes(5).minusSeconds(31).toNanos());
        FxThread.run(() -> run.window().tick());
        assertThat(run.text()).doesNotContain("没有操作就锁屏");
        run.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        run.awaitText("再过 30 秒没有操作就锁屏", "周明远");
        run.press(KeyCode.SHIFT);
        run.await(() -> !run.text().contains("没有操作就锁屏"), () -> "the warning stays: " + run.text());
        run.nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        FxThread.run(() -> run.window().tick());
        assertThat(run.text()).contains("周明远");
    }

    @Test
    void keepsALateAnswerForTheClerkWhoAskedAndGivesItToNobodyElse() throws IOException {
        StringBuilder heard = new StringBuilder();
        CountDownLatch slow = new CountDownLatch(1);
        FxThread.run(() -> made.rooms.errands().run("slow", () -> {
            slow.await();
            return "late";
        }, heard::append, broken -> heard.append("broken")));
        run.press(KeyCode.F12);
        run.awaitText("何雨桐 锁了屏");
        assertThat(run.seat().taken()).as("the lock waits for what runs on the store").isTrue();
        slow.countDown();
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
        FxThread.run(() -> { });
        assertThat(heard).isEmpty();
        run.type(run.training.password());
        run.press(KeyCode.ENTER);
        run.awaitText("新增共济　周明远");
        assertThat(FxThread.call(heard::toString)).isEqualTo("late");
    }

    @Test
    void signsOutAsAnActAndStandsAtTheDoorAgain() throws IOException {
        run.press(KeyCode.ALT, KeyCode.Q);
        run.awaitText("您是哪位", "演练签名屏");
        assertThat(run.seat().taken()).isFalse();
        assertThat(made.kept).isEqualTo(1);
        assertThat(made.left).isTrue();
        run.signIn("2");
        run.awaitText("上午好，何雨桐");
        assertThat(kinds()).endsWith(EntryKind.SIGNED_IN, EntryKind.SIGNED_OUT, EntryKind.SIGNED_IN);
    }

    /** Without the day's backup, which is made beside the work and comes when it is ready. */
    private List<EntryKind> kinds() {
        return run.seat().counter().store().journal().range(1, Long.MAX_VALUE).stream()
                .map(entry -> entry.header().kind()).filter(kind -> kind != EntryKind.BACKED_UP).toList();
    }
}
