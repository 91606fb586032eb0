package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.access.Approver;
import org.gongji.desk.app.screen.approval.ReviewRoom;
import org.gongji.desk.app.screen.audit.RawFacts;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.central.Ingested;
import org.gongji.desk.central.Published;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.exchange.Exported;
import org.gongji.desk.exchange.FolderMedium;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 13, the supervisor's hour, without a mouse: approve, return, deny, stand in, and beside the clerk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisorHourTest {
    private static final Clerk CLERK = TrainingStore.CLERK;
    private static final Clerk SUPERVISOR = TrainingStore.SUPERVISOR;
    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
        for (String script : List.of("06-mother-eleven-years-older", "07-sex-digit", "22-not-in-roster")) {
            assertThat(Standing.bind(hall, script).record().caseNo()).as("nothing has taken effect").isEmpty();
        }
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    private void sit(Clerk clerk) {
        seat = new Seat(hall, Words.chinese(), clerk);
        seat.at(() -> seat.enter(Place.REVIEW, new ReviewRoom(seat, draft -> seat.visits().resume(draft))));
    }

    private static Matter matter(String member) {
        return hall.counter.store().matters().all().stream().filter(one -> one.member().name().equals(member))
                .findFirst().orElseThrow();
    }

    private static Approval approval(String member) {
        return hall.counter.store().approvals().find(matter(member).id()).orElseThrow();
    }

    private static List<Entry> entries(EntryKind kind) {
        long last = hall.counter.store().journal().head().orElseThrow().sequence();
        return hall.counter.store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    @Test
    @Order(1)
    void askedByTheClerkWithAPromisedDayAndTheSignatureInHand() {
        sit(CLERK);
        assertThat(entries(EntryKind.APPROVAL_ASKED)).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.header().clerk()).isEqualTo(CLERK.staffNo());
            assertThat(asked.payload()).containsEntry("promised", "2026-11-24");
            assertThat((String) asked.payload().get("signed")).isNotEmpty();
        });
        assertThat(seat.shown()).contains("没有要告诉申请人的结果，3 件还在等复核", "11-24 前答复");
        assertThat(hall.counter.day().sheet(0).carriedOver()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void aYesWhoseReceiptCannotBeMadeIsNoYes() {
        seat = new Seat(hall);
        ReviewDesk review = hall.counter.review();
        Approver approver = review.approvers().require(SUPERVISOR);
        ReviewDesk.Opened seen = review.open(matter("贺兰芝").id()).orElseThrow();
        long before = hall.counter.store().journal().head().orElseThrow().sequence();
        assertThatThrownBy(() -> review.answer(seen, new ApprovalDesk.Word(RulingReason.ORIGINAL_SEEN, ""), approver,
                (pen, opened, conclusion) -> {
                    throw new IllegalStateException("no ink for " + conclusion.count(MatterState.DONE));
                })).hasMessage("no ink for 1");
        assertThat(hall.counter.store().journal().head().orElseThrow().sequence()).isEqualTo(before);
        assertThat(approval("贺兰芝").state()).isEqualTo(Approval.State.ASKED);
        assertThat(matter("贺兰芝").state()).isEqualTo(MatterState.WAITING);
        assertThat(hall.counter.store().bindings().all()).isEmpty();
        assertThat(review.open(matter("贺兰芝").id())).as("the draft is still there").isPresent();
    }

    @Test
    @Order(3)
    void approvesReturnsAndDeniesByKeyWithTheEvidenceBesideTheClaim() {
        sit(SUPERVISOR);
        assertThat(seat.shown()).contains("3 件等复核", "邹沐阳 → 贺兰芝", "11-24 前答复", "第 1 页，共");
        seat.picture("approval-queue");
        seat.press("F10");
        assertThat(hall.counter.store().approvals().in(Approval.State.ASKED)).as("no reason, no word").hasSize(3);
        seat.press("1", "F10");
        assertThat(seat.shown()).contains("贺兰芝放行了，现在生效");
        Binding bound = hall.counter.store().bindings().all().get(0);
        assertThat(bound.member().name()).isEqualTo("贺兰芝");
        assertThat(bound.effectiveAt()).as("when it was let pass, not when it was signed").isAfter(bound.acceptedAt());
        assertThat(entries(EntryKind.APPROVED)).singleElement().satisfies(act -> {
            assertThat(act.header().clerk()).isEqualTo(SUPERVISOR.staffNo());
            assertThat(act.payload()).containsEntry("author", CLERK.staffNo()).containsEntry("reason", "ORIGINAL_SEEN")
                    .containsEntry("mode", "LATER");
            assertThat(act.payload().get("findings").toString()).contains("AGE_IMPLAUSIBLE", "class=B");
        });
        assertThat(hall.counter.store().issuedPapers().owed()).as("the receipt is owed").hasSize(1);
        assertThat(seat.shown()).contains("2 件等复核", "石砚秋 → 石小满");
        seat.press("5", "F10");
        assertThat(approval("石小满").state()).isEqualTo(Approval.State.RETURNED);
        assertThat(seat.shown()).contains("1 件等复核", "叶青梧 → 叶成蹊");
        seat.press("9", "F10");
        assertThat(approval("叶成蹊").state()).isEqualTo(Approval.State.DENIED);
        assertThat(seat.shown()).contains("没有等复核的件");
        assertThat(matter("石小满").state()).isEqualTo(MatterState.WAITING);
        assertThat(hall.counter.day().sheet(0).balances()).isTrue();
    }

    @Test
    @Order(4)
    void theCounterSeesWhatCameBackWhomToCallAndTellsThem() {
        sit(CLERK);
        assertThat(seat.shown()).contains("3 件有了结果", "页面看不清", "依据不足", "放行，已生效", "还没告知");
        seat.picture("approval-returned");
        int down = hall.counter.review().returned().stream().map(one -> one.matter().member().name()).toList()
                .indexOf("贺兰芝");
        for (int i = 0; i < down; i++) {
            seat.press("Down");
        }
        assertThat(seat.shown()).contains("贺*芝的共济复核通过了，已经生效。回执在窗口").doesNotContain("贺兰芝");
        seat.press("Ctrl+E", "2");
        seat.picture("full-look-why");
        seat.press("4");
        assertThat(seat.shown()).contains("贺兰芝");
        seat.picture("full-look");
        seat.press("F10");
        assertThat(seat.shown()).doesNotContain("贺兰芝");
        assertThat(entries(EntryKind.TOLD)).singleElement().satisfies(told ->
                assertThat(told.header().clerk()).isEqualTo(CLERK.staffNo()));
        assertThat(seat.shown()).contains("2 件有了结果");
    }

    @Test
    @Order(5)
    void whatWasReturnedIsTakenUpAgainAndASupervisorComesToTheDeskWithTheirOwnPassword() throws IOException {
        sit(CLERK);
        int down = hall.counter.review().returned().stream().map(one -> one.matter().member().name()).toList()
                .indexOf("石小满");
        for (int i = 0; i < down; i++) {
            seat.press("Down");
        }
        seat.press("F10");
        assertThat(seat.shown()).contains("石小满", "要主管");
        seat.press("Ctrl+G");
        seat.picture("approval-beside");
        assertThat(seat.shown()).contains("谁来批", "0107 邵敏", "石砚秋 → 石小满");
        seat.press("1", "Tab", "Tab");
        seat.write(SUPERVISOR.staffNo());
        seat.press("Tab");
        seat.write("not-the-password");
        seat.press("Enter");
        assertThat(seat.shown()).contains("口令不对，还能试 4 次");
        assertThat(approval("石小满").state()).isEqualTo(Approval.State.RETURNED);
        seat.write(new String(PasswordFile.read(home.resolve("store.password"))));
        seat.press("Enter");
        assertThat(approval("石小满").state()).isEqualTo(Approval.State.APPROVED);
        assertThat(seat.shown()).contains("主管复核", "邵敏（工号 0107）", "放行：看过原件，事实清楚", "核对好了，去签名");
        assertThat(entries(EntryKind.SECOND_PRESENT)).hasSize(1);
        assertThat(entries(EntryKind.APPROVED)).last().satisfies(act ->
                assertThat(act.payload()).containsEntry("mode", "PRESENT"));
        seat.press("F10", "Space", "Space", "Space", "F10");
        assertThat(matter("石小满").state()).isEqualTo(MatterState.DONE);
        assertThat(entries(EntryKind.BOUND)).last().satisfies(act ->
                assertThat(((Map<?, ?>) act.payload().get("secondPerson")).get("approver"))
                        .isEqualTo(SUPERVISOR.staffNo()));
    }

    @Test
    @Order(6)
    void aDeputyApprovesForTheNamedDaysButNeverTheirOwn() throws IOException {
        Standing.bind(hall, "23-death-mark");
        sit(SUPERVISOR);
        seat.press("Alt+D");
        seat.type(CLERK.staffNo());
        seat.press("F10");
        seat.picture("approval-deputy");
        assertThat(seat.shown()).contains("何雨桐（0312）：2026-11-23 到 2026-11-23");
        assertThat(entries(EntryKind.DEPUTY_NAMED)).hasSize(1);
        seat.close();
        sit(CLERK);
        assertThat(seat.shown()).contains("1 件等复核", "您自己经手，别人来批").doesNotContain("丁一诺 → 范淑真");
        seat.press("1", "F10");
        assertThat(approval("范淑真").state()).isEqualTo(Approval.State.ASKED);
        seat.press("Ctrl+G");
        assertThat(seat.shown()).contains("1 件有了结果，1 件还在等复核", "依据不足");
    }

    @Test
    @Order(7)
    void theApplicantTakesBackWhatStillWaitsAndNoSupervisorHasItBeforeThemAnyMore() {
        sit(CLERK);
        seat.press("Ctrl+G", "Down", "Delete");
        assertThat(seat.shown()).contains("申请人不办范*真的共济了？");
        seat.press("2");
        assertThat(matter("范淑真").state()).isEqualTo(MatterState.WAITING);
        seat.press("Delete", "1");
        assertThat(seat.shown()).contains("范*真的事项撤回了", "1 件有了结果").doesNotContain("还在等复核");
        assertThat(matter("范淑真").state()).isEqualTo(MatterState.WITHDRAWN);
        assertThat(entries(EntryKind.WITHDRAWN)).singleElement().satisfies(act -> {
            assertThat(act.header().clerk()).isEqualTo(CLERK.staffNo());
            assertThat(act.payload()).containsEntry("reason", "申请人撤回");
        });
        ReviewDesk review = hall.counter.review();
        assertThat(review.queue(review.approvers().require(SUPERVISOR))).isEmpty();
        assertThat(hall.counter.intake().resume(matter("范淑真").draft())).as("no draft stays").isEmpty();
    }

    @Test
    @Order(8)
    void theCentreTakesWhatWasLiftedWithItsTraceAndTheSumComesOut() throws IOException {
        seat = new Seat(hall);
        ClosedDay closed = hall.counter.day().close(0, CLERK);
        assertThat(closed.sheet().balances()).isTrue();
        assertThat(closed.sheet().done()).isEqualTo(2);
        Path out = Files.createDirectories(home.resolve("out"));
        assertThat(hall.counter.export().export(closed, hall.counter.inbox().trust().orElseThrow(),
                new FolderMedium(out), stage -> { }, CLERK)).isInstanceOf(Exported.Done.class);
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".p7m")).sorted().toList()) {
                parts.add(Files.readAllBytes(file));
            }
        }
        assertThat(hall.office.ingest(parts)).isInstanceOfSatisfying(Ingested.Taken.class, taken ->
                assertThat(taken.bundle().acts()).filteredOn(act -> act.header().kind() == EntryKind.APPROVED)
                        .hasSize(2).allSatisfy(act -> assertThat(act.entry().orElseThrow().payload())
                                .containsKeys("findings", "clause", "approver", "reason", "author")));
        for (Published receipt : hall.office.receipts()) {
            hall.counter.inbox().takeReceipt(receipt.bytes(), CLERK);
        }
        assertThat(List.of(matter("贺兰芝"), matter("石小满"))).allMatch(one -> one.answer().equals("accepted"));
        assertThat(RawFacts.of(hall.counter.store().journal())).as("the auditor reads words").isEmpty();
    }
}
