package org.gongji.desk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.TestLedger;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.Answer;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Instant NINE = TestLedger.MORNING;
    private static final PackLimits ONE_GIVER = pack -> Optional.of(1);

    private static List<TakenBundle> bundles(String window, TestLedger ledger, int each) {
        List<TakenBundle> bundles = new ArrayList<>();
        List<Entry> all = ledger.all();
        for (int first = 0; first < all.size(); first += each) {
            List<Entry> range = all.subList(first, Math.min(first + each, all.size()));
            Entry last = range.get(range.size() - 1);
            BundleLabel label = new BundleLabel(last.header().mode(), new WindowId("410105", window),
                    last.header().storeId(), 1, ledger.incarnationId(), "410105", first / each + 1, 1, 1,
                    BundleLabel.NONE_BEFORE, range.get(0).header().sequence(), last.header().sequence(),
                    last.header().digest());
            bundles.add(new TakenBundle(label, Sha256.of((window + first).getBytes(
                    StandardCharsets.UTF_8)), NINE, range.stream().map(ActLine::of).toList(),
                    Map.of()));
        }
        return bundles;
    }

    private static Verdict verdict(Map<MatterKey, Verdict> verdicts, String window, String matter) {
        return verdicts.get(new MatterKey(new WindowId("410105", window), "store-" + window, matter));
    }

    private static Map<MatterKey, Verdict> merged(TestLedger three, TestLedger four) {
        List<TakenBundle> both = new ArrayList<>(bundles("W04", four, 100));
        both.addAll(bundles("W03", three, 100));
        return Merge.of(both, List.of(), PackLimits.NONE);
    }

    @Test
    void firstByTheClockHoldsThePair() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "配偶"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(5), TestLedger.matter("b", "c-4", "G", "M", "配偶"));
        Map<MatterKey, Verdict> verdicts = merged(three, four);
        assertThat(verdict(verdicts, "W03", "a").answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(verdict(verdicts, "W04", "b")).isEqualTo(new Verdict(Answer.DUPLICATE, "DUP_PAIR", "c-3"));
    }

    @Test
    void whatLapsedIsTakenLikeWhatWasWithdrawnAndHoldsNoPair() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.DEFERRED, NINE, TestLedger.matter("a", "-", "G", "M", "父亲"));
        three.enter(EntryKind.LAPSED, NINE.plusSeconds(60), TestLedger.matter("a", "-", "G", "M", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(90), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        assertThat(merged(three, four).values()).hasSize(2).extracting(Verdict::answer).containsOnly(Answer.ACCEPTED);
    }

    @Test
    void endedPairMayBeBoundElsewhere() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        three.enter(EntryKind.ENDED, NINE.plusSeconds(60), TestLedger.matter("a2", "c-3b", "G", "M", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(90), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        assertThat(merged(three, four).values()).extracting(Verdict::answer).containsOnly(Answer.ACCEPTED);
    }

    @Test
    void whatARosterEndedFreesThePairAndAwaitsNoAnswer() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        Map<String, Object> ended = TestLedger.matter("a", "c-3", "G", "M", "父亲");
        ended.remove("matter");
        ended.put("binding", "B-1");
        three.enter(EntryKind.ENDED, NINE.plusSeconds(60), ended);
        four.enter(EntryKind.BOUND, NINE.plusSeconds(90), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        Map<MatterKey, Verdict> verdicts = merged(three, four);
        assertThat(verdicts).hasSize(2);
        assertThat(verdicts.values()).extracting(Verdict::answer).containsOnly(Answer.ACCEPTED);
    }

    private static Map<String, Object> renumbered(String id, String from, String to) {
        Map<String, Object> changed = TestLedger.matter(id, "c-9", from, to, "");
        changed.remove("relation");
        return changed;
    }

    @Test
    void aChangedNumberTakesEveryWindowsPairsAlong() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        four.enter(EntryKind.BOUND, NINE, TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        three.enter(EntryKind.INFO_CHANGED, NINE.plusSeconds(10), renumbered("i", "G", "G2"));
        three.enter(EntryKind.BOUND, NINE.plusSeconds(20), TestLedger.matter("a", "c-3", "G2", "M", "父亲"));
        four.enter(EntryKind.ENDED, NINE.plusSeconds(30), TestLedger.matter("b2", "c-4b", "G", "M", "父亲"));
        three.enter(EntryKind.BOUND, NINE.plusSeconds(40), TestLedger.matter("a2", "c-3b", "G2", "M", "父亲"));
        Map<MatterKey, Verdict> verdicts = merged(three, four);
        assertThat(verdict(verdicts, "W03", "i")).isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(verdicts, "W03", "a")).isEqualTo(new Verdict(Answer.DUPLICATE, "DUP_PAIR", "c-4"));
        assertThat(verdict(verdicts, "W04", "b2")).as("ended under the number of before").isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(verdicts, "W03", "a2")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aNumberPutBackIsNoConflictAndSomebodyElsesNumberIsOne() {
        TestLedger three = new TestLedger("W03");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        three.enter(EntryKind.INFO_CHANGED, NINE.plusSeconds(10), renumbered("i", "G", "G2"));
        three.enter(EntryKind.INFO_CHANGED, NINE.plusSeconds(20), renumbered("j", "G2", "G"));
        three.enter(EntryKind.INFO_CHANGED, NINE.plusSeconds(30), renumbered("k", "G", "M"));
        Map<MatterKey, Verdict> verdicts = merged(three, new TestLedger("W04"));
        assertThat(verdict(verdicts, "W03", "j")).isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(verdicts, "W03", "k")).isEqualTo(new Verdict(Answer.CONFLICT, "NUMBER_TAKEN", ""));
    }

    @Test
    void whatWasAskedAboutOneselfIsTaken() {
        TestLedger three = new TestLedger("W03");
        three.enter(EntryKind.QUERIED, NINE, renumbered("q", "G", "G"));
        three.enter(EntryKind.RECORD_SHOWN, NINE.plusSeconds(10), renumbered("r", "G", "G"));
        three.enter(EntryKind.CORRECTION_ASKED, NINE.plusSeconds(20), renumbered("c", "G", "G"));
        three.enter(EntryKind.CORRECTION_ANSWERED, NINE.plusSeconds(30), renumbered("c", "G", "G"));
        assertThat(merged(three, new TestLedger("W04")).values()).hasSize(3).containsOnly(Verdict.ACCEPTED);
    }

    @Test
    void aChangeKeepsThePairTakenUnderItsNumberAndIsAnsweredOnce() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        three.enter(EntryKind.CHANGED, NINE.plusSeconds(60), TestLedger.matter("a2", "c-3b", "G", "M", "父亲"));
        four.enter(EntryKind.CHANGED, NINE.plusSeconds(70), TestLedger.matter("x", "c-4x", "G", "N", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(90), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        Map<MatterKey, Verdict> verdicts = merged(three, four);
        assertThat(verdict(verdicts, "W03", "a2")).isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(verdicts, "W04", "x")).isEqualTo(new Verdict(Answer.CONFLICT, "NOT_BOUND", ""));
        assertThat(verdict(verdicts, "W04", "b")).isEqualTo(new Verdict(Answer.DUPLICATE, "DUP_PAIR", "c-3"));
    }

    @Test
    void aChangeMakesNoSecondMarriage() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "配偶"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(1), TestLedger.matter("b", "c-4", "G", "N", "兄弟姐妹"));
        four.enter(EntryKind.CHANGED, NINE.plusSeconds(2), TestLedger.matter("c", "c-5", "G", "N", "配偶"));
        assertThat(verdict(merged(three, four), "W04", "c"))
                .isEqualTo(new Verdict(Answer.CONFLICT, "SECOND_SPOUSE", "c-3"));
    }

    @Test
    void secondSpouseIsAConflict() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "配偶"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(1), TestLedger.matter("b", "c-4", "G", "N", "配偶"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(2), TestLedger.matter("c", "c-5", "M", "G", "配偶"));
        Map<MatterKey, Verdict> verdicts = merged(three, four);
        assertThat(verdict(verdicts, "W04", "b")).isEqualTo(new Verdict(Answer.CONFLICT, "SECOND_SPOUSE", "c-3"));
        assertThat(verdict(verdicts, "W04", "c").answer()).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void secondGiverIsAConflictWhereThePackAllowsOne() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(1), TestLedger.matter("b", "c-4", "H", "M", "父亲"));
        List<TakenBundle> both = new ArrayList<>(bundles("W03", three, 9));
        both.addAll(bundles("W04", four, 9));
        assertThat(verdict(Merge.of(both, List.of(), ONE_GIVER), "W04", "b"))
                .isEqualTo(new Verdict(Answer.CONFLICT, "MEMBER_BOUND_ELSEWHERE", "c-3"));
        assertThat(verdict(Merge.of(both, List.of(), PackLimits.NONE), "W04", "b").answer())
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void endingWhatNobodyBoundIsAConflict() {
        TestLedger three = new TestLedger("W03");
        three.enter(EntryKind.ENDED, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        assertThat(verdict(merged(three, new TestLedger("W04")), "W03", "a"))
                .isEqualTo(new Verdict(Answer.CONFLICT, "NOT_BOUND", ""));
    }

    @Test
    void voidFreesOnlyItsOwnBinding() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(1), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        four.enter(EntryKind.VOIDED, NINE.plusSeconds(2), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(3), TestLedger.matter("c", "c-5", "G", "M", "父亲"));
        assertThat(verdict(merged(three, four), "W04", "c").answer()).isEqualTo(Answer.DUPLICATE);
    }

    @Test
    void clockPutBackJumpsNoQueue() {
        TestLedger three = new TestLedger("W03");
        TestLedger four = new TestLedger("W04");
        three.enter(EntryKind.TIME_CONFIRMED, NINE.plusSeconds(100), Map.of());
        three.enter(EntryKind.BOUND, NINE, TestLedger.matter("a", "c-3", "G", "M", "父亲"));
        four.enter(EntryKind.BOUND, NINE.plusSeconds(50), TestLedger.matter("b", "c-4", "G", "M", "父亲"));
        assertThat(verdict(merged(three, four), "W03", "a").answer()).isEqualTo(Answer.DUPLICATE);
    }

    @Property(tries = 300)
    void orderOfDeliveryChangesNoAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<TakenBundle>> halls = new ArrayList<>();
        for (String window : List.of("W03", "W04", "W05")) {
            TestLedger ledger = new TestLedger(window);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                ledger.enter(kind(random), NINE.plusSeconds(random.nextInt(20)), TestLedger.matter(window + i,
                        "c-" + window + i, "G" + random.nextInt(2), "M" + random.nextInt(3),
                        random.nextBoolean() ? "配偶" : "父亲"));
            }
            halls.add(bundles(window, ledger, 1 + random.nextInt(3)));
        }
        Map<MatterKey, Verdict> once = Merge.of(delivered(halls, new Random(1)), List.of(), ONE_GIVER);
        assertThat(Merge.of(delivered(halls, random), List.of(), ONE_GIVER)).isEqualTo(once);
    }

    private static EntryKind kind(Random random) {
        List<EntryKind> kinds = List.of(EntryKind.BOUND, EntryKind.BOUND, EntryKind.BOUND, EntryKind.ENDED,
                EntryKind.CHANGED, EntryKind.VOIDED, EntryKind.REFUSED, EntryKind.SUSPENDED);
        return kinds.get(random.nextInt(kinds.size()));
    }

    /** Each hall in its own order, the halls mixed by chance. */
    private static List<TakenBundle> delivered(List<List<TakenBundle>> halls, Random random) {
        List<List<TakenBundle>> left = new ArrayList<>();
        halls.forEach(hall -> left.add(new ArrayList<>(hall)));
        List<TakenBundle> delivered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<TakenBundle> hall = left.get(random.nextInt(left.size()));
            delivered.add(hall.remove(0));
            left.removeIf(List::isEmpty);
        }
        return delivered;
    }
}
