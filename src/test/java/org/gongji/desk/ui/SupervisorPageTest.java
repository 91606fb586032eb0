package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ui.approval.CaseViewModel;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.RuleWords;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class SupervisorPageTest {
    @Test
    void showsEachPageAsTheClerkLaidIt() {
        Sha256 straight = Sha256.of(new byte[] {1});
        Sha256 lying = Sha256.of(new byte[] {2});
        ReviewDesk.Opened sample = SampleApproval.opened();
        Paper paper = new Paper("w1", PaperKind.HUKOU_BOOKLET, "", null, true, List.of(),
                Map.of(Paper.viewOf(lying), Recipe.NONE.turned().withSeal(true).text()), List.of(straight, lying), true);
        List<Recipe> asked = new ArrayList<>();
        CaseViewModel model = new CaseViewModel((page, recipe) -> {
            asked.add(recipe);
            return Optional.of(page.bytes());
        }, new CaseWords(Words.chinese(), Samples.at(15, 4)), RuleWords.of(Words.chinese()), Samples.atOnce());

        model.show(new ReviewDesk.Opened(CaseEdit.paper(sample.file(), paper), sample.assessment(), 0));
        model.turn(1);

        assertThat(asked).containsExactly(Recipe.NONE, Recipe.NONE.turned().withSeal(true));
        assertThat(model.picture().get()).isEqualTo(lying.bytes());
    }
}
