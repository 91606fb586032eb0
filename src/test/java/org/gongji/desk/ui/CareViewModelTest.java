package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.desk.ui.care.CareViewModel;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Backups and purges on the keeper's screen")
class CareViewModelTest {
    private static CareViewModel model(SampleCare desk) {
        return new CareViewModel(desk, Words.chinese(), Samples.atOnce());
    }

    @Test
    void backsUpByThePrimaryKeyAndSaysHowFarItReaches() {
        SampleCare desk = new SampleCare();
        CareViewModel model = model(desk);
        model.primary();
        assertThat(desk.backups).isEqualTo(1);
        assertThat(model.told().get().fine()).isTrue();
        assertThat(model.told().get().sentence()).contains("11304");
    }

    @Test
    void letsNobodyStandBesideAPurgeWhileNothingIsDue() {
        CareViewModel model = model(new SampleCare(0));
        assertThat(model.choose(0)).isFalse();
        assertThat(model.second()).isEmpty();
    }

    @Test
    void purgesOnlyByTheSecondPersonsOwnPasswordAndWipesIt() {
        SampleCare desk = new SampleCare();
        CareViewModel model = model(desk);
        char[] early = SampleCare.RIGHT.clone();
        model.purge(early);
        assertThat(desk.purged).as("nobody was chosen").isFalse();
        assertThat(early).containsOnly('\0');
        model.choose(0);
        model.purge(new char[0]);
        assertThat(model.told().get().sentence()).contains("口令");
        model.purge("not-it".toCharArray());
        assertThat(desk.purged).isFalse();
        assertThat(model.told().get().fine()).isFalse();
        model.purge(SampleCare.RIGHT.clone());
        assertThat(desk.purged).isTrue();
        assertThat(model.told().get().fine()).isTrue();
        assertThat(model.shelf().get().due()).isZero();
        assertThat(model.second()).as("what was due is gone, and with it the question").isEmpty();
    }

    @Test
    void finishesAPurgeThatWasCutShortBeforeAnythingElse() {
        SampleCare desk = new SampleCare();
        desk.unfinished = true;
        CareViewModel model = model(desk);
        assertThat(model.actions().get().primary().text()).isEqualTo("把上次的销毁做完");
        model.primary();
        assertThat(desk.unfinished).isFalse();
        assertThat(desk.backups).isZero();
        assertThat(model.actions().get().primary().text()).isEqualTo("现在备份一份");
    }
}
