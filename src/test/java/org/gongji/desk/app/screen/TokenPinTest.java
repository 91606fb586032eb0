package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.PasswordRules;
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
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.TestToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A clerk who signs in with password and token")
class TokenPinTest {
    private static final String PIN = "246810";

    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);
    private final SecureRandom random = new SecureRandom();
    private final TestToken token = TestToken.create();

    private <T> T as(StoreDoor door, TrainingHome training, String staffNo, Function<StaffDesk, T> act)
            throws IOException {
        Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL, clock,
                System::nanoTime).signIn(staffNo, training.password().toCharArray())).session();
        T done = act.apply(new StaffDesk(session.opened(), random, clock));
        session.signOut();
        return done;
    }

    /** The office asks for a second factor, and a clerk got a token and a password for it. */
    private String oneTime(TrainingHome training) throws IOException {
        training.make(stage -> { });
        try (StoreDoor door = StoreDoor.open(training.store(), clock, random, KdfCost.FULL)) {
            as(door, training, "0901", staff -> staff.rules(new PasswordRules(8, 5, 90, true)));
            StaffVerdict verdict = as(door, training, "0902", staff -> {
                staff.token("0318", Optional.of(token.publicKey()));
                return staff.oneTimePassword("0318");
            });
            return new String(((StaffVerdict.Password) verdict).oneTime());
        }
    }

    @Test
    void isAskedForThePinAndToldWhatIsWrong(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        TrainingHome training = new TrainingHome(home, SampleData.find(), clock, random);
        String oneTime = oneTime(training);
        Path plugged = Files.createDirectories(training.folder().resolve("token")).resolve("token.p12");
        try (DeskRun run = new DeskRun(home, clock, new Doors(Map.of(), Optional.empty(), Optional.empty()))) {
            run.open();
            run.awaitText("开机自检", "丁若兰");
            assertThat(run.text()).as("nobody else is asked").doesNotContain("的 PIN");
            run.type("3");
            run.awaitText("的 PIN");
            signIn(run, oneTime, PIN);
            run.awaitText("没有插好");
            token.plugInto(plugged, PIN.toCharArray());
            signIn(run, oneTime, "135791");
            run.awaitText("PIN 不对或没写");
            assertThat(run.seat().taken()).isFalse();
            signIn(run, oneTime, PIN);
            run.awaitText("换成您自己的新口令");
        }
    }

    private static void signIn(DeskRun run, String password, String pin) {
        run.rest();
        run.type(password);
        run.press(KeyCode.ENTER);
        run.type(pin);
        run.press(KeyCode.ENTER);
    }
}
