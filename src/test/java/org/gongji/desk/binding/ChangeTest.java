package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What was agreed on is changed, and ends on its day")
class ChangeTest {
    private static final Clerk WANG = new Clerk("0312", "王练习", Set.of(Role.CLERK, Role.SUPERVISOR));
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party SON = new Party("周小禾", "01", "410171201206010064", "");
    private static final Relation CHILD = new Relation("儿子", "20", Optional.of(NearKind.CHILD), Relation.Near.YES);
    private static final Relation STEP = new Relation("继子", "27", Optional.of(NearKind.CHILD), Relation.Near.ASK);

    private final Turning clock = new Turning();
    private final MemoryRoom room = new MemoryRoom(clock);
    private final BindingDesk desk = new BindingDesk(room, room.registers(),
            new BindingDesk.Office(new Window("410105", "W03", "演练大厅"), 1), () -> "B-" + room.entries().size(), clock);
    private final PeriodDesk period = new PeriodDesk(room, room.registers().bindings(), clock);
    private int visits;

    private static final class Turning extends Clock {
        private Instant now = Instant.parse("2028-02-28T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void on(String day) {
        clock.now = LocalDate.parse(day).atTime(8, 30).atZone(clock.getZone()).toInstant();
    }

    private Conclusion conclude(MatterKind kind, Relation relation, Integer cap, LocalDate until, boolean later) {
        Decision decision = new Decision("p2", relation, Outcome.ALLOWED, List.of(), null, List.of(), "TEACH-STRICT",
                Sha256.of(new byte[] {1}));
        Visit visit = new Visit("D-" + ++visits, kind, GIVER, clock.instant(), Map.of(), List.of(
                new Visit.Request(SON, decision, List.of(), Map.of(), "", cap, until)));
        desk.accept(visit, WANG);
        return desk.conclude(visit, new Signature(Signature.Mode.PAD, "0".repeat(32), Sha256.of(new byte[] {1}),
                Sha256.of(new byte[] {2}), clock.instant()), later, WANG);
    }

    private Binding bound(Integer cap, LocalDate until) {
        conclude(MatterKind.BIND, CHILD, cap, until, false);
        return now();
    }

    private Binding now() {
        return room.registers().bindings().all().get(0);
    }

    private List<Entry> acts(EntryKind kind) {
        return room.entries().stream().filter(one -> one.header().kind() == kind).toList();
    }

    private void centreSays(String matter, String word) {
        room.act(pen -> new CentreDesk(room.registers(), clock).take(pen, new CentreDesk.Receipt(1, 1, clock.instant(),
                List.of(new CentreDesk.Answer(matter, word, "", null))), WANG));
    }

    @Nested
    @DisplayName("A change")
    class Changes {
        @Test
        void leavesIdPairNumberAndFirstDayAsTheyAre() {
            Binding before = bound(1000, LocalDate.of(2028, 12, 31));
            Conclusion conclusion = conclude(MatterKind.CHANGE, CHILD, 3000, LocalDate.of(2028, 12, 31), false);
            assertThat(conclusion.count(MatterState.DONE)).isOne();
            Binding after = now();
            assertThat(after.cap()).isEqualTo(3000);
            assertThat(after.until()).isEqualTo(before.until());
            assertThat(List.of(after.id(), after.caseNo(), after.matter(), after.effectiveAt(), after.giverSlot()))
                    .isEqualTo(List.of(before.id(), before.caseNo(), before.matter(), before.effectiveAt(),
                            before.giverSlot()));
            assertThat(acts(EntryKind.CHANGED)).singleElement().satisfies(act -> assertThat(act.payload())
                    .containsEntry("items", List.of("cap")).containsEntry("boundUnder", before.caseNo())
                    .containsEntry("before", before.agreed().canonical())
                    .containsEntry("after", after.agreed().canonical()));
        }

        @Test
        void ofTheRelationTakesCodeAndKindAlong() {
            bound(null, null);
            conclude(MatterKind.CHANGE, STEP, null, null, false);
            assertThat(now().agreed()).isEqualTo(new Agreed("继子", "27", "子女", null, null));
        }

