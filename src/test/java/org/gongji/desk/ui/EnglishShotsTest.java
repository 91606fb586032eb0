package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.ui.kit.Snapshots;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Draws every screen in English into {@code target/shots/en}: longer words may be cut no more than Chinese ones. */
class EnglishShotsTest {
    private static final Words WORDS = Words.english();
    private static final Snapshots SHOTS = new Snapshots(Path.of("target", "shots", "en"));
    private static List<Font> fonts;

    @BeforeAll
    static void fontsAreThere() throws Exception {
        fonts = ScreenShotsTest.fonts();
    }

    @TestFactory
    List<DynamicTest> showsEveryScreenInEnglishWithoutCuttingAWord() {
        List<DynamicTest> tests = new ArrayList<>();
        Screens.all(WORDS).forEach((name, make) -> {
            for (Snapshots.Size size : List.of(Snapshots.Size.DESK, Snapshots.Size.LARGE)) {
                tests.add(DynamicTest.dynamicTest(name + " " + size.width(),
                        () -> assertThat(ScreenShotsTest.faults(SHOTS, fonts, name, make, size)).isEmpty()));
            }
        });
        return tests;
    }
}
