package org.gongji.desk.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.junit.jupiter.api.Test;

/** The definitions of guide/figures.md, a sentence each. */
class FiguresTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 22);
    private static final Party YOUNG = new Party("周明远", "01", "410171199705170017", "");
    private static final Party OLD = new Party("韩砚耕", "01", "410171194901250396", "");
    private static final Party SILENT = new Party("Duval", "14", "X1234567", "");
    private static final Figures.Told NOTHING = new Figures.Told(Set.of(), Set.of());

    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 1, day).atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private static Matter matter(String id, Party giver, MatterState state, Instant accepted, Instant settled,
                                 String... reasons) {
        return new Matter(id, "D-1", "", MatterKind.BIND, giver, YOUNG, "配偶", state, List.of(reasons), accepted,
                settled, "", "", "0312");
    }

    private static Figures of(Figures.Told told, Matter... matters) {
        return Figures.of(List.of(matters), told, DAY, DAY, ZONE);
    }

    @Test
    void countsAMatterOnTheDayItWasTakenAndOnTheDayItWasDone() {
        Matter yesterday = matter("a", YOUNG, MatterState.DONE, at(21, 23, 59), at(22, 0, 0));
        Matter tomorrow = matter("b", YOUNG, MatterState.DONE, at(22, 23, 59), at(23, 0, 0));
        Figures figures = of(NOTHING, yesterday, tomorrow);
        assertThat(figures.accepted()).isEqualTo(1);
        assertThat(figures.done()).isEqualTo(1);
        assertThat(figures.minutes()).as("the one done today took a minute").contains(1L);
    }

    @Test
    void halfOfThoseSettledTookNoLongerAndWhatWasTakenBackHasNoTime() {
        Figures figures = of(NOTHING, matter("a", YOUNG, MatterState.DONE, at(22, 9, 0), at(22, 9, 4)),
                matter("b", YOUNG, MatterState.REFUSED, at(22, 9, 0), at(22, 9, 9), "REL_IN_LAW"),
                matter("c", YOUNG, MatterState.DONE, at(22, 9, 0), at(22, 11, 0)),
                matter("d", YOUNG, MatterState.DONE, at(22, 9, 0), at(22, 9, 6)),
                matter("e", YOUNG, MatterState.WITHDRAWN, at(22, 9, 0), at(22, 9, 1)));
        assertThat(figures.minutes()).contains(6L);
        assertThat(figures.withdrawn()).isEqualTo(1);
        assertThat(of(NOTHING).minutes()).isEmpty();
    }

    @Test
    void sixtyIsReachedOnTheBirthdayAndANumberThatTellsNoBirthCountsNobody() {
        Party birthday = new Party("某", "01", "410171196601220020", "");
        Party dayAfter = new Party("某", "01", "410171196601230026", "");
        assertThat(of(NOTHING, matter("a", OLD, MatterState.WAITING, at(22, 9, 0), null),
                matter("b", birthday, MatterState.WAITING, at(22, 9, 0), null),
                matter("c", dayAfter, MatterState.WAITING, at(22, 9, 0), null),
                matter("d", SILENT, MatterState.WAITING, at(22, 9, 0), null)).sixty()).isEqualTo(2);
    }

    @Test
    void countsAgentsAmongThoseTakenAndPromisesAmongThoseBound() {
        Figures.Told told = new Figures.Told(Set.of("a", "z"), Set.of("b", "z"));
        Figures figures = of(told, matter("a", YOUNG, MatterState.WAITING, at(22, 9, 0), null),
                matter("b", YOUNG, MatterState.DONE, at(20, 9, 0), at(22, 9, 0)),
                matter("c", YOUNG, MatterState.DONE, at(22, 9, 0), at(22, 9, 5)));
        assertThat(figures.byAgent()).isEqualTo(1);
        assertThat(figures.bound()).isEqualTo(2);
        assertThat(figures.promised()).isEqualTo(1);
    }

    @Test
    void countsARefusalOnceByItsFirstReasonTheMostFrequentFirst() {
        Figures figures = of(NOTHING,
                matter("a", YOUNG, MatterState.REFUSED, at(22, 9, 0), at(22, 9, 1), "MARRIAGE_ENDED", "REL_IN_LAW"),
                matter("b", YOUNG, MatterState.REFUSED, at(22, 9, 0), at(22, 9, 1), "REL_IN_LAW"),
                matter("c", YOUNG, MatterState.REFUSED, at(22, 9, 0), at(22, 9, 1), "REL_IN_LAW"),
                matter("d", YOUNG, MatterState.DONE, at(22, 9, 0), at(22, 9, 1), "AGE_IMPLAUSIBLE"));
        assertThat(figures.refusalsByCount()).containsExactly(Map.entry("REL_IN_LAW", 2),
                Map.entry("MARRIAGE_ENDED", 1));
        assertThat(figures.minutes()).isEqualTo(Optional.of(1L));
    }
}
