package org.gongji.desk.ui.step.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.junit.jupiter.api.Test;

class PaperPagesTest {
    private static final Sha256 ONE = Sha256.of(new byte[] {1});
    private static final Sha256 TWO = Sha256.of(new byte[] {2});
    private static final Recipe TURNED = Recipe.NONE.turned();

    private final Paper paper = new Paper("w1", PaperKind.HUKOU_BOOKLET, "12", null, true, List.of(),
            Map.of("householdType", "家庭户"), List.of(ONE), true);

    @Test
    void putsAPageAtTheEndWithHowItIsShown() {
        Paper two = PaperPages.with(paper, TWO, TURNED);

        assertThat(two.pages()).containsExactly(ONE, TWO);
        assertThat(two.recipe(TWO)).isEqualTo(TURNED);
        assertThat(two.recipe(ONE)).isEqualTo(Recipe.NONE);
        assertThat(two.details()).containsEntry("householdType", "家庭户").hasSize(2);
    }

    @Test
    void keepsNothingForAPageShownAsItIs() {
        Paper turned = PaperPages.shown(paper, ONE, TURNED);

        assertThat(PaperPages.shown(turned, ONE, Recipe.NONE)).isEqualTo(paper);
        assertThat(PaperPages.saying(turned, new PaperEntry.Keyed(List.of(), "", null)).recipe(ONE)).isEqualTo(TURNED);
    }
}
