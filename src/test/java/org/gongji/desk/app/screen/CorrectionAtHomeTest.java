package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.record.Asker;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction that waits, as the supervisor who opens the desk meets it. */
@DisplayName("A correction asked for")
class CorrectionAtHomeTest {
    @Test
    @DisplayName("is said at the supervisor's home, opened by its key, and gone once it is answered")
    void isSaidAtTheSupervisorsHomeUntilItIsAnswered(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        SetClock clock = new SetClock(2026, 11, 23, 8, 20);
        try (DeskRun run = new DeskRun(home, clock, Doors.all())) {
            run.training.make(stage -> { });
            run.post = false;
            run.open();
            run.awaitText("演练签名屏");
            run.signIn("2");
            run.awaitText("上午好，何雨桐");
            run.rest();
            RecordDesk records = run.seat().counter().records();
            String matter = records.ask(records.open(MatterKind.ACCESS, TrainingStore.CLERK), new Asker(
                    new Party("沈嘉禾", "01", "410172199104120213", ""), Source.CHIP), new RecordDesk.Correction(
                    RecordDesk.Topic.OTHER, "扫描页不是我家的", LocalDate.of(2026, 12, 8)), TrainingStore.CLERK).id();
            run.press(KeyCode.ALT, KeyCode.Q);
            run.awaitText("演练签名屏");
            run.signIn("1");
            run.awaitText("上午好，邵敏", "1 件更正等您答复", "答应 2026-12-08 以前答复本人");
            run.press(KeyCode.ALT, KeyCode.S);
            run.awaitText("答复更正");
            run.press(KeyCode.DIGIT1);
            run.awaitText("1 件更正等答复", "沈*禾");
            run.press(KeyCode.F10);
            run.awaitText("怎么答复");
            run.press(KeyCode.DIGIT1);
            run.awaitText("没有更正在等答复");
            run.press(KeyCode.ESCAPE);
            run.awaitText("要办哪一件？");
            run.press(KeyCode.ESCAPE);
            run.awaitText("上午好，邵敏");
            run.rest();
            assertThat(run.text()).doesNotContain("件更正等您答复");
            assertThat(run.seat().counter().store().matters().find(matter).orElseThrow().state())
                    .isEqualTo(MatterState.DONE);
            assertThat(run.seat().counter().day().sheet(0).balances()).isTrue();
        }
    }
}
