package org.gongji.desk.app.screen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.access.Presence;
import org.gongji.desk.app.demo.TrainingCounter;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.central.Published;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.PurgedException;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.ui.dayclose.DayCloseDesk.Stage;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One day of a real training store, from the open sum to the centre's second answer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CounterDayCloseTest {
    private static final Words WORDS = Words.chinese();
    @TempDir
    static Path folder;
    private static TrainingCounter training;
    private static CounterDayClose desk;
    private static Path stick;
    private static StrictCentre centre;

    @BeforeAll
    static void open() throws IOException {
        Assumptions.assumeTrue(TrainingCounter.typefaces().usable(), "papers cannot be drawn without fonts");
        training = TrainingCounter.played(folder.resolve("desk"), "D-0503", "D-0504", "D-0505");
        desk = new CounterDayClose(training::counter, TrainingStore.CLERK, training.clock());
        stick = Files.createDirectories(folder.resolve("stick"));
    }

    @AfterAll
    static void close() throws IOException {
        if (training != null) {
            training.close();
        }
    }

    private static long entered(EntryKind kind) {
        long last = training.counter().store().journal().head().orElseThrow().sequence();
        return training.counter().store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == kind).count();
    }

    private static ClosedDay day() {
        return training.counter().store().closedDays().last().orElseThrow();
    }

    private static List<String> onStick() throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String said(Said said) {
        return said.in(WORDS);
    }

    @Test
    @Order(1)
    void countsTheOpenDayByKindAndNamesWhatWaits() {
        DayCloseDesk.Sheet sheet = desk.sheet();
        assertThat(sheet.closed()).isEmpty();
        assertThat(sheet.total().done()).isEqualTo(2);
        assertThat(sheet.total().refused()).isEqualTo(1);
        assertThat(sheet.total().carriedOver()).isEqualTo(1);
        assertThat(sheet.lines()).singleElement().satisfies(line -> assertThat(said(line.kind())).isEqualTo("新增共济"));
        assertThat(sheet.open()).singleElement().satisfies(one -> assertThat(one.who()).contains("*"));
        assertThat(sheet.bundle().number()).isEqualTo("0001");
    }

    @Test
    @Order(2)
    void listsAPaperAsOwedUntilItWasSeen() {
        String receipt = training.counter().store().issuedPapers().all().stream()
                .filter(paper -> paper.kind().word().equals("receipt")).findFirst().orElseThrow().documentId();
        training.counter().printing().askReprint(receipt, "回执丢失", TrainingStore.CLERK);
        assertThat(desk.sheet().owed()).extracting(DayCloseDesk.Owed::document).containsExactly(receipt);
        assertThat(desk.print(receipt).handedOver()).isTrue();
        desk.saw(receipt, false);
        assertThat(desk.sheet().owed()).hasSize(1);
        assertThat(entered(EntryKind.PAPER_SPOILED)).isEqualTo(1);
        desk.saw(receipt, true);
        assertThat(desk.sheet().owed()).isEmpty();
    }

    @Test
    @Order(3)
    void closesAsAnActAndOwesTheDaySheet() {
        DayCloseDesk.Closed closed = desk.close();
        assertThat(entered(EntryKind.DAY_CLOSED)).isEqualTo(1);
        assertThat(entered(EntryKind.DAY_SIGNED)).isEqualTo(1);
        assertThat(closed.sheet().closed().orElseThrow().clerk()).isEqualTo(TrainingStore.CLERK.name());
        assertThat(closed.sheet().lines()).hasSize(1);
        assertThat(closed.sheet().owed()).extracting(DayCloseDesk.Owed::document)
                .containsExactly(closed.paper().orElseThrow());
        assertThat(desk.print(closed.paper().get()).handedOver()).isTrue();
        desk.saw(closed.paper().get(), true);
        assertThat(desk.sheet().owed()).isEmpty();
        assertThat(said(desk.sheet().answers().get(0).said())).isEqualTo("还没有导出");
    }

    @Test
    @Order(4)
    void saysWhyNothingCanBeWrittenThere() {
        assertThat(desk.medium("").folder()).isEmpty();
        DayCloseDesk.Medium gone = desk.medium(folder.resolve("not-there").toString());
        assertThat(gone.folder()).isEmpty();
        assertThat(said(gone.said())).contains("编号没有用掉");
        assertThat(desk.medium(stick.toString()).folder()).contains(stick.toAbsolutePath());
    }

    @Test
    @Order(5)
    void leavesNothingBehindWhenItIsStopped() throws IOException {
        DayCloseDesk.Written stopped = desk.write("0001", stick, step -> {
            if (step.stage() == Stage.WRITE) {
                desk.stop();
            }
        });
        assertThat(stopped.verified()).isFalse();
        assertThat(said(stopped.said())).contains("停下了");
        assertThat(onStick()).isEmpty();
        assertThat(day().contentHash()).isNull();
        assertThat(entered(EntryKind.EXPORTED)).isZero();
    }

    @Test
    @Order(6)
    void writesInFourStagesAndUsesTheNumberOnlyThen() throws IOException {
        List<Stage> stages = new ArrayList<>();
        DayCloseDesk.Written written = desk.write("0001", stick, step -> {
            if (!stages.contains(step.stage())) {
                stages.add(step.stage());
            }
        });
        assertThat(written.verified()).isTrue();
        assertThat(stages).containsExactly(Stage.SEAL, Stage.WRITE, Stage.READ_BACK, Stage.RENAME);
        assertThat(onStick()).hasSize(3).contains("OPEN-ME.txt").anyMatch(name -> name.endsWith(".p7m"))
                .anyMatch(name -> name.startsWith("gongji-backup-"));
        assertThat(entered(EntryKind.EXPORTED)).isEqualTo(1);
        Sha256 content = day().contentHash();
        assertThat(desk.write("0001", stick, step -> { }).verified()).isTrue();
        assertThat(day().contentHash()).isEqualTo(content);
        assertThat(entered(EntryKind.EXPORTED)).isEqualTo(1);
        assertThat(desk.sheet().bundle().sent()).isTrue();
    }

    @Test
    @Order(7)
    void takesWhatTheCentreSaysAndMovesStatesOnce() throws IOException {
        training.pass(Duration.ofHours(1));
        centre = new StrictCentre(training, "程\u4DAE", "MEMBER_SUSPENDED");
        centre.ingest(parts());
        handOver(centre.receipts());
        List<Path> receipts = desk.receipts(stick);
        assertThat(receipts).hasSize(1);
        assertThat(said(desk.take(receipts).get(0))).contains("第 0001 号包的回执收下了，中心收下 2 件，退回 1 件");
        assertThat(state("白\uD840\uDD64")).isEqualTo(SearchDesk.State.ACTIVE);
        assertThat(state("程\u4DAE")).isEqualTo(SearchDesk.State.REFUSED);
        assertThat(said(desk.sheet().answers().get(0).said())).isEqualTo("登记 1，能用 0，退回 1");
        long answered = entered(EntryKind.CENTRE_ANSWERED);
        assertThat(said(desk.take(receipts).get(0))).contains("已经导入过");
        assertThat(entered(EntryKind.CENTRE_ANSWERED)).isEqualTo(answered);
    }

    @Test
    @Order(8)
    void writesToWhomTheCentreSentBackAndNamesThemMasked() {
        assertThat(desk.sheet().calls()).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("程*");
            assertThat(said(call.why())).contains("暂停");
        });
        assertThat(desk.sheet().owed()).singleElement().satisfies(paper ->
                assertThat(paper.about()).isEqualTo(desk.sheet().calls().get(0).caseNo()));
    }

    private static SearchDesk.State state(String member) {
        Binding binding = training.counter().store().bindings().all().stream()
                .filter(one -> one.member().name().equals(member)).findFirst().orElseThrow();
        return FamilyRecords.state(training.counter().store(), binding);
    }

    private static List<byte[]> parts() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (String name : onStick()) {
            if (name.endsWith(".p7m")) {
                parts.add(Files.readAllBytes(stick.resolve(name)));
            }
        }
        return parts;
    }

    private static void handOver(List<Published> receipts) throws IOException {
        for (Published receipt : receipts) {
            Files.write(stick.resolve(receipt.fileName()), receipt.bytes());
        }
    }

    @Test
    @Order(9)
    void refusesAForgedReceiptInWordsAndChangesNothing() throws IOException {
        Path genuine = desk.receipts(stick).get(0);
        byte[] forged = Files.readAllBytes(genuine);
        forged[forged.length / 2] ^= 1;
        Path file = Files.write(folder.resolve("receipt-forged.p7m"), forged);
        long last = training.counter().store().journal().head().orElseThrow().sequence();
        assertThat(said(desk.take(List.of(file)).get(0))).startsWith("receipt-forged.p7m：").doesNotContain("收下了");
        assertThat(said(desk.take(List.of(folder.resolve("receipt-missing.p7m"))).get(0))).contains("读不了");
        assertThat(training.counter().store().journal().head().orElseThrow().sequence()).isEqualTo(last);
    }

    @Test
    @Order(10)
    void saysWhenThePharmacyMayBePromisedAndWritesToNobodyTwice() throws IOException {
        training.pass(Duration.ofHours(14));
        centre.handOn();
        handOver(centre.receipts());
        desk.take(desk.receipts(stick));
        assertThat(said(desk.sheet().answers().get(0).said())).isEqualTo("登记 1，能用 1，退回 1");
        assertThat(day().receipt()).isEqualTo(2);
        assertThat(desk.sheet().gap()).isEmpty();
        assertThat(desk.sheet().owed()).hasSize(1);
    }

    /** The notice of a refusal is in the bundle; once it was let go, nobody makes that bundle again. */
    @Test
    @Order(11)
    void saysThatADayOfWhichAFileWasLetGoCannotBeExportedAgain() throws IOException {
        OpenStore store = training.counter().store();
        assertThat(desk.write("0001", stick, step -> { }).verified()).isTrue();
        IssuedPaper refusal = store.issuedPapers().all().stream().filter(paper -> paper.kind() == FormKind.REFUSAL)
                .findFirst().orElseThrow();
        training.pass(Duration.ofDays(366 * 11));
        store.journal().act(pen -> {
            store.archived().put(refusal.blob(), 7);
            return pen.enter(EntryKind.ARCHIVED, TrainingStore.CLERK, "-", training.clock().instant(),
                    Map.of("note", 7));
        });
        assertThat(store.purge().purge(new Clerk("0201", "系统员", Set.of(Role.SYSTEM_ADMINISTRATOR)),
                new Presence.Here(new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR)))))
                .isInstanceOf(PurgeVerdict.Purged.class);
        Path fresh = Files.createDirectories(folder.resolve("another-stick"));
        assertThatThrownBy(() -> desk.write("0001", fresh, step -> { })).isInstanceOfSatisfying(PurgedException.class,
                gone -> {
                    assertThat(gone.purged().by()).isEqualTo("0201");
                    assertThat(gone.purged().second()).isEqualTo("0450");
                    assertThat(gone.purged().note()).as("the archive has it").isEqualTo(7);
                });
        assertThat(fresh).as("nothing half, and nothing that looks like a bundle").isEmptyDirectory();
        assertThat(day().contentHash()).isNotNull();
        assertThat(entered(EntryKind.EXPORTED)).isEqualTo(1);
    }
}
