package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The term of a paper to follow, as whoever opens the desk in the morning meets it. */
@DisplayName("A paper to follow")
class DeferralAtHomeTest {
    private static final Doors NO_DOORS = new Doors(Map.of(), Optional.empty(), Optional.empty());
    private static final String CLERK = "2";
    private static final String SUPERVISOR = "1";

    @BeforeAll
    static void fontsAreThere() {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(),
                "no Chinese fonts on this machine: neither paper nor screen can be drawn");
    }

    @Test
    @DisplayName("is said at home on its last day, lapses the morning after by a clerk's hand and by nobody else's")
    void isSaidOnItsLastDayAndLapsesTheMorningAfter(@TempDir Path home) throws IOException {
        SetClock clock = new SetClock(2026, 11, 23, 8, 20);
        try (DeskRun run = new DeskRun(home, clock, NO_DOORS)) {
            run.training.make(stage -> { });
            run.post = false;
            run.open();
            run.awaitText("演练签名屏");
            run.signIn(CLERK);
            atHome(run, CLERK);
            String draft = deferred(run.seat().counter());

            morning(run, clock, 2026, 12, 7, CLERK);
            run.awaitText("今天到期的容缺 1 件，共 1 件等补材料", "草稿号 " + draft);
            assertThat(matter(run).state()).as("the last day is still open").isEqualTo(MatterState.WAITING);

            morning(run, clock, 2026, 12, 8, SUPERVISOR);
            assertThat(matter(run).state()).as("a supervisor takes no cases").isEqualTo(MatterState.WAITING);

            morning(run, clock, 2026, 12, 8, CLERK);
            run.awaitText("1 件容缺到期没补齐，已按撤回处理：" + draft);
            assertThat(matter(run).state()).isEqualTo(MatterState.WITHDRAWN);
            assertThat(run.text()).doesNotContain("等补材料");
            assertThat(run.seat().counter().intake().drafts()).isEmpty();
            assertThat(lapsed(run)).singleElement().satisfies(act ->
                    assertThat(act.header().clerk()).isEqualTo(TrainingStore.CLERK.staffNo()));
            assertThat(run.seat().counter().day().sheet(0).balances()).isTrue();
        }
    }

    private static void morning(DeskRun run, SetClock clock, int year, int month, int day, String who)
            throws IOException {
        run.press(KeyCode.ALT, KeyCode.Q);
        run.awaitText("演练签名屏");
        clock.set(year, month, day, 8, 20);
        run.signIn(who);
        atHome(run, who);
    }

    /** The greeting is home's own: before it nothing was counted, and nothing could have lapsed. */
    private static void atHome(DeskRun run, String who) {
        run.awaitText("上午好，" + (who.equals(CLERK) ? TrainingStore.CLERK : TrainingStore.SUPERVISOR).name());
        run.rest();
    }

    private static List<Entry> lapsed(DeskRun run) {
        return run.seat().counter().store().journal().range(1, Long.MAX_VALUE).stream()
                .filter(entry -> entry.header().kind() == EntryKind.LAPSED).toList();
    }

    private static Matter matter(DeskRun run) {
        return run.seat().counter().store().matters().all().get(0);
    }

    /** A case of the training day, taken with its paper to follow; @return its draft number */
    private static String deferred(Counter counter) throws IOException {
        Path sample = SampleData.find().orElseThrow().folder();
        CaseFile said = new CaseFileReader(Attachments.in(sample), CardBlock::parse)
                .read(Files.readAllBytes(sample.resolve("day").resolve("20-presumed-not-committed.json"))).file();
        IntakeDesk intake = counter.intake();
        CaseFile opened = intake.inform(intake.open(said.purpose(), TrainingStore.CLERK), TrainingStore.CLERK);
        CaseFile file = intake.lookUp(new CaseFile(opened.id(), said.purpose(), opened.applicationDate(), null,
                said.area(), said.giver(), said.persons(), said.papers(), said.members(), opened.insurance(),
                said.statements(), opened.standing(), said.facts()));
        CaseFile taken = intake.accept(file, intake.assess(file), TrainingStore.CLERK);
        counter.deferral().defer(taken, intake.assess(taken), "p2", Deferral.Way.COUNTER, TrainingStore.CLERK);
        intake.conclude(taken, intake.assess(taken), null, TrainingStore.CLERK);
        return taken.id();
    }
}
