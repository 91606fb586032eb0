package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.Main;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program does without a command. */
@DisplayName("No arguments")
class StartTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 20);

    @TempDir
    private Path home;

    @Test
    void makesATrainingWorldInAnEmptyHomeAndLetsTheClerkInByKeyboard() throws Exception {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        CompletableFuture<DeskStart.Ended> ended = started(Platform::runLater);
        ShownWindow shown = new ShownWindow();
        shown.awaitText("第一次打开，要造一个演练库", "正在");
        shown.awaitText("您是哪位", "开机自检", "演练签名屏");
        TrainingHome training = new TrainingHome(home, SampleData.find(), clock, new SecureRandom());
        assertThat(training.exists()).isTrue();
        assertThat(home.resolve("training.new")).doesNotExist();

        shown.type("2" + training.password());
        shown.press(KeyCode.ENTER);
        shown.awaitText("上午好，何雨桐", "没有要紧的事", "八类近亲属可以共济");

        assertThat(new DeskStart(home, clock, new SecureRandom(), work -> {
            throw new UnsupportedOperationException();
        }).run()).as("a second desk on the same home").isEqualTo(DeskStart.Ended.IN_USE);

        FxThread.run(() -> stages().forEach(stage -> stage.getOnCloseRequest().handle(
                new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST))));
        assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(DeskStart.Ended.CLOSED);
        assertThat(DeskHome.hold(home)).hasValueSatisfying(StartTest::letGo);
    }

    @Test
    void aSecondDeskSaysWhereTheFirstIsAndEnds() throws Exception {
        try (DeskHome first = DeskHome.hold(home).orElseThrow()) {
            CompletableFuture<DeskStart.Ended> ended = started(Platform::runLater);
            ShownWindow shown = new ShownWindow();
            shown.awaitText("柜台没有打开", "另一个共济柜台正开着。请到那个窗口接着办");
            assertThat(first.folder().resolve("training")).doesNotExist();
            shown.press(KeyCode.SPACE);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(DeskStart.Ended.IN_USE);
        }
    }

    /** A virtual machine of its own, without Monocle, and without a display or before one that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"", ":6553"})
    void playsTheDemoInsteadWhereThereIsNoScreen(String display, @TempDir Path bare) throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "Windows always has a screen");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgongji.home=" + home, "-cp", classPath(), Main.class.getName());
        builder.environment().remove("DISPLAY");
        if (!display.isEmpty()) {
            builder.environment().put("DISPLAY", display);
        }
        builder.environment().remove("WAYLAND_DISPLAY");
        Path said = bare.resolve("said");
        Process process = builder.directory(bare.toFile()).redirectErrorStream(true).redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).contains("这台机器没有屏幕，打不开柜台",
                "There is no screen here, so the desk cannot open", "target/demo", "找不到 sample-data");
        assertThat(process.exitValue()).as("the demo's own exit: nothing to play here").isEqualTo(2);
        assertThat(home.resolve("training")).doesNotExist();
    }

    private static String classPath() {
        return List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, next) -> one + java.io.File.pathSeparator + next).orElseThrow();
    }

    private CompletableFuture<DeskStart.Ended> started(Consumer<Runnable> toolkit) {
        FxThread.fonts();
        DeskStart start = new DeskStart(home, clock, new SecureRandom(), toolkit);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return start.run();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static void letGo(DeskHome held) {
        try {
            held.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Stage> stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).toList();
    }
}
