package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.DeferralDesk;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Deferral.Way;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.store.RebuildVerdict;
import org.gongji.desk.store.StoreRebuild;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 容缺受理 over a real store, with the days going by: agreed on, completed, lapsed, and what the sheets say of it. */
@DisplayName("A matter taken with its paper to follow")
class DeferralScenarioTest {
    private static final String WEAK = "20-presumed-not-committed";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Ten working days after Monday, 2026-11-23. */
    private static final LocalDate LAST = LocalDate.of(2026, 12, 7);

    @TempDir
    Path folder;
    private final Days days = new Days();
    private SmallCounter counter;

    /** A clock that is set to a morning. */
    private static final class Days extends Clock {
        private Instant now = SmallCounter.NOON;

        void morning(LocalDate day) {
            now = ZonedDateTime.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 8, 20, 0, 0, ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this office does not travel");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        counter = new SmallCounter(folder, PolicyShelf.shipped(), days);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private static CaseFile said(String visit) {
        return SampleFolder.read("day/" + visit + ".json").file();
    }

    private CaseFile laid() {
        return counter.lay(said(WEAK));
    }

    private Assessment assess(CaseFile file) {
        return counter.intake().assess(file);
    }

    private Deferred defer(CaseFile file, Way way) {
        return counter.deferral().defer(file, assess(file), file.members().get(0).person(), way, SmallCounter.CLERK);
    }

    private List<DeferralDesk.Lapsed> lapseOn(LocalDate day) {
        days.morning(day);
        return counter.deferral().lapse(SmallCounter.CLERK);
    }

    private Matter matter(CaseFile file) {
        return counter.store().matters().ofDraft(file.id()).get(0);
    }

