package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.gongji.desk.access.Approver;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.RosterDesk;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.intake.BoundElsewhere;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterChange;
import org.gongji.desk.roster.RosterChange.Kind;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.RebuildVerdict;
import org.gongji.desk.store.StoreRebuild;
import org.gongji.desk.store.Stores;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.vault.Vault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 11 of the clerk's day over a real store and a real roster: a family of four, and what deltas do to it. */
@DisplayName("11, unbind, suspend, resume, end")
class RosterScenarioTest {
    private static final String GIVER = "410171198401160536";
    private static final String WIFE = "410171198506210544";
    private static final String SON = "410171201012010571";
    private static final String DAUGHTER = "410171201906300586";
    private static final Clock CLOCK = Clock.fixed(SmallCounter.NOON, ZoneId.of("Asia/Shanghai"));
    @TempDir
    Path folder;
    /** The roster lies apart: its keys are not the store's here. */
    @TempDir
    Path beside;
    private int deltas;

    private static RosterStamp stamp(int delta) {
        return new RosterStamp(46, LocalDate.of(2026, 11, 14).plusDays(delta), Set.of("4101"), delta);
    }

    private static Insured row(String certno, String insutype, String status, boolean dead) {
        return new Insured("410105" + certno, "演练", "01", certno, insutype, status, "1102",
                Optional.of(insutype.equals("310")), "410105", "410100", dead);
    }

    private SqliteRoster roster() {
        SqliteRoster roster = SqliteRoster.open(beside, Vault.generate()::generationKeys, Stores.RANDOM);
        roster.install(stamp(0), List.of(row(GIVER, "310", "1", false), row(WIFE, "310", "1", false),
                row(SON, "390", "1", false), row(DAUGHTER, "390", "1", false)).iterator());
        return roster;
    }

    private void delta(SqliteRoster roster, RosterChange change) {
        deltas++;
        roster.amend(stamp(deltas), List.of(change).iterator(), ImportWatch.none());
    }

    private RosterDesk desk(SmallCounter counter, SqliteRoster roster) {
        OpenStore store = counter.store();
        PolicyShelf shelf = PolicyShelf.shipped();
        return new RosterDesk(store.journal(), new LifeDesk(store.journal(), store.bindings(), CLOCK),
                store.bindings(), store.matters(), roster, binding -> shelf.find(binding.packSha256()));
    }

    private static List<Tuple> followed(RosterDesk desk) {
        return desk.settle(SmallCounter.CLERK).changed().stream()
                .map(binding -> tuple(binding.state(), binding.stateReason())).toList();
    }

    private static void sign(SmallCounter counter, CaseFile said, long done) {
        assertThat(sign(counter, counter.lay(said)).count(MatterState.DONE)).isEqualTo(done);
    }

    private static Conclusion sign(SmallCounter counter, CaseFile file) {
        Sha256 proof = counter.intake().keepPage(file, "演练笔迹".getBytes(StandardCharsets.UTF_8), "application/json",
                SmallCounter.CLERK);
        return counter.intake().conclude(file, counter.intake().assess(file), new Signature(Signature.Mode.PAD,
                "sheet-" + file.id(), proof, proof, SmallCounter.NOON), SmallCounter.CLERK);
    }

    /** The family comes again to end the daughter's pair. */
    private static CaseFile ending(CaseFile family) {
        LocalDate today = family.applicationDate();
        return new CaseFile(family.id(), CaseFile.Purpose.END, today, null, family.area(), family.giver(),
                family.persons(), List.of(), List.of(new CaseFile.MemberClaim("p4", "女儿", "不再授权", null, null)),
                family.insurance(), family.statements(), List.of(new CaseFile.Standing(GIVER, DAUGHTER, "active", "女儿",
                        "子女", today, null)), family.facts());
    }

    private static Map<String, BindingState> states(SmallCounter counter) {
        Map<String, BindingState> states = new HashMap<>();
        for (Binding binding : counter.store().bindings().ofGiver(GIVER)) {
            states.put(binding.member().certno(), binding.state());
        }
        return states;
    }

