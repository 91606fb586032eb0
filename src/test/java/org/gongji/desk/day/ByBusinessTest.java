package org.gongji.desk.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.binding.Party;
import org.junit.jupiter.api.Test;

/** The rows of a day sheet: the same sum, split by what was asked for, as it stood when the day was closed. */
class ByBusinessTest {
    private static final Instant FIRST_CLOSE = Instant.parse("2026-11-22T09:20:00Z");
    private static final Instant SECOND_CLOSE = Instant.parse("2026-11-23T09:20:00Z");

    private final List<Matter> all = new ArrayList<>();

    private void matter(MatterKind kind, Instant accepted, MatterState state, Instant settled) {
        Party giver = new Party("赵𠅤", "01", "410171198503070011", "");
        Party member = new Party("钱䶮", "01", "410171198604080022", "");
        all.add(new Matter("D-" + all.size(), "D-1", "", kind, giver, member, "妻子", state, List.of(), accepted,
                settled, "", "", "0312"));
    }

    private static ClosedDay day(long number, Instant closed) {
        return new ClosedDay(number, LocalDate.of(2026, 11, 21).plusDays(number), closed, 1, 2,
                Sha256.of(new byte[] {1}), "00", new DaySheet(0, 0, 0, 0, 0, 0, 0, Map.of()), null, null, 0);
    }

    private Map<MatterKind, DaySheet> rows(ClosedDay day) {
        return new DayDesk(null, new ListedMatters(all), new TwoDays(), null, Clock.systemUTC()).byBusiness(day);
    }

    @Test
    void splitsCarriedInNewDoneAndWaitingByKindAndLeavesOutWhatDidNotOccur() {
        Duration hour = Duration.ofHours(1);
        matter(MatterKind.BIND, FIRST_CLOSE.minus(hour), MatterState.DONE, FIRST_CLOSE.minus(hour));
        matter(MatterKind.BIND, FIRST_CLOSE.minus(hour), MatterState.DONE, FIRST_CLOSE.plus(hour));
        matter(MatterKind.BIND, FIRST_CLOSE.plus(hour), MatterState.REFUSED, FIRST_CLOSE.plus(hour));
        matter(MatterKind.END, FIRST_CLOSE.plus(hour), MatterState.WAITING, null);
        assertThat(rows(day(2, SECOND_CLOSE))).containsOnlyKeys(MatterKind.BIND, MatterKind.END)
                .containsEntry(MatterKind.BIND, new DaySheet(1, 1, 1, 1, 0, 0, 0, Map.of("", 1)))
                .containsEntry(MatterKind.END, new DaySheet(0, 1, 0, 0, 0, 1, 0, Map.of()));
    }

    @Test
    void looksBackAtAClosedDayWithoutSeeingWhatCameLater() {
        Duration hour = Duration.ofHours(1);
        matter(MatterKind.BIND, FIRST_CLOSE.minus(hour), MatterState.DONE, FIRST_CLOSE.plus(hour));
        matter(MatterKind.BIND, FIRST_CLOSE.plus(hour), MatterState.DONE, FIRST_CLOSE.plus(hour));
        assertThat(rows(day(1, FIRST_CLOSE)))
                .isEqualTo(Map.of(MatterKind.BIND, new DaySheet(0, 1, 0, 0, 0, 1, 0, Map.of())));
    }

    /** The two days of this test. */
    private static final class TwoDays implements ClosedDays {
        @Override
        public Optional<ClosedDay> last() {
            return Optional.of(day(2, SECOND_CLOSE));
        }

        @Override
        public Optional<ClosedDay> find(long number) {
            return all().stream().filter(day -> day.number() == number).findFirst();
        }

        @Override
        public List<ClosedDay> all() {
            return List.of(day(1, FIRST_CLOSE), day(2, SECOND_CLOSE));
        }

        @Override
        public void put(ClosedDay day) {
            throw new UnsupportedOperationException("looking back writes nothing");
        }
    }

    private record ListedMatters(List<Matter> all) implements Matters {
        @Override
        public Optional<Matter> find(String id) {
            return all.stream().filter(matter -> matter.id().equals(id)).findFirst();
        }

        @Override
        public List<Matter> ofDraft(String draft) {
            return all.stream().filter(matter -> matter.draft().equals(draft)).toList();
        }

        @Override
        public List<Matter> ofCase(String caseNo) {
            return all.stream().filter(matter -> matter.caseNo().equals(caseNo)).toList();
        }

        @Override
        public List<Matter> waiting() {
            return all.stream().filter(matter -> !matter.state().settled()).toList();
        }

        @Override
        public List<Matter> since(Instant moment) {
            return all;
        }

        @Override
        public void put(Matter matter) {
            throw new UnsupportedOperationException("looking back writes nothing");
        }
    }
}
