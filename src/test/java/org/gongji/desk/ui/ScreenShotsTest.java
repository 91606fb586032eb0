package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.CssParser;
import javafx.scene.Parent;
import org.gongji.desk.ui.kit.Snapshots;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Draws every screen at both sizes into {@code target/shots}; none may cut a word or show a box. */
class ScreenShotsTest {
    private static final Words WORDS = Words.chinese();
    private static final Snapshots SHOTS = new Snapshots(Path.of("target", "shots"));
    private static List<Font> fonts;

    /** A screen ready to be drawn, and what puts the caret where the picture has it. */
    record Shot(Parent root, Runnable entered) {
        Shot(Parent root) {
            this(root, () -> { });
        }
    }

    @BeforeAll
    static void fontsAreThere() throws Exception {
        fonts = fonts();
    }

    static List<Font> fonts() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(FxThread.fonts().missing().isEmpty(),
                "the screen's fonts are not in .fonts: screens cannot be judged");
        return ShownText.fonts(List.of(new File(".fonts/NotoSansSC_400Regular.ttf"),
                new File(".fonts/NotoSansSC_700Bold.ttf")));
    }

    @TestFactory
    List<DynamicTest> showsEveryScreenWithoutCuttingAWord() {
        List<DynamicTest> tests = new ArrayList<>();
        Screens.all(WORDS).forEach((name, make) -> {
            for (Snapshots.Size size : List.of(Snapshots.Size.DESK, Snapshots.Size.LARGE)) {
                tests.add(DynamicTest.dynamicTest(name + " " + size.width(),
                        () -> assertThat(faults(SHOTS, fonts, name, make, size)).isEmpty()));
            }
        });
        return tests;
    }

    /** What a clerk could not read on one screen; its picture lies in the folder. */
    static List<String> faults(Snapshots shots, List<Font> fonts, String name, Supplier<Shot> make, Snapshots.Size size) {
        List<String> faults = new ArrayList<>();
        FxThread.run(() -> {
            var errors = CssParser.errorsProperty();
            errors.clear();
            Shot shot = make.get();
            try {
                shots.take(name, shot.root(), size, scene -> shot.entered().run(), scene -> {
                    ShownText text = new ShownText(scene);
                    faults.addAll(text.cut());
                    faults.addAll(text.withoutGlyph(fonts));
                });
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            errors.forEach(error -> faults.add("css: " + error.getMessage()));
        });
        return faults;
    }
}
