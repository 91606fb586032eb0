package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ui.step.member.ChangeStepViewModel;
import org.gongji.desk.ui.step.member.LimitsViewModel;
import org.gongji.desk.ui.step.member.LimitsViewModel.Field;
import org.gongji.desk.ui.step.member.MembersStepViewModel;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Limit, last day and balance")
class LimitsAskedTest {
    private static final Clock CLOCK = Samples.at(10, 21);
    private static final CaseWords WORDS = new CaseWords(Words.chinese(), CLOCK);

    private static OpenCase open(CaseFile file) {
        return new OpenCase(new SampleCase.Desk(), Samples.atOnce(), CLOCK, file, "members");
    }

    private static LimitsViewModel limits(OpenCase open) {
        return new MembersStepViewModel(open, WORDS, new RelationWords()).limits();
    }

    @Test
    void areNotAskedWhereThePackHasNoUseForThem() {
        LimitsViewModel limits = limits(open(SampleCase.family(false, false)));
        assertThat(limits.any()).isFalse();
        assertThat(limits.next()).isEmpty();
    }

    @Test
    void areAskedOneAfterTheOtherAndMayBePassedWhereNotDemanded() {
        OpenCase open = open(SampleCase.limited());
        MembersStepViewModel members = new MembersStepViewModel(open, WORDS, new RelationWords());
        LimitsViewModel limits = members.limits();
        assertThat(members.inWorkRef()).isEqualTo("p4");
        assertThat(members.ready()).isFalse();
        assertThat(limits.next()).contains(Field.CAP);
        assertThat(limits.commit(Field.CAP, " ")).isTrue();
        assertThat(limits.next()).contains(Field.UNTIL);
        assertThat(limits.commit(Field.UNTIL, "")).as("the pack wants a last day").isFalse();
        assertThat(limits.commit(Field.UNTIL, "3")).isTrue();
        assertThat(limits.next()).as("the balance was shown once for all").isEmpty();
        members.select(1);
        assertThat(limits.next()).as("each member has their own").contains(Field.CAP);
        assertThat(open.file().get().members().get(2).until()).isEqualTo(LocalDate.of(2029, 11, 23));
    }

    @ParameterizedTest
    @CsvSource({"CAP, 5000, true", "CAP, 5001, false", "CAP, 0, false", "CAP, 三千, false", "CAP, ３０００元, true",
        "CAP, '3,000', true", "CAP, -5, false", "UNTIL, 2026-11-22, false", "UNTIL, 2026-11-23, true",
        "UNTIL, 20291123, true", "UNTIL, 2029年11月24日, false", "UNTIL, 2027-02-29, false", "UNTIL, 4, false",
        "UNTIL, 明年, false", "BALANCE, 600, true", "BALANCE, '', true", "BALANCE, 很多, false"})
    void areSaidInFiguresAndInRange(Field field, String typed, boolean taken) {
        LimitsViewModel limits = limits(open(SampleCase.limited()));
        assertThat(limits.commit(field, typed)).isEqualTo(taken);
        assertThat(limits.slip().get().isEmpty()).as(limits.slip().get()).isEqualTo(taken);
    }

    @Test
    void aChangeWithoutADifferenceGoesNowhere() {
        OpenCase open = open(SampleCase.changing());
        ChangeStepViewModel change = new ChangeStepViewModel(open, WORDS, new RelationWords());
        assertThat(change.ready()).isTrue();
        assertThat(change.differences()).extracting(ChangeStepViewModel.Difference::before).containsExactly("3000",
                "2028-11-23");
        assertThat(change.limits().commit(Field.CAP, "3000")).isTrue();
        assertThat(change.limits().commit(Field.UNTIL, "2028-11-23")).isTrue();
        assertThat(change.differences()).isEmpty();
        assertThat(change.ready()).isFalse();
        assertThat(change.actions().get().reason()).contains("还没有改什么");
    }

    @Test
    void theSameRelationInOtherWordsIsNoChangeAndAnotherAsksForPapers() {
        ChangeStepViewModel change = new ChangeStepViewModel(open(SampleCase.changing()), WORDS, new RelationWords());
        assertThat(change.commitClaim("配偶")).isTrue();
        assertThat(change.relationChanges()).isFalse();
        assertThat(change.commitClaim("阿巴阿巴")).isFalse();
        assertThat(change.commitClaim("妹妹")).isTrue();
        assertThat(change.relationChanges()).isTrue();
    }
}