    private List<Entry> acts(EntryKind kind) {
        Journal journal = counter.store().journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    private static CaseFile withBirthCertificate(CaseFile file) {
        Person mother = file.person("p1").orElseThrow();
        Person child = file.person("p2").orElseThrow();
        return CaseEdit.paper(file, new Paper("w2", PaperKind.BIRTH_CERTIFICATE, "C410900777", child.birth(), true,
                List.of(new Paper.Named("child", child.name(), "", child.sex(), child.birth(), "", "", ""),
                        new Paper.Named("mother", mother.name(), mother.number(), Sex.FEMALE, mother.birth(), "", "",
                                "")), Map.of(), List.of(), true));
    }

    private Conclusion signed(CaseFile file) {
        Assessment assessment = assess(file);
        CaseFile accepted = counter.intake().accept(file, assessment, SmallCounter.CLERK);
        Sha256 proof = counter.intake().keepPage(accepted, "演练笔迹".getBytes(StandardCharsets.UTF_8),
                "application/json", SmallCounter.CLERK);
        return counter.intake().conclude(accepted, assessment, new Signature(Signature.Mode.PAD,
                "sheet-" + file.id(), proof, proof, days.instant()), SmallCounter.CLERK);
    }

    @Test
    @DisplayName("is on record with what is missing, how it comes and until when, and nothing takes effect")
    void isTakenAndWaits() {
        CaseFile file = laid();
        assertThat(assess(file).decisions().get(0).deferral()).isNotNull();

        Deferred agreed = defer(file, Way.POST);

        assertThat(agreed.until()).isEqualTo(LAST);
        assertThat(acts(EntryKind.DEFERRED)).singleElement().satisfies(act -> {
            assertThat(act.header().kind().exported()).isTrue();
            assertThat(act.payload()).containsEntry("gap", "EVIDENCE_WEAK").containsEntry("way", "POST")
                    .containsEntry("until", "2026-12-07").containsEntry("clause", "近亲属版·容缺受理")
                    .containsEntry("phone", "13800000155").containsEntry("draft", file.id());
            assertThat(act.payload().get("missing").toString()).contains("birth_certificate");
        });
        assertThat(matter(file).state()).isEqualTo(MatterState.WAITING);
        assertThat(counter.store().bindings().all()).isEmpty();
        assertThat(counter.intake().conclude(file, assess(file), null, SmallCounter.CLERK).record().caseNo())
                .as("no number: nothing is done").isEmpty();
        assertThat(counter.intake().drafts()).extracting(Drafts.Line::id, Drafts.Line::parked)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(file.id(), true));
        Decision told = assess(file).decisions().get(0);
        assertThat(told.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        assertThat(Deferral.agreement(told)).hasValueSatisfying(words -> assertThat(words)
                .contains("邮寄到本窗口", "2026-12-07"));
    }

    @Test
    @DisplayName("is agreed on once: asked again, neither the term nor the way moves")
    void isAgreedOnOnce() {
        CaseFile file = laid();
        Deferred first = defer(file, Way.COUNTER);
        days.morning(LocalDate.of(2026, 11, 30));
        assertThat(defer(file, Way.POST)).isEqualTo(first);
        assertThat(acts(EntryKind.DEFERRED)).hasSize(1);
        assertThat(counter.deferral().standing()).containsExactly(first);
    }

    @Test
    @DisplayName("is completed on its last day: the draft opens by its number, the paper is taken, the giver signs")
    void isCompletedOnItsLastDay() {
        CaseFile file = laid();
        defer(file, Way.COUNTER);
        counter.intake().conclude(file, assess(file), null, SmallCounter.CLERK);
        ClosedDay first = counter.day().close(1, SmallCounter.CLERK);
        assertThat(first.sheet()).extracting(DaySheet::fresh, DaySheet::carriedOver).containsExactly(1, 1);

        assertThat(lapseOn(LAST)).as("the last day is still open").isEmpty();
        CaseFile again = counter.intake().resume(file.id(), SmallCounter.CLERK).orElseThrow();
        Conclusion done = signed(withBirthCertificate(again));

        assertThat(done.count(MatterState.DONE)).isEqualTo(1);
        assertThat(counter.store().bindings().all()).singleElement().satisfies(bound -> {
            assertThat(LocalDate.ofInstant(bound.acceptedAt(), ZONE)).as("taken then").isEqualTo("2026-11-23");
            assertThat(LocalDate.ofInstant(bound.effectiveAt(), ZONE)).as("in effect from the signature").isEqualTo(LAST);
        });
        assertThat(counter.deferral().standing()).isEmpty();
        DaySheet second = counter.day().sheet(0);
        assertThat(second.balances()).isTrue();
        assertThat(second).extracting(DaySheet::carriedIn, DaySheet::fresh, DaySheet::done, DaySheet::withdrawn,
                DaySheet::carriedOver).containsExactly(1, 0, 1, 0, 0);
        assertThat(lapseOn(LAST.plusDays(30))).as("what is done does not lapse").isEmpty();
        assertThat(matter(file).state()).isEqualTo(MatterState.DONE);
    }

    @Test
    @DisplayName("lapses the day after as an act, counts as withdrawn, and the equation holds on both days")
    void lapsesTheDayAfter() {
        CaseFile file = laid();
        defer(file, Way.COUNTER);
        counter.intake().conclude(file, assess(file), null, SmallCounter.CLERK);
        assertThat(counter.day().close(1, SmallCounter.CLERK).sheet().balances()).isTrue();

        List<DeferralDesk.Lapsed> over = lapseOn(LAST.plusDays(1));

        assertThat(over).singleElement().satisfies(one -> {
            assertThat(one.matter().state()).isEqualTo(MatterState.WITHDRAWN);
            assertThat(one.agreed().phone()).isEqualTo("13800000155");
        });
        assertThat(acts(EntryKind.LAPSED)).singleElement().satisfies(act -> {
            assertThat(act.header().kind().exported()).isTrue();
            assertThat(act.header().clerk()).isEqualTo(SmallCounter.CLERK.staffNo());
            assertThat(act.payload()).containsEntry("matter", file.id() + "/1").containsEntry("until", "2026-12-07");
        });
        assertThat(counter.intake().drafts()).isEmpty();
        assertThat(counter.intake().resume(file.id(), SmallCounter.CLERK)).isEmpty();
        assertThat(counter.store().bindings().all()).isEmpty();
        ClosedDay second = counter.day().close(0, SmallCounter.CLERK);
        assertThat(second.sheet()).extracting(DaySheet::carriedIn, DaySheet::fresh, DaySheet::done,
                DaySheet::refused, DaySheet::withdrawn, DaySheet::carriedOver).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(lapseOn(LAST.plusDays(2))).as("once").isEmpty();
        assertThat(acts(EntryKind.LAPSED)).hasSize(1);
    }

    @Test
    @DisplayName("does not bind after it has lapsed, whoever still holds the case; a new application does")
    void doesNotBindAfterwards() {
        CaseFile file = laid();
        defer(file, Way.COUNTER);
        lapseOn(LAST.plusDays(1));

        assertThat(signed(withBirthCertificate(file)).count(MatterState.DONE)).isZero();
        assertThat(matter(file).state()).isEqualTo(MatterState.WITHDRAWN);
        assertThat(counter.store().bindings().all()).isEmpty();
        assertThatThrownBy(() -> defer(file, Way.COUNTER)).as("nor waits once more")
                .isInstanceOf(IllegalStateException.class);

        assertThat(signed(withBirthCertificate(counter.open(said(WEAK)))).count(MatterState.DONE)).isEqualTo(1);
    }

    @Test
    @DisplayName("waits for something else once the paper is here, and no term runs against it")
    void standsNoLongerOnceThePaperIsHere() {
        CaseFile file = laid();
        defer(file, Way.POST);
        CaseFile full = withBirthCertificate(file);
        counter.intake().accept(full, assess(full), SmallCounter.CLERK);
        assertThat(counter.deferral().standing()).isEmpty();
        assertThat(lapseOn(LAST.plusDays(3))).isEmpty();
        assertThat(signed(full).count(MatterState.DONE)).as("the giver comes to sign later").isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: the pack does not let it follow")
    @ValueSource(strings = {"03-one-paper-short", "04-father-in-law", "08-two-spouses", "09-expired-card",
        "30-consent-missing", "36-changed-mind", "01-spouse"})
    void isRefusedWhereThePackDoesNotAllowIt(String visit) {
        CaseFile file = counter.lay(said(visit));
        assertThat(assess(file).decisions()).allSatisfy(one -> assertThat(one.deferral()).isNull());
        assertThatThrownBy(() -> defer(file, Way.COUNTER)).isInstanceOf(IllegalStateException.class);
        assertThat(acts(EntryKind.DEFERRED)).isEmpty();
    }

    @Test
    @DisplayName("is taken before it waits, by somebody who may take cases")
    void isTakenFirst() {
        CaseFile open = counter.open(said(WEAK));
        assertThatThrownBy(() -> defer(open, Way.COUNTER)).isInstanceOf(IllegalStateException.class);
        CaseFile file = laid();
        assertThatThrownBy(() -> counter.deferral().defer(file, assess(file), "p2", Way.COUNTER,
                SmallCounter.SUPERVISOR)).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> counter.deferral().lapse(SmallCounter.SUPERVISOR))
                .isInstanceOf(NotYoursException.class);
        assertThat(acts(EntryKind.DEFERRED)).isEmpty();
    }

    @Test
    @DisplayName("is told again from the ledger alone, row by row")
    void isToldAgainFromTheLedger() {
        CaseFile waits = laid();
        defer(waits, Way.COUNTER);
        CaseFile over = laid();
        days.morning(LocalDate.of(2026, 11, 20));
        defer(over, Way.POST);
        lapseOn(LocalDate.of(2026, 12, 5));
        Map<String, MatterState> states = counter.store().matters().all().stream()
                .collect(Collectors.toMap(Matter::draft, Matter::state));
        assertThat(states).containsEntry(waits.id(), MatterState.WAITING).containsEntry(over.id(), MatterState.WITHDRAWN);
        counter.close();
        assertThat(new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder, Optional.of("0312"),
                Stores.password(), Optional.empty())).isInstanceOfSatisfying(RebuildVerdict.Rebuilt.class, told ->
                assertThat(told.differences()).isEmpty());
        counter = new SmallCounter(folder.resolve("next"), PolicyShelf.shipped(), days);
    }
}
