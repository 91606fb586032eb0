package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.picture.Quad;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.junit.jupiter.api.Test;

class DarkRoomTest {
    @Test
    void coversWhatNobodyNeedsAndLeavesTheOriginalAlone() throws IOException {
        byte[] file = page("01-booklet-2.jpg");
        PageOutcome.Taken taken = taken(file);

        DarkRoom.Print print = DarkRoom.developed(taken.display(), Recipe.NONE);

        assertThat(print.covered()).isEqualTo(6);
        assertThat(print.picture()).isNotEqualTo(taken.display());
        assertThat(taken.original()).isEqualTo(file);
    }

    @Test
    void showsAPageWithNothingToCoverAsItIs() throws IOException {
        byte[] copy = taken(page("01-marriage.jpg")).display();

        assertThat(DarkRoom.developed(copy, Recipe.NONE).picture()).isSameAs(copy);
        assertThat(DarkRoom.advice(copy)).isEmpty();
        assertThat(DarkRoom.corners(copy)).isEqualTo(Quad.WHOLE);
    }

    @Test
    void makesTheSamePictureOfTheSameRecipe() throws IOException {
        byte[] copy = taken(page("01-marriage.jpg")).display();
        Recipe turned = Recipe.NONE.turned().withSeal(true);

        byte[] once = DarkRoom.developed(copy, turned).picture();

        assertThat(ImageIO.read(new ByteArrayInputStream(once)).getWidth()).isEqualTo(640);
        assertThat(DarkRoom.developed(copy, Recipe.of(turned.text()).orElseThrow()).picture()).isEqualTo(once);
    }

    private static PageOutcome.Taken taken(byte[] file) {
        return (PageOutcome.Taken) new PageIntake(new EvidencePdf()).take(file, Origin.FILE, Set.of());
    }

    private static byte[] page(String name) throws IOException {
        return Files.readAllBytes(Path.of("sample-data", "pages", name));
    }
}
