package org.gongji.desk.ui.step.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gongji.desk.evidence.picture.Advice;
import org.gongji.desk.evidence.picture.Corner;
import org.gongji.desk.evidence.picture.Quad;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.ui.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LightTableViewModelTest {
    private final List<Recipe> kept = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final LightTableViewModel model = new LightTableViewModel(Samples.atOnce(), () -> broken.add("broken"));
    private byte[] page;

    @BeforeEach
    void layDown() throws IOException {
        page = Files.readAllBytes(Path.of("sample-data", "pages", "01-booklet-2.jpg"));
        model.lay(sheet -> sheet > 2 ? Optional.empty() : Optional.of(new PageDesk.Shown(page, 3, List.of(Advice.GLARE))),
                Recipe.NONE, kept::add);
    }

    @Test
    void showsThePageWithWhatNobodyNeedsCovered() {
        assertThat(model.print().get().covered()).isEqualTo(6);
        assertThat(model.advice()).containsExactly(Advice.GLARE);
        assertThat(kept).isEmpty();
    }

    @Test
    void turnsAndKeepsHowItIsShown() throws IOException {
        model.turn();

        assertThat(kept).containsExactly(Recipe.NONE.turned());
        assertThat(ImageIO.read(new ByteArrayInputStream(model.print().get().picture())).getHeight()).isEqualTo(845);
        model.seal();
        assertThat(kept.get(1)).isEqualTo(Recipe.NONE.turned().withSeal(true));
    }

    @Test
    void blamesAPageForLyingOnItsSideUntilItIsTurned() {
        model.lay(sheet -> Optional.of(new PageDesk.Shown(page, 1, List.of(Advice.SIDEWAYS))), Recipe.NONE, kept::add);
        assertThat(model.advice()).containsExactly(Advice.SIDEWAYS);
        model.turn();
        assertThat(model.advice()).isEmpty();
        model.turn();
        assertThat(model.advice()).containsExactly(Advice.SIDEWAYS);
    }

    @Test
    void cutsByKeysAndLeavesByEsc() throws IOException {
        model.crop();
        assertThat(model.quad().get()).as("proposed").isEqualTo(Quad.WHOLE);
        model.choose(0);
        model.move(1000, 1000);
        model.leaveCrop();
        assertThat(kept).isEmpty();

        model.crop();
        model.choose(0);
        model.move(1000, 1000);
        model.choose(3);
        model.put(3, new Corner(1000, 10_000));
        model.choose(1);
        model.move(0, 1000);
        model.crop();

        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).quad().corners()).containsExactly(new Corner(1000, 1000), new Corner(10_000, 1000),
                new Corner(10_000, 10_000), new Corner(1000, 10_000));
        assertThat(ImageIO.read(new ByteArrayInputStream(model.print().get().picture())).getWidth()).isBetween(755, 765);
        model.crop();
        assertThat(model.quad().get()).as("as kept").isEqualTo(kept.get(0).quad());
        model.whole();
        model.cut();
        assertThat(kept.get(1)).isEqualTo(Recipe.NONE);
    }

    @Test
    void leafsThroughTheSheetsOfAPdf() {
        assertThat(model.sheetOf()).hasValueSatisfying(at -> assertThat(at).containsExactly(1, 3));
        assertThat(model.turnSheet(-1)).isFalse();
        assertThat(model.turnSheet(1)).isTrue();
        assertThat(model.turnSheet(1)).isTrue();
        assertThat(model.sheetOf()).hasValueSatisfying(at -> assertThat(at).containsExactly(3, 3));
        assertThat(model.turnSheet(1)).isFalse();
    }

    @Test
    void saysWhenAPageCannotBeShown() {
        model.lay(sheet -> {
            throw new IllegalStateException("gone");
        }, Recipe.NONE, kept::add);

        assertThat(broken).containsExactly("broken");
        model.turn();
        model.crop();
        model.zoom();
        assertThat(kept).isEmpty();
        assertThat(model.quad().get()).isNull();
        assertThat(model.zoomed().get()).isFalse();
    }
}
