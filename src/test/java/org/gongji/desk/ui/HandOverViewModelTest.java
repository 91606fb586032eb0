package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.HandOver;
import org.gongji.desk.ui.handover.HandOverViewModel;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class HandOverViewModelTest {
    private static final Question.Asker SILENT = new Question.Asker() {
        @Override
        public void ask(Question question) {
            throw new AssertionError("asked");
        }

        @Override
        public void tell(Grade grade, String sentence) {
            throw new AssertionError("told");
        }
    };

    private final SampleHandOver desk = new SampleHandOver(List.of(Samples.SHAO));
    private final HandOverViewModel model = model(desk);

    private static HandOverViewModel model(SampleHandOver desk) {
        return new HandOverViewModel(desk, Words.chinese(), Samples.atOnce(), SILENT);
    }

    @Test
    void asksWhoBeforeAnythingElse() {
        assertThat(model.actions().get().ready()).isFalse();
        assertThat(model.actions().get().reason()).contains("选一位接手的同事");
        char[] early = SampleHandOver.RIGHT.clone();
        model.give(early);
        assertThat(early).containsOnly('\0');
        assertThat(desk.handed).isNull();
    }

    @Test
    void handsOverWhatBothSawAndWhatTheGiverWrote() {
        assertThat(model.choose(0)).isTrue();
        assertThat(model.actions().get().primary().text()).isEqualTo("交给邵　敏，两人都看过");
        model.originals().set(" 结婚证 1 本 ");
        model.blanks().set("320");
        model.give(SampleHandOver.RIGHT.clone());
        assertThat(desk.handed).isEqualTo(new HandOver(List.of("D-0219", "D-0231"), List.of("D-0219"),
                List.of("d1"), List.of(41, 42), 3, "结婚证 1 本", 320, new HandOver.Today(2, 12, 9, 1, 0, 4)));
        assertThat(model.given().get().receiver()).isEqualTo(Samples.SHAO);
        assertThat(model.actions().get().primary().text()).isEqualTo("签退，请邵　敏登录");
        assertThat(model.choose(0)).as("what is signed is not chosen again").isFalse();
    }

    @Test
    void saysWhyNothingWasHandedOver() {
        model.choose(0);
        model.give(new char[0]);
        assertThat(model.told().get()).isEqualTo("还差 邵　敏 的口令。");
        model.give("guess".toCharArray());
        assertThat(model.told().get()).isEqualTo("口令不对。再错 4 次要等一会儿。");
        model.blanks().set("很多");
        model.give(SampleHandOver.RIGHT.clone());
        assertThat(model.told().get()).contains("空白纸写张数");
        desk.moved = true;
        model.blanks().set("");
        model.give(SampleHandOver.RIGHT.clone());
        assertThat(model.told().get()).contains("再看一遍");
        assertThat(desk.handed).isNull();
    }

    @Test
    void cannotBeginWhereThereIsNobodyElse() {
        HandOverViewModel alone = model(new SampleHandOver(List.<Clerk>of()));
        assertThat(alone.choose(0)).isFalse();
        assertThat(alone.actions().get().ready()).isFalse();
    }
}
