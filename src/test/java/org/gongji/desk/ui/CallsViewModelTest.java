package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.Party;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.ui.calls.CallsDesk;
import org.gongji.desk.ui.calls.CallsViewModel;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

/** What the list of calls says and does about a line that nobody is to be told of yet. */
class CallsViewModelTest {
    private final List<String> queried = new ArrayList<>();

    private CallsViewModel list(ReasonCode why) {
        CallsDesk desk = new CallsDesk() {
            @Override
            public List<Line> lines() {
                return List.of(new Line("B-1", "410105-W03-1-260122-0001-C", new Party("周明远", "01", "1", ""),
                        new Party("林若溪", "01", "2", ""), "配偶", News.DOUBTFUL, why, LocalDate.of(2026, 1, 20), 0,
                        queried.isEmpty() ? null : LocalDate.of(2026, 1, 22)));
            }

            @Override
            public void query(String binding) {
                queried.add(binding);
            }

            @Override
            public void told(String binding, LifeDesk.Way way) {
                throw new AssertionError("nobody is told of a doubt");
            }
        };
        CallsViewModel model = new CallsViewModel(desk, Words.chinese(), Samples.atOnce(), new Question.Asker() {
            @Override
            public void ask(Question question) {
                throw new AssertionError("nothing is asked");
            }

            @Override
            public void tell(Grade grade, String sentence) {
                throw new AssertionError(sentence);
            }
        }, () -> { });
        model.load();
        return model;
    }

    @Test
    void asksTheCentreAboutADeathMarkOnceAndSaysSince() {
        CallsViewModel model = list(ReasonCode.DECEASED_IN_ROSTER);
        assertThat(model.tell("1")).isTrue();
        assertThat(queried).containsExactly("B-1");
        assertThat(model.happened(model.chosen().orElseThrow())).contains("2026-01-22 已请中心核实")
                .doesNotContain("去世", "死亡");
        assertThat(model.tell("1")).as("asked once").isFalse();
        assertThat(queried).hasSize(1);
    }

    @Test
    void asksTheCentreAboutNothingElse() {
        assertThat(list(ReasonCode.NOT_IN_ROSTER).tell("1")).isFalse();
        assertThat(queried).isEmpty();
    }
}
