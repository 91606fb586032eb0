package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system administrator's room by keyboard, over the real window and store; what is asserted is on record. */
@DisplayName("The keeper of the store at the desk")
class CareTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);

    private static OpenStore store(DeskRun run) {
        return run.seat().counter().store();
    }

    private static List<Entry> entries(DeskRun run, EntryKind kind) {
        return store(run).journal().range(1, store(run).journal().head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    /** A page of a visit from which nothing came, in an office that keeps those no longer than the year. */
    private Sha256 page(DeskRun run) {
        store(run).purge().keep(Retention.ENQUIRY, 0, store(run).clerk());
        return store(run).journal().act(pen -> {
            Sha256 page = pen.keep("一页问过就走的户口簿".getBytes(StandardCharsets.UTF_8), "image/jpeg");
            pen.enter(EntryKind.EVIDENCE_TAKEN, store(run).clerk(), "D-0777", clock.instant(), Map.of("draft",
                    "D-0777", "page", page.hex(), "mediaType", "image/jpeg"));
            return page;
        });
    }

    @Test
    void backsUpAndWithASupervisorsOwnPasswordLetsGoWhatIsDue(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(home, SampleData.find(), clock, new SecureRandom()).make(stage -> { });
        try (DeskRun run = new DeskRun(home, clock, Doors.all())) {
            run.open();
            run.signIn("5");
            run.awaitText("上午好，程立群", "备份一份，到期的销毁");
            run.await(() -> !entries(run, EntryKind.BACKED_UP).isEmpty(), () -> "no backup of the day");
            Sha256 page = page(run);
            backsUp(run);
            clock.set(2027, 1, 4, 8, 35);
            run.press(KeyCode.ALT, KeyCode.B);
            run.awaitText("邵敏", "主管要在旁边");
            purges(run, page);
            run.press(KeyCode.ALT, KeyCode.Q);
            run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
            run.signIn("2");
            run.awaitText("上午好，何雨桐");
            assertThat(run.text()).doesNotContain("备份一份，到期的销毁");
            run.press(KeyCode.ALT, KeyCode.B);
            run.awaitText("没有办：清除到期影像是系统管理员的事。请找程立群（0901）登录后来办。");
        }
    }

    private static void backsUp(DeskRun run) {
        int before = entries(run, EntryKind.BACKED_UP).size();
        run.press(KeyCode.ALT, KeyCode.B);
        run.awaitText("本机的备份", "没有到期可销毁的", "F10");
        run.press(KeyCode.F10);
        run.awaitText("备份好了，已经打开检查过");
        assertThat(entries(run, EntryKind.BACKED_UP)).hasSize(before + 1).last()
                .satisfies(entry -> assertThat(entry.header().clerk()).isEqualTo("0901"));
    }

    private static void purges(DeskRun run, Sha256 page) throws IOException {
        run.press(KeyCode.DIGIT1);
        run.awaitText("录自己的口令，按回车销毁 1 份");
        run.type("not-her-password");
        run.press(KeyCode.ENTER);
        run.awaitText("口令不对，没有销毁");
        assertThat(store(run).blobs().read(page)).isPresent();
        run.type(run.training.password());
        run.press(KeyCode.ENTER);
        run.awaitText("已销毁 1 份", "没有到期可销毁的");
        assertThat(store(run).blobs().read(page)).isEmpty();
        assertThat(entries(run, EntryKind.BLOBS_PURGED)).singleElement().satisfies(entry -> {
            assertThat(entry.header().clerk()).isEqualTo("0901");
            assertThat(entry.payload()).containsEntry("second", "0107");
        });
    }
}