    private static List<Entry> acts(SmallCounter counter, EntryKind kind) {
        Journal journal = counter.store().journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    @Test
    @DisplayName("one child unbound with the refund notice, the others go the giver's way and come back unsigned")
    void oneChildUnboundTheOthersSuspendedResumedAndEnded() {
        try (SmallCounter counter = new SmallCounter(folder); SqliteRoster roster = roster()) {
            CaseFile family = SampleFolder.read("day/11-family-of-four.json").file();
            sign(counter, family, 3);
            RosterDesk desk = desk(counter, roster);
            assertThat(followed(desk)).as("nothing has changed").isEmpty();

            Decision ends = counter.intake().assess(counter.open(ending(family))).decisions().get(0);
            assertThat(ends.trace()).filteredOn(tried -> tried.rule().equals("refund")).singleElement()
                    .satisfies(tried -> assertThat(tried.facts()).contains("退"));
            sign(counter, ending(family), 1);
            assertThat(states(counter)).containsEntry(DAUGHTER, BindingState.ENDED);

            delta(roster, new RosterChange(row(GIVER, "310", "2", false), Kind.CHANGED));
            assertThat(followed(desk)).hasSize(2).containsOnly(tuple(BindingState.SUSPENDED, "GIVER_SUSPENDED"));
            assertThat(states(counter)).isEqualTo(Map.of(WIFE, BindingState.SUSPENDED, SON, BindingState.SUSPENDED,
                    DAUGHTER, BindingState.ENDED));
            assertThat(followed(desk)).as("a second time").isEmpty();
            assertThat(acts(counter, EntryKind.SUSPENDED)).hasSize(2).allSatisfy(act -> assertThat(act.payload())
                    .containsEntry("reason", "GIVER_SUSPENDED").containsEntry("roster", 46).containsEntry("delta", 1)
                    .containsKeys("binding", "boundUnder", "asOf").doesNotContainKey("matter"));
            allAreTold(counter, desk);

            delta(roster, new RosterChange(row(GIVER, "310", "1", false), Kind.CHANGED));
            int signed = acts(counter, EntryKind.SIGNED).size();
            assertThat(followed(desk)).hasSize(2).containsOnly(tuple(BindingState.ACTIVE, ""));
            assertThat(states(counter)).containsEntry(WIFE, BindingState.ACTIVE).containsEntry(SON,
                    BindingState.ACTIVE);
            assertThat(acts(counter, EntryKind.SIGNED)).as("no new commitment").hasSize(signed);

            delta(roster, new RosterChange(row(GIVER, "310", "4", false), Kind.ENDED));
            assertThat(followed(desk)).hasSize(2).containsOnly(tuple(BindingState.ENDED, "GIVER_ENDED"));
            assertThat(states(counter).values()).containsOnly(BindingState.ENDED);
            delta(roster, new RosterChange(row(GIVER, "310", "1", false), Kind.CHANGED));
            assertThat(followed(desk)).as("what ended needs a new application").isEmpty();
        }
    }

    /** Nobody answers at first; every call is an act, and the list grows shorter. */
    private static void allAreTold(SmallCounter counter, RosterDesk desk) {
        List<Binding> open = desk.toTell();
        assertThat(open).hasSize(2);
        desk.told(open.get(0).id(), LifeDesk.Way.NOT_REACHED, SmallCounter.CLERK);
        assertThat(desk.toTell()).hasSize(2);
        desk.told(open.get(0).id(), LifeDesk.Way.REACHED, SmallCounter.CLERK);
        assertThat(desk.toTell()).extracting(Binding::id).containsExactly(open.get(1).id());
        desk.told(open.get(1).id(), LifeDesk.Way.BY_LETTER, SmallCounter.CLERK);
        assertThat(desk.toTell()).isEmpty();
        assertThat(acts(counter, EntryKind.TOLD)).extracting(act -> act.payload().get("call"))
                .containsExactly("not_reached", "reached", "by_letter");
    }

    @Test
    @DisplayName("each member's own status moves their own pair, a death ends it, absence is only doubted")
    void eachMemberGoesTheirOwnWay() {
        try (SmallCounter counter = new SmallCounter(folder); SqliteRoster roster = roster()) {
            sign(counter, SampleFolder.read("day/11-family-of-four.json").file(), 3);
            RosterDesk desk = desk(counter, roster);
            delta(roster, new RosterChange(row(SON, "390", "2", false), Kind.CHANGED));
            delta(roster, new RosterChange(row(DAUGHTER, "390", "1", false), Kind.GONE));
            delta(roster, new RosterChange(row(WIFE, "310", "1", true), Kind.DEAD));
            assertThat(followed(desk)).containsExactlyInAnyOrder(tuple(BindingState.ENDED, "DECEASED_IN_ROSTER"),
                    tuple(BindingState.SUSPENDED, "MEMBER_SUSPENDED"));
            assertThat(states(counter)).isEqualTo(Map.of(WIFE, BindingState.ENDED, SON, BindingState.SUSPENDED,
                    DAUGHTER, BindingState.ACTIVE));
            assertThat(desk.doubts()).extracting(doubt -> doubt.binding().member().certno(),
                    doubt -> doubt.bearing().reason()).containsExactly(tuple(DAUGHTER,
                    Optional.of(ReasonCode.NOT_IN_ROSTER)));

            delta(roster, new RosterChange(row(SON, "390", "1", false), Kind.GONE));
            assertThat(followed(desk)).as("a silent roster lifts nothing").isEmpty();
            assertThat(states(counter)).containsEntry(SON, BindingState.SUSPENDED);
        }
    }

    @Test
    @DisplayName("whoever stood here is not ended by the mark they were seen under; it stays in doubt")
    void whoStoodHereIsNotEndedByTheSameMark() {
        try (SmallCounter counter = new SmallCounter(folder);
                SqliteRoster roster = SqliteRoster.open(beside, Vault.generate()::generationKeys, Stores.RANDOM)) {
            CaseFile file = counter.lay(SampleFolder.read("day/23-death-mark.json").file());
            Assessment assessment = counter.intake().assess(file);
            Approver supervisor = counter.review().approvers().require(SmallCounter.SUPERVISOR);
            assertThat(counter.review().beside(new ReviewDesk.Opened(file, assessment, 0),
                    new Word(RulingReason.ORIGINAL_SEEN, ""), supervisor, SmallCounter.CLERK))
                    .isInstanceOf(ReviewDesk.Answer.Given.class);
            sign(counter, file);
            Binding bound = counter.store().bindings().all().get(0);
            roster.install(stamp(0), List.of(row(bound.giver().certno(), "310", "1", false),
                    row(bound.member().certno(), "390", "1", true)).iterator());
            RosterDesk desk = desk(counter, roster);

            assertThat(followed(desk)).isEmpty();
            assertThat(desk.doubts()).singleElement().satisfies(doubt -> assertThat(doubt.bearing().reason())
                    .contains(ReasonCode.DECEASED_IN_ROSTER));
            assertThat(desk.queryDeath(bound.id(), SmallCounter.CLERK)).isTrue();
            assertThat(desk.queryDeath(bound.id(), SmallCounter.CLERK)).as("asked once").isFalse();
            assertThat(acts(counter, EntryKind.DEATH_QUERIED)).singleElement().satisfies(act -> assertThat(act.payload())
                    .containsEntry("binding", bound.id()).containsEntry("marked", "MEMBER").doesNotContainKey("matter"));
            assertThat(desk.queriedAt(bound)).isPresent();
            delta(roster, new RosterChange(row(bound.member().certno(), "390", "1", false), Kind.CHANGED));
            assertThat(desk.doubts()).as("the centre answers by a roster without the mark").isEmpty();
            assertThatThrownBy(() -> desk.queryDeath(bound.id(), SmallCounter.CLERK))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("a pair that another window bound is refused here, and this window's own word is newer")
    void refusesADuplicateBeforeTheCentreDoes() {
        CaseFile family = SampleFolder.read("day/11-family-of-four.json").file();
        BoundElsewhere elsewhere = numbers -> numbers.contains(GIVER) ? List.of(new CaseFile.Standing(GIVER, WIFE,
                "active", "妻子", "配偶", LocalDate.of(2026, 11, 2), null)) : List.of();
        try (SmallCounter counter = new SmallCounter(folder, PolicyShelf.shipped(), elsewhere)) {
            CaseFile looked = CaseEdit.insurance(counter.intake().lookUp(family), family.insurance());
            List<Decision> decisions = counter.intake().assess(looked).decisions();
            assertThat(decisions.get(0).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(decisions.get(0).reasons()).extracting(Decision.Reason::code).contains(ReasonCode.DUP_PAIR);
            assertThat(decisions.subList(1, 3)).extracting(Decision::outcome).containsOnly(Outcome.ALLOWED);
            assertThat(counter.intake().lookUp(ending(family)).standing()).as("it ends only what it bound").isEmpty();

            sign(counter, family, 3);
            assertThat(counter.intake().lookUp(family).standing()).hasSize(3).filteredOn(one ->
                    one.memberNumber().equals(WIFE)).extracting(CaseFile.Standing::since)
                    .containsExactly(family.applicationDate());
        }
    }

    @Test
    @DisplayName("what the ledger says of it is what the rows say")
    void foldsToTheSameBindings() {
        List<Binding> before = new ArrayList<>();
        try (SmallCounter counter = new SmallCounter(folder); SqliteRoster roster = roster()) {
            sign(counter, SampleFolder.read("day/11-family-of-four.json").file(), 3);
            RosterDesk desk = desk(counter, roster);
            delta(roster, new RosterChange(row(GIVER, "310", "2", false), Kind.CHANGED));
            desk.settle(SmallCounter.CLERK);
            delta(roster, new RosterChange(row(GIVER, "310", "1", false), Kind.CHANGED));
            desk.settle(SmallCounter.CLERK);
            delta(roster, new RosterChange(row(SON, "390", "4", false), Kind.ENDED));
            desk.settle(SmallCounter.CLERK);
            before.addAll(counter.store().bindings().all());
        }
        assertThat(before).hasSize(3);
        RebuildVerdict verdict = new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder, Optional.of("0312"),
                Stores.password(), Optional.empty());
        assertThat(verdict).isInstanceOfSatisfying(RebuildVerdict.Rebuilt.class,
                rebuilt -> assertThat(rebuilt.differences()).isEmpty());
    }
}
