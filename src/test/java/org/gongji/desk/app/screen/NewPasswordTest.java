package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.access.StaffDesk;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A password that is good for one sign-in")
class NewPasswordTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);

    /** The security administrator of the training world gives the second clerk a one-time password. */
    private String oneTime(Path home) throws IOException {
        TrainingHome training = new TrainingHome(home, SampleData.find(), clock, new SecureRandom());
        training.make(stage -> { });
        try (StoreDoor door = StoreDoor.open(training.store(), clock, new SecureRandom(), KdfCost.FULL)) {
            Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL,
                    clock, System::nanoTime).signIn("0902", training.password().toCharArray())).session();
            StaffVerdict verdict = new StaffDesk(session.opened(), new SecureRandom(), clock).oneTimePassword("0318");
            session.signOut();
            return new String(((StaffVerdict.Password) verdict).oneTime());
        }
    }

    @Test
    void isChangedByKeyboardBeforeWorkBegins(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        String oneTime = oneTime(home);
        try (DeskRun run = new DeskRun(home, clock, new Doors(Map.of(), Optional.empty(), Optional.empty()))) {
            run.open();
            run.awaitText("开机自检", "丁若兰", "程立群", "罗慎之");
            shoot(run, "01-sign-in-seven");
            run.type("3" + oneTime);
            run.press(KeyCode.ENTER);
            run.awaitText("换成您自己的新口令", "只能用一次");
            assertThat(run.seat().taken()).as("nobody sits before the password is changed").isFalse();
            shoot(run, "13-new-password");

            renew(run, oneTime, oneTime);
            run.awaitText("是您最近用过的");
            renew(run, "ding0318ding", "ding0318ding");
            run.awaitText("里面有您的工号或姓名");
            renew(run, "three jujube trees", "two jujube trees");
            run.awaitText("两遍写的不一样");
            renew(run, "three jujube trees", "three jujube trees");
            run.awaitText("上午好，丁若兰");
            assertThat(run.window().navigation().here().get()).isEqualTo(Place.HOME);
        }
    }

    private static void renew(DeskRun run, String fresh, String again) {
        run.await(() -> !run.text().contains("……"), () -> "busy");
        run.type(fresh);
        run.press(KeyCode.ENTER);
        run.type(again);
        run.press(KeyCode.ENTER);
    }

    private static void shoot(DeskRun run, String name) throws IOException {
        WritableImage image = FxThread.call(() -> run.stage().getScene().snapshot(null));
        BufferedImage picture = new BufferedImage((int) image.getWidth(),
                (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(Path.of("target", "shots"));
        ImageIO.write(picture, "png", Path.of("target", "shots", name + ".png").toFile());
    }
}
