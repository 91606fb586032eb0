package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.SettingsDesk.State;
import org.gongji.desk.store.SettingsDesk.Why;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is set for this machine")
class SettingsDeskTest {
    private static final Clerk ADMINISTRATOR = new Clerk("0900", "沈管", Set.of(Role.SYSTEM_ADMINISTRATOR));

    @TempDir
    Path root;
    private Path folder;
    private Path other;
    private StoreDoor door;
    private OpenStore store;

    @BeforeEach
    void found() throws IOException {
        folder = root.resolve("store");
        other = Files.createDirectories(root.resolve("otherdisk"));
        SmallDay.play(folder);
        open();
    }

    private void open() {
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
    }

    @AfterEach
    void close() {
        store.close();
        door.close();
    }

    private void reopen() {
        close();
        open();
    }

    private Path file() {
        return folder.resolve(SettingsDesk.FILE);
    }

    private Optional<Why> idle(String minutes) {
        return store.machine().change(Setting.IDLE_MINUTES, Optional.of(minutes), ADMINISTRATOR);
    }

    private Entry last() {
        long sequence = store.journal().head().orElseThrow().sequence();
        return store.journal().range(sequence, sequence).get(0);
    }

    @Test
    void isKeptOverARestartAndEachChangeIsAnAct() {
        assertThat(store.machine().load()).isEqualTo(State.USUAL);
        assertThat(store.machine().idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(idle("9")).isEmpty();
        assertThat(last().header().kind()).isEqualTo(EntryKind.SETTING_CHANGED);
        assertThat(last().payload()).containsAllEntriesOf(Map.of("setting", "idle.minutes", "before", "usual",
                "value", "9"));
        reopen();
        assertThat(store.machine().load()).isEqualTo(State.HELD);
        assertThat(store.machine().idle()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void holdsNoSecretInClear() throws IOException {
        assertThat(store.care().second(Optional.of(other), ADMINISTRATOR)).isEmpty();
        assertThat(Files.readString(file())).contains("second.folder=ENC(").doesNotContain("otherdisk");
        reopen();
        assertThat(store.machine().get(Setting.SECOND_FOLDER)).contains(other.toString());
        assertThat(store.care().look()).isEmpty();
        assertThat(store.care().second(Optional.empty(), ADMINISTRATOR)).isEmpty();
        assertThat(last().payload()).containsAllEntriesOf(Map.of("before", "on", "value", "off"));
        assertThat(Files.readString(file())).doesNotContain("second");
    }

    /** Which machine of the network a helper may call is no secret: an auditor reads it. */
    @Test
    void namesTheNetworkScannerInItsAct() throws IOException {
        String address = "http://192.168.1.20/eSCL";
        for (String bad : new String[] {"", "192.168.1.20", "ftp://x/eSCL", "http://u:p@x/eSCL", "http://x/eSCL?a", "http://"
                + "x".repeat(200)}) {
            assertThat(store.machine().change(Setting.SCANNER, Optional.of(bad), ADMINISTRATOR)).as(bad)
                    .contains(Why.OUT_OF_RANGE);
        }
        assertThat(store.machine().get(Setting.SCANNER)).isEmpty();
        assertThat(store.machine().change(Setting.SCANNER, Optional.of(address), ADMINISTRATOR)).isEmpty();
        assertThat(last().payload()).containsAllEntriesOf(Map.of("setting", "scanner.address", "before", "usual",
                "value", address));
        reopen();
        assertThat(store.machine().get(Setting.SCANNER)).contains(address);
    }

    @Test
    void isTheSystemAdministratorsAlone() {
        assertThatThrownBy(() -> store.machine().change(Setting.IDLE_MINUTES, Optional.of("9"), Stores.WANG))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void takesNoValueOutOfRange() {
        long before = last().header().sequence();
        for (String bad : new String[] {"0", "16", "", "five", "-1", "5.5", "999"}) {
            assertThat(idle(bad)).as(bad).contains(Why.OUT_OF_RANGE);
        }
        assertThat(store.machine().change(Setting.SECOND_FOLDER, Optional.of("not/absolute"), ADMINISTRATOR))
                .contains(Why.OUT_OF_RANGE);
        assertThat(last().header().sequence()).isEqualTo(before);
        assertThat(file()).doesNotExist();
    }

    @Test
    void doesNotObeyAFileThatIsNotTheOneWrittenLast() throws IOException {
        idle("3");
        byte[] yesterday = Files.readAllBytes(file());
        idle("9");
        byte[] today = Files.readAllBytes(file());
        byte[][] wrong = {yesterday, "idle.minutes=15\n".getBytes(StandardCharsets.UTF_8), new byte[0],
                Arrays.copyOf(today, today.length - 1), {(byte) 0xff, 0, '\\', 'u', 'x'}};
        for (byte[] bytes : wrong) {
            Files.write(file(), bytes);
            assertThat(store.machine().load()).isEqualTo(State.ALTERED);
            assertThat(store.machine().idle()).as("the usual lock").isEqualTo(SettingsDesk.USUAL_IDLE);
            assertThat(store.care().look()).extracting(StoreCare.Neglect::word).containsExactly("settings.ALTERED");
        }
        Files.delete(file());
        assertThat(store.machine().load()).isEqualTo(State.GONE);
        Files.write(file(), today);
        assertThat(store.machine().load()).isEqualTo(State.HELD);
        assertThat(store.machine().idle()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void keepsTheOldValueWhereTheNewFileCannotBeWritten() throws IOException {
        idle("9");
        long before = last().header().sequence();
        Path part = folder.resolve(SettingsDesk.FILE + ".part");
        Files.createDirectories(part.resolve("in the way"));
        assertThat(idle("4")).contains(Why.NOT_WRITTEN);
        assertThat(last().header().sequence()).isEqualTo(before);
        assertThat(store.machine().load()).isEqualTo(State.HELD);
        assertThat(store.machine().idle()).isEqualTo(Duration.ofMinutes(9));
        Files.delete(part.resolve("in the way"));
        Files.delete(part);
        assertThat(idle("4")).isEmpty();
        assertThat(store.machine().idle()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void bringsToItsEndWhatAPowerCutLeftBetweenActAndName() throws IOException {
        idle("9");
        byte[] earlier = Files.readAllBytes(file());
        idle("4");
        Files.move(file(), folder.resolve(SettingsDesk.FILE + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(file(), earlier);
        reopen();
        assertThat(store.machine().load()).isEqualTo(State.HELD);
        assertThat(store.machine().idle()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void hasWordsForEveryRefusal() {
        for (Words words : new Words[] {Words.chinese(), Words.english()}) {
            for (Why why : Why.values()) {
                assertThat(words.say("settings.why." + why)).isNotBlank();
                assertThat(words.say("life.settings." + why)).isNotBlank();
            }
            assertThat(words.say("life.settings." + State.GONE)).isNotBlank();
            assertThat(words.say("life.settings." + State.ALTERED)).isNotBlank();
        }
    }
}
