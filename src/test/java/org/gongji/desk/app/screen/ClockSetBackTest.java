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
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lost its time over night, at the screen and by keys alone. */
@DisplayName("The clock was set back")
class ClockSetBackTest {
    private static final Doors NO_DOORS = new Doors(Map.of(), Optional.empty(), Optional.empty());

    @BeforeAll
    static void fontsAreThere() {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(),
                "no Chinese fonts on this machine: neither paper nor screen can be drawn");
    }

    @Test
    void theClerkIsToldWhomToFetchAndTheSupervisorConfirmsTheTime(@TempDir Path home) throws IOException {
        SetClock clock = new SetClock(2026, 11, 23, 8, 20);
        try (DeskRun run = new DeskRun(home, clock, NO_DOORS)) {
            run.training.make(stage -> { });
            clock.set(2026, 11, 20, 8, 20);
            run.post = false;
            run.open();
            run.awaitText("演练签名屏");
            run.signIn("2");
            run.awaitText("时间要主管确认", "请主管用自己的工号登录");
            assertThat(verdicts(run)).as("said before the pen comes out").isNotEmpty()
                    .allMatch(codes -> codes.contains(ReasonCode.CLOCK_DOUBTFUL));
            run.press(KeyCode.CONTROL, KeyCode.G);
            run.awaitText("邵敏");
            run.press(KeyCode.ALT, KeyCode.Q);
            run.awaitText("演练签名屏");
            run.signIn("1");
            run.awaitText("时间要主管确认");
            run.press(KeyCode.CONTROL, KeyCode.G);
            run.awaitText("2026-11-20 08:20", "2026-11-23 08:20", "时间不对，先去把机器的时间改好");
            run.press(KeyCode.DIGIT1);
            run.awaitText("时间已确认，记了一笔");
            run.await(() -> !run.text().contains("时间要主管确认"), run::text);
            Journal journal = run.seat().counter().store().journal();
            assertThat(journal.range(1, Long.MAX_VALUE).stream().map(Entry::header)
                    .filter(header -> header.kind() == EntryKind.TIME_CONFIRMED)).singleElement()
                    .satisfies(header -> assertThat(header.clerk()).isEqualTo("0107"));
            assertThat(verdicts(run)).as("the time was confirmed").isNotEmpty()
                    .noneMatch(codes -> codes.contains(ReasonCode.CLOCK_DOUBTFUL));
        }
    }

    /** What the verdict screen would be shown for a case of the training day: a matter, its codes. */
    private static List<List<ReasonCode>> verdicts(DeskRun run) throws IOException {
        Path sample = SampleData.find().orElseThrow().folder();
        CaseFile said = new CaseFileReader(Attachments.in(sample), CardBlock::parse)
                .read(Files.readAllBytes(sample.resolve("day").resolve("05-rare-names.json"))).file();
        Counter counter = run.seat().counter();
        CaseFile file = counter.intake().lookUp(said);
        assertThat(counter.told(file, Words.english())).extracting(Decision::outcome)
                .isEqualTo(counter.intake().assess(file).decisions().stream().map(Decision::outcome).toList());
        return counter.intake().assess(file).decisions().stream()
                .map(one -> one.reasons().stream().map(Decision.Reason::code).toList()).toList();
    }
}
