package org.gongji.desk.binding.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.access.RecusedException;
import org.gongji.desk.access.Session;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseNumbering;
import org.gongji.desk.binding.CentreDesk;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.binding.record.InfoRequest.Change;
import org.gongji.desk.binding.record.RecordDesk.Topic;
import org.gongji.desk.binding.search.RecordIndex;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.RebuildVerdict;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreRebuild;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A giver with a wife and a mother bound, and what each of them asks about themselves, over a real store. */
@DisplayName("Whoever asks about themselves")
class AskedByOneselfTest {
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "41010000000001");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030022", "");
    private static final Party STRANGER = new Party("郑安澜", "01", "410171196303030026", "");
    private static final String LATER = "410171199705170033";
    private static final Clerk SUPERVISOR = new Clerk("0450", "邵敏", Set.of(Role.SUPERVISOR));
    private static final LocalDate PROMISED = LocalDate.of(2026, 2, 6);

    @TempDir
    Path folder;
    private StoreDoor door;
    private OpenStore store;
    private BindingDesk binding;
    private RecordDesk records;
    private InfoDesk info;

    @BeforeEach
    void bindTheWife() {
        Stores.found(folder);
        door = Stores.door(folder);
        Session<OpenStore> session = Stores.signIn(door);
        store = session.opened();
        BindingDesk.Registers registers = new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases());
        BindingDesk.Office office = new BindingDesk.Office(Stores.WINDOW, 1);
        binding = new BindingDesk(store.journal(), registers, office, Ids.random(Stores.RANDOM), Stores.CLOCK);
        OwnCases cases = new OwnCases(registers, new CaseNumbering(office, Stores.CLOCK.getZone()),
                number -> String.format("D-%04d", number), Stores.CLOCK);
        Recusal own = (clerk, numbers) -> numbers.contains(STRANGER.certno()) ? Optional.of(Recusal.Reason.SELF)
                : Optional.empty();
        records = new RecordDesk(store.journal(), cases, own);
        info = new InfoDesk(store.journal(), cases, store.linkedNumbers(), own, Stores.CLOCK);
        bind("D-9001", WIFE);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            door.close();
        }
    }

    private void bind(String draft, Party member) {
        Relation spouse = new Relation("配偶", "10", Optional.of(NearKind.SPOUSE), Relation.Near.YES);
        Visit visit = new Visit(draft, MatterKind.BIND, GIVER, Stores.CLOCK.instant(), Map.of(), List.of(
                new Visit.Request(member, new Decision("p2", spouse, Outcome.ALLOWED, List.of(), null, List.of(),
                        "HN-2024-09", Sha256.of(new byte[] {9})), List.of(), Map.of(), "")));
        binding.accept(visit, Stores.WANG);
        binding.conclude(visit, hand(), false, Stores.WANG);
    }

    private static Signature hand() {
        return new Signature(Signature.Mode.INK, "0".repeat(32), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}),
                Stores.CLOCK.instant());
    }

    private static Asker asks(Party person) {
        return new Asker(person, Source.CHIP);
    }

    private List<Entry> acts(EntryKind kind) {
        return store.journal().range(1, store.journal().head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    private InfoRequest.Paper page(String draft, PaperKind kind) {
        return new InfoRequest.Paper(kind, "豫公户证 12", List.of(info.keepPage(draft,
                "一页证明".getBytes(StandardCharsets.UTF_8), "image/jpeg", Stores.WANG)));
    }

    private InfoDesk.Changed change(Party person, PaperKind paper, Change... changes) {
        String draft = info.open(Stores.WANG);
        return info.change(draft, new InfoRequest(asks(person), List.of(changes), List.of(page(draft, paper))), hand(),
                Stores.WANG);
    }

    private Optional<InfoSlip> slip(Party person, Change... changes) {
        return info.slip(new InfoRequest(asks(person), List.of(changes), List.of()));
    }

    private static Change number(String later) {
        return new Change(InfoItem.NUMBER, GIVER.certno(), later);
    }

    @Test
    void theGiverIsToldWhatTheyGiveAndTheMemberWhatTheyMayUse() {
        RecordDesk.Told giver = records.query(records.open(MatterKind.QUERY, Stores.WANG), asks(GIVER), Stores.WANG);
        assertThat(giver.relations().gives()).extracting(Binding::member).containsExactly(WIFE);
        assertThat(giver.relations().uses()).isEmpty();
        RecordDesk.Told wife = records.query(records.open(MatterKind.QUERY, Stores.WANG), asks(WIFE), Stores.WANG);
        assertThat(wife.relations().uses()).extracting(Binding::giver).containsExactly(GIVER);
        assertThat(wife.record().signedAt()).as("nothing is signed").isNull();
        assertThat(acts(EntryKind.QUERIED)).hasSize(2).allSatisfy(entry -> assertThat(entry.payload().toString())
                .as("who is on the other side stands in the act by the binding's id alone")
                .containsPattern("(" + GIVER.certno() + "|" + WIFE.certno() + ")"));
        assertThat(acts(EntryKind.QUERIED).get(1).payload().toString()).doesNotContain(GIVER.certno());
    }

    @Test
    void whoeverIsNotOnRecordIsToldSoUnderANumberOfItsOwn() {
        Party nobody = new Party("孙望舒", "01", "410171199001010015", "");
        RecordDesk.Told told = records.query(records.open(MatterKind.QUERY, Stores.WANG), asks(nobody), Stores.WANG);
        assertThat(told.relations().none()).isTrue();
        assertThat(store.matters().ofCase(told.record().caseNo())).extracting(Matter::kind, Matter::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MatterKind.QUERY, MatterState.DONE));
    }

    @Test
    void theSameDraftIsAnsweredOnce() {
        String draft = records.open(MatterKind.QUERY, Stores.WANG);
        RecordDesk.Told first = records.query(draft, asks(GIVER), Stores.WANG);
        assertThat(records.query(draft, asks(GIVER), Stores.WANG).record()).isEqualTo(first.record());
        assertThat(acts(EntryKind.QUERIED)).hasSize(1);
    }

    @Test
    void aClerkAsksNeitherForTheirOwnFamilyNorWithoutTheRight() {
        String draft = records.open(MatterKind.QUERY, Stores.WANG);
        assertThatThrownBy(() -> records.query(draft, asks(STRANGER), Stores.WANG))
                .isInstanceOf(RecusedException.class);
        assertThatThrownBy(() -> records.query(draft, asks(GIVER), SUPERVISOR)).isInstanceOf(NotYoursException.class);
        assertThat(acts(EntryKind.QUERIED)).isEmpty();
    }

    @Test
    void aCorrectionThatNobodyHereCanMakeWaitsForTheSupervisorAndTheDayComesOut() {
        DayDesk day = new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(),
                Stores.CLOCK);
        Matter pointed = records.ask(records.open(MatterKind.ACCESS, Stores.WANG), asks(WIFE),
                new RecordDesk.Correction(Topic.INFO, "电话不是我的", PROMISED), Stores.WANG);
        assertThat(pointed.state()).as("another matter puts it right").isEqualTo(MatterState.DONE);
        Matter waits = records.ask(records.open(MatterKind.ACCESS, Stores.WANG), asks(WIFE),
                new RecordDesk.Correction(Topic.OTHER, "扫描页不是我家的", PROMISED), Stores.WANG);
        assertThat(waits.state()).isEqualTo(MatterState.WAITING);
        assertThat(records.waiting()).singleElement().satisfies(one -> {
            assertThat(one.wish()).isEqualTo("扫描页不是我家的");
            assertThat(one.promised()).isEqualTo(PROMISED);
        });
        assertThat(day.sheet(0).balances()).isTrue();
        assertThat(day.sheet(0).carriedOver()).isEqualTo(1);
        assertThatThrownBy(() -> records.answer(waits.id(), true, "", Stores.WANG))
                .isInstanceOf(NotYoursException.class);
        assertThat(records.answer(waits.id(), false, "页上写的就是本人", SUPERVISOR).state())
                .isEqualTo(MatterState.REFUSED);
        assertThat(records.answer(waits.id(), true, "", SUPERVISOR).state()).as("said once").isEqualTo(
                MatterState.REFUSED);
        assertThat(records.waiting()).isEmpty();
        assertThat(day.close(0, Stores.WANG).sheet().balances()).isTrue();
    }

    @Test
    void aNonKeyItemNeedsTheOwnIdAloneAndChangesNoBinding() {
        Binding before = store.bindings().all().get(0);
        String draft = info.open(Stores.WANG);
        InfoDesk.Changed changed = info.change(draft, new InfoRequest(asks(GIVER), List.of(new Change(InfoItem.PHONE,
                "13700000001", "13800000002"), new Change(InfoItem.LIVE_ADDRESS, "", "样例路 8 号")), List.of()), hand(),
                Stores.WANG);
        assertThat(changed.bindings()).isZero();
        assertThat(store.bindings().all()).containsExactly(before);
        assertThat(acts(EntryKind.REPOINTED)).isEmpty();
        assertThat(acts(EntryKind.INFO_CHANGED)).hasSize(1);
    }

    @Test
    void aKeyItemWithoutThePaperThatShowsItIsNotTaken() {
        for (InfoItem item : List.of(InfoItem.NAME, InfoItem.NUMBER)) {
            Change change = new Change(item, "", item == InfoItem.NAME ? "周明月" : LATER);
            assertThat(slip(GIVER, change)).contains(InfoSlip.at(item, InfoSlip.Why.PAPER_MISSING));
            InfoRequest wrongPaper = new InfoRequest(asks(GIVER), List.of(change), List.of(new InfoRequest.Paper(
                    PaperKind.MARRIAGE_CERTIFICATE, "", List.of(Sha256.of(new byte[] {5})))));
            assertThat(info.slip(wrongPaper)).contains(InfoSlip.at(item, InfoSlip.Why.PAPER_MISSING));
            InfoRequest noPage = new InfoRequest(asks(GIVER), List.of(change), List.of(new InfoRequest.Paper(
                    PaperKind.HUKOU_BOOKLET, "12", List.of())));
            assertThat(info.slip(noPage)).contains(InfoSlip.at(item, InfoSlip.Why.PAPER_MISSING));
            assertThatThrownBy(() -> info.change(info.open(Stores.WANG), wrongPaper, hand(), Stores.WANG))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(acts(EntryKind.INFO_CHANGED)).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidAtItsItem() {
        assertThat(slip(GIVER)).map(InfoSlip::why).contains(InfoSlip.Why.NOTHING);
        assertThat(slip(GIVER, number(GIVER.certno()))).map(InfoSlip::why).contains(InfoSlip.Why.SAME);
        assertThat(slip(GIVER, number("41017119970230"))).map(InfoSlip::why)
                .contains(InfoSlip.Why.NUMBER_UNUSABLE);
        assertThat(slip(GIVER, number(WIFE.certno()))).as("the wife's own").map(InfoSlip::why)
                .contains(InfoSlip.Why.NUMBER_TAKEN);
        assertThat(slip(GIVER, new Change(InfoItem.SEX, "MALE", "FEMALE"))).map(InfoSlip::why)
                .contains(InfoSlip.Why.AGAINST_NUMBER);
        assertThat(slip(GIVER, new Change(InfoItem.BIRTH, "1997-05-17", "1997-05-18"))).map(InfoSlip::why)
                .contains(InfoSlip.Why.AGAINST_NUMBER);
        assertThat(slip(GIVER, new Change(InfoItem.PHONE, "", "12"))).map(InfoSlip::why)
                .contains(InfoSlip.Why.PHONE_UNUSABLE);
        assertThat(slip(GIVER, new Change(InfoItem.BANK_ACCOUNT, "", "工行")))
                .map(InfoSlip::why).contains(InfoSlip.Why.ACCOUNT_UNUSABLE);
    }

    @Test
    void aChangedNumberTakesItsBindingAlongWhichKeepsItsNumberAndSinceWhen() {
        Binding before = store.bindings().all().get(0);
        InfoDesk.Changed changed = change(GIVER, PaperKind.POLICE_CERTIFICATE, number(LATER));
        assertThat(changed.bindings()).isEqualTo(1);
        Binding now = store.bindings().all().get(0);
        assertThat(now).isEqualTo(before.between(new Party("周明远", "01", LATER, "41010000000001"), WIFE));
        assertThat(store.families().ofGiver(LATER)).map(family -> family.giver().certno()).contains(LATER);
        assertThat(store.bindings().standing(GIVER.certno(), WIFE.certno())).as("asked by the number of before")
                .contains(now);
        assertThat(RecordIndex.byNumber(store.families(), store.bindings(), GIVER.certno()))
                .isEqualTo(RecordIndex.byNumber(store.families(), store.bindings(), LATER)).isNotEmpty();
        assertThat(store.cases().ofGiver(LATER)).extracting(one -> one.kind().name())
                .containsExactlyInAnyOrder("BIND", "INFO");
    }

    @Test
    void aMemberWhoseNumberChangedIsFoundByEither() {
        change(WIFE, PaperKind.HUKOU_CHANGE_PAGE, new Change(InfoItem.NUMBER, WIFE.certno(), "410171199801030049"));
        for (String number : List.of(WIFE.certno(), "410171199801030049")) {
            assertThat(RecordIndex.byNumber(store.families(), store.bindings(), number)).as(number)
                    .extracting(RecordIndex.Match::person).containsExactly(1);
        }
        assertThat(store.families().ofGiver(GIVER.certno()).orElseThrow().holds("410171199801030049")).isTrue();
    }

    @Test
    void thePairIsTakenUnderTheNumberOfBeforeToo() {
        change(GIVER, PaperKind.POLICE_CERTIFICATE, number(LATER));
        assertThatThrownBy(() -> bind("D-9002", WIFE)).as("the store itself refuses the pair a second time")
                .isInstanceOf(RuntimeException.class);
        assertThat(store.bindings().all()).hasSize(1);
    }

    /** The matter was exported under the number of before, and the centre answers it by its id. */
    @Test
    void whatTheCentreRefusesAfterwardsIsFoundUnderTheNewNumberAndTheLedgerTellsItAgain() {
        change(GIVER, PaperKind.POLICE_CERTIFICATE, number(LATER));
        CentreDesk centre = new CentreDesk(new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases()), Stores.CLOCK);
        store.journal().act(pen -> centre.take(pen, new CentreDesk.Receipt(1, 1, Stores.CLOCK.instant(),
                List.of(new CentreDesk.Answer("D-9001/1", "refused", "MEMBER_ENDED", null))), Stores.WANG));

        assertThat(store.bindings().all()).extracting(Binding::state).containsExactly(BindingState.REFUSED_BY_CENTRE);
        assertThat(store.bindings().standing(LATER, WIFE.certno())).as("the pair is free").isEmpty();
        close();
        store = null;
        assertThat(((RebuildVerdict.Rebuilt) new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder,
                Optional.of("0312"), Stores.password(), Optional.empty())).differences()).isEmpty();
    }

    @Test
    void aNumberPutBackIsTheSamePersonStill() {
        change(GIVER, PaperKind.POLICE_CERTIFICATE, number(LATER));
        assertThat(slip(GIVER, new Change(InfoItem.PHONE, "", "13800000002"))).map(InfoSlip::why)
                .contains(InfoSlip.Why.EARLIER_NUMBER);
        Party later = new Party("周明远", "01", LATER, "41010000000001");
        change(later, PaperKind.POLICE_CERTIFICATE, new Change(InfoItem.NUMBER, LATER, GIVER.certno()));
        assertThat(store.linkedNumbers().current(LATER)).isEqualTo(GIVER.certno());
        assertThat(store.linkedNumbers().all(LATER)).containsExactlyInAnyOrder(LATER, GIVER.certno());
        assertThat(store.bindings().ofGiver(LATER)).extracting(Binding::giver).containsExactly(GIVER);
    }

    @Test
    void aChangedNameStandsInFamilyAndBinding() {
        change(WIFE, PaperKind.HUKOU_BOOKLET, new Change(InfoItem.NAME, "林若溪", "林若晞"));
        assertThat(store.bindings().all()).extracting(one -> one.member().name()).containsExactly("林若晞");
        assertThat(store.families().ofGiver(GIVER.certno()).orElseThrow().members())
                .extracting(one -> one.member().name()).containsExactly("林若晞");
        assertThat(store.linkedNumbers().all(WIFE.certno())).containsExactly(WIFE.certno());
    }

    @Test
    void askedAgainNothingIsRepointedTwice() {
        String draft = info.open(Stores.WANG);
        InfoRequest request = new InfoRequest(asks(GIVER), List.of(number(LATER)),
                List.of(page(draft, PaperKind.POLICE_CERTIFICATE)));
        InfoDesk.Changed first = info.change(draft, request, hand(), Stores.WANG);
        assertThat(info.change(draft, request, hand(), Stores.WANG).record()).isEqualTo(first.record());
        assertThat(acts(EntryKind.REPOINTED)).as("the family and the binding").hasSize(2);
    }

    @Test
    void theLedgerAloneTellsAllOfItAgain() {
        records.query(records.open(MatterKind.QUERY, Stores.WANG), asks(WIFE), Stores.WANG);
        Matter waits = records.ask(records.open(MatterKind.ACCESS, Stores.WANG), asks(WIFE),
                new RecordDesk.Correction(Topic.OTHER, "扫描页不是我家的", PROMISED), Stores.WANG);
        records.ask(records.open(MatterKind.ACCESS, Stores.WANG), asks(GIVER),
                new RecordDesk.Correction(Topic.OTHER, "还在等的", PROMISED), Stores.WANG);
        records.answer(waits.id(), true, "换了一页", SUPERVISOR);
        records.show(records.open(MatterKind.ACCESS, Stores.WANG), asks(GIVER), 7, Stores.WANG);
        change(GIVER, PaperKind.POLICE_CERTIFICATE, number(LATER), new Change(InfoItem.NAME, "周明远", "周明月"));
        close();
        store = null;
        RebuildVerdict.Rebuilt told = (RebuildVerdict.Rebuilt) new StoreRebuild(Stores.RANDOM, TestKdf.cheap())
                .rebuild(folder, Optional.of("0312"), Stores.password(), Optional.empty());
        assertThat(told.differences()).isEmpty();
        assertThat(told.rows()).isGreaterThan(12);
    }
}
