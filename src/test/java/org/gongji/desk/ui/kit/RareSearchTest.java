package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.identity.RareCharacter;
import org.junit.jupiter.api.Test;

/** The question and its candidates, without a screen. */
class RareSearchTest {
    private final RareSearch search = new RareSearch();

    @Test
    void takesTheOnlyCandidateWithOneEnter() {
        search.typed().set("U+20164");
        assertThat(search.enter()).map(RareCharacter::codePoint).contains(0x20164);
    }

    @Test
    void goesToTheCandidatesBeforeItTakesOneOfMany() {
        search.typed().set("yan3");
        assertThat(search.page().get().total()).isGreaterThan(RareSearch.PAGE);
        assertThat(search.enter()).isEmpty();
        assertThat(search.choosing().get()).isTrue();
        search.move(1);
        assertThat(search.enter()).isEqualTo(search.at(1)).isPresent();
    }

    @Test
    void leavesTheCandidatesUpwardAndWhenTheQuestionChanges() {
        search.typed().set("yan3");
        search.choose();
        search.move(-3);
        assertThat(search.choosing().get()).isFalse();
        search.choose();
        search.typed().set("yan2");
        assertThat(search.choosing().get()).isFalse();
        assertThat(search.current().get()).isZero();
    }

    @Test
    void turnsThroughEveryCandidateOnceAndStopsAtBothEnds() {
        search.typed().set("yan3 龙");
        List<RareCharacter> all = new ArrayList<>(search.page().get().characters());
        int total = search.page().get().total();
        search.turn(-1);
        assertThat(search.page().get().from()).isZero();
        for (int page = 1; page * RareSearch.PAGE < total; page++) {
            search.turn(1);
            all.addAll(search.page().get().characters());
        }
        assertThat(all).hasSize(total).doesNotHaveDuplicates();
        int last = search.page().get().from();
        search.turn(1);
        assertThat(search.page().get().from()).isEqualTo(last);
    }

    @Test
    void saysWhichWordItDoesNotUnderstandAndChoosesNothing() {
        search.typed().set("龙 yan9x");
        assertThat(search.page().get().strange()).isEqualTo("yan9x");
        assertThat(search.enter()).isEmpty();
        assertThat(search.choosing().get()).isFalse();
        assertThat(search.at(0)).isEmpty();
    }
}