        @Test
        void thatChangesNothingIsNone() {
            bound(1000, null);
            assertThatThrownBy(() -> conclude(MatterKind.CHANGE, CHILD, 1000, null, false))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(acts(EntryKind.CHANGED)).isEmpty();
        }

        @Test
        void isNotPossibleWhileThePairIsSuspendedOrAfterItEnded() {
            Binding binding = bound(null, null);
            room.registers().bindings().put(binding.in(BindingState.SUSPENDED, clock.instant(), "GIVER_SUSPENDED"));
            assertThatThrownBy(() -> conclude(MatterKind.CHANGE, CHILD, 1000, null, false))
                    .hasMessageContaining("suspended");
            room.registers().bindings().put(binding.in(BindingState.ENDED, clock.instant(), "不再授权"));
            assertThatThrownBy(() -> conclude(MatterKind.CHANGE, CHILD, 1000, null, false))
                    .hasMessageContaining("nothing stands");
        }

        @Test
        void thatTheCentreMustTakeFirstLeavesWhatHoldsUntilThen() {
            bound(1000, null);
            String matter = conclude(MatterKind.CHANGE, CHILD, 3000, null, true).matters().get(0).id();
            assertThat(now().cap()).isEqualTo(1000);
            centreSays(matter, "accepted");
            assertThat(now().cap()).isEqualTo(3000);
        }

        @Test
        void thatTheCentreRefusesIsTakenBackAndAYoungerOneStays() {
            bound(1000, null);
            String first = conclude(MatterKind.CHANGE, CHILD, 3000, null, false).matters().get(0).id();
            conclude(MatterKind.CHANGE, STEP, 3000, LocalDate.of(2029, 1, 1), false);
            centreSays(first, "refused");
            assertThat(now().agreed()).isEqualTo(new Agreed("继子", "27", "子女", 1000, LocalDate.of(2029, 1, 1)));
            assertThat(now().state()).isEqualTo(BindingState.ACTIVE);
        }
    }

    @Nested
    @DisplayName("A period")
    class Periods {
        @ParameterizedTest
        @CsvSource({"2028-02-29, 2028-02-29, false", "2028-02-29, 2028-03-01, true", "2028-12-31, 2028-12-31, false",
            "2028-12-31, 2029-01-01, true", "2028-03-04, 2028-03-06, true"})
        void holdsOnItsLastDayAndIsEndedByWhoeverComesFirstAfterIt(LocalDate last, String today, boolean over) {
            bound(null, last);
            on(today);
            assertThat(period.end(WANG)).hasSize(over ? 1 : 0);
            assertThat(now().state()).isEqualTo(over ? BindingState.ENDED : BindingState.ACTIVE);
            assertThat(period.end(WANG)).as("what has ended is not ended again").isEmpty();
            assertThat(acts(EntryKind.ENDED)).hasSize(over ? 1 : 0).allSatisfy(act -> assertThat(act.payload())
                    .containsEntry("reason", "PERIOD_OVER").containsEntry("until", last.toString())
                    .doesNotContainKey("matter"));
        }

        @Test
        void endsSuspendedOnesTooAndOwesNoCall() {
            Binding binding = bound(null, LocalDate.of(2028, 3, 1));
            room.registers().bindings().put(binding.in(BindingState.SUSPENDED, clock.instant(), "GIVER_SUSPENDED",
                    Binding.Notice.GIVEN));
            on("2028-03-02");
            assertThat(period.end(WANG)).hasSize(1);
            assertThat(now().notice()).isNull();
            assertThat(now().stateReason()).isEqualTo("PERIOD_OVER");
        }

        @Test
        void doesNotEndWhileTheCentreHasALaterDayBeforeIt() {
            bound(null, LocalDate.of(2028, 3, 1));
            String matter = conclude(MatterKind.CHANGE, CHILD, null, LocalDate.of(2029, 3, 1), true).matters().get(0)
                    .id();
            on("2028-03-02");
            assertThat(period.end(WANG)).isEmpty();
            centreSays(matter, "refused");
            assertThat(period.end(WANG)).hasSize(1);
        }

        @Test
        void doesNotEndWhatIsOpen() {
            bound(3000, null);
            on("2099-01-01");
            assertThat(period.end(WANG)).isEmpty();
        }
    }
}
