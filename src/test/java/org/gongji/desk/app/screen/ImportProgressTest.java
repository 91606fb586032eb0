package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.roster.ImportWatch;
import org.junit.jupiter.api.Test;

class ImportProgressTest {
    private final List<String> told = new ArrayList<>();
    private long now;
    private final ImportProgress progress = new ImportProgress(() -> now, (percent, seconds) ->
            told.add(percent + "% " + seconds));

    private void after(Duration time) {
        now += time.toNanos();
    }

    @Test
    void tellsHowFarItIsAndHowLongItTakes() {
        progress.expects(1000);
        after(Duration.ofSeconds(1));
        progress.read(10);
        after(Duration.ofMillis(100));
        progress.read(20);
        after(Duration.ofSeconds(5));
        progress.read(500);
        after(Duration.ofSeconds(6));
        progress.sealed(1, 2);
        assertThat(told).containsExactly("0% -1", "30% 14", "80% 3");
    }

    @Test
    void saysNothingOfTimeWhereNobodySaidHowMany() {
        after(Duration.ofSeconds(2));
        progress.read(4096);
        assertThat(told).containsExactly("0% -1");
    }

    @Test
    void endsAtTheNextStepWhenGivenUp() {
        progress.expects(1000);
        progress.read(10);
        progress.giveUp();
        assertThatThrownBy(() -> progress.read(20)).isInstanceOf(ImportWatch.Cancelled.class);
        assertThatThrownBy(() -> progress.sealed(1, 64)).isInstanceOf(ImportWatch.Cancelled.class);
    }
}
