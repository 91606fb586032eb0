package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.device.card.PcscReader;
import org.gongji.desk.device.idcard.HostedCardReader;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.serial.SamReader;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderAtCounterTest {
    @TempDir
    private Path home;

    private CardReader reader(StoreMode mode) {
        try (ReaderAtCounter found = ReaderAtCounter.of(home, mode, SimulatedCardReader::new, new SecureRandom())) {
            return found.reader();
        }
    }

    private void settings(String text) throws IOException {
        Files.writeString(home.resolve("reader.properties"), text);
    }

    @Test
    void hasATwinInTrainingAndNoneAtALiveCounter() {
        assertThat(reader(StoreMode.TRAINING).simulated()).isTrue();
        assertThat(reader(StoreMode.LIVE).simulated()).isFalse();
        assertThat(reader(StoreMode.LIVE).state()).isEqualTo(DeviceState.ABSENT);
        assertThat(reader(StoreMode.LIVE).read(Duration.ZERO)).isEqualTo(new CardReader.Outcome.NoCard());
    }

    @Test
    void offersTheTwinInTrainingOnlyAndChangesToTheConnectedReaderAndBack() throws IOException {
        settings("surface = sam\nline = " + home.resolve("no-such-tty"));
        try (ReaderAtCounter live = ReaderAtCounter.of(home, StoreMode.LIVE, SimulatedCardReader::new,
                new SecureRandom());
             ReaderAtCounter training = ReaderAtCounter.of(home, StoreMode.TRAINING, SimulatedCardReader::new,
                new SecureRandom())) {
            assertThat(live.twins()).isEmpty();
            Twins twins = training.twins().orElseThrow();
            assertThat(twins.inUse()).as("a reader is named in the settings").isFalse();
            assertThat(training.reader().read(Duration.ZERO))
                    .isEqualTo(new CardReader.Outcome.Failed(DeviceFault.READER_UNPLUGGED));
            twins.use(true);
            assertThat(training.reader().simulated()).isTrue();
            for (Twins.Trick trick : Twins.Trick.values()) {
                twins.play(trick);
                CardReader.Outcome played = training.reader().read(Duration.ZERO);
                assertThat(played).as(trick.name()).isInstanceOf(trick == Twins.Trick.CARD
                        ? CardReader.Outcome.Read.class : CardReader.Outcome.Failed.class);
            }
            twins.use(false);
            assertThat(training.reader().state()).isEqualTo(DeviceState.NOT_PLUGGED_IN);
        }
    }

    @Test
    void takesTheReaderThatTheSettingsName() throws IOException {
        settings("surface = cvr\nlibrary = " + home.resolve("libtermb.so") + "\nport = 1002\n");
        assertThat(reader(StoreMode.LIVE)).isInstanceOf(HostedCardReader.class);
        try (ReaderAtCounter found = ReaderAtCounter.of(home, StoreMode.LIVE, SimulatedCardReader::new,
                new SecureRandom())) {
            assertThat(found.reader().read(Duration.ZERO))
                    .isEqualTo(new CardReader.Outcome.Failed(DeviceFault.LIBRARY_UNLISTED));
        }
    }

    @Test
    void speaksItselfToAReaderOnASerialLine() throws IOException {
        settings("surface = sam\nline = " + home.resolve("no-such-tty") + "\nbaud = 57600\n");
        try (ReaderAtCounter found = ReaderAtCounter.of(home, StoreMode.LIVE, SimulatedCardReader::new,
                new SecureRandom())) {
            assertThat(found.reader()).isInstanceOf(SamReader.class);
            assertThat(found.reader().read(Duration.ZERO))
                    .isEqualTo(new CardReader.Outcome.Failed(DeviceFault.READER_UNPLUGGED));
            assertThat(found.reader().state()).isEqualTo(DeviceState.NOT_PLUGGED_IN);
        }
    }

    @Test
    void readsSocialCardsAloneOrBesideTheReaderOfDocuments() throws IOException {
        settings("surface = pcsc");
        try (ReaderAtCounter alone = ReaderAtCounter.of(home, StoreMode.LIVE, SimulatedCardReader::new,
                new SecureRandom())) {
            assertThat(alone.social()).isInstanceOf(PcscReader.class);
            assertThat(alone.reader().state()).isEqualTo(DeviceState.ABSENT);
        }
        settings("surface = sam\nline = " + home.resolve("no-such-tty") + "\nsocial = pcsc");
        try (ReaderAtCounter beside = ReaderAtCounter.of(home, StoreMode.LIVE, SimulatedCardReader::new,
                new SecureRandom())) {
            assertThat(beside.social()).isInstanceOf(PcscReader.class);
            assertThat(beside.reader()).isInstanceOf(SamReader.class);
        }
        settings("surface = sam\nline = " + home.resolve("no-such-tty"));
        try (ReaderAtCounter none = ReaderAtCounter.of(home, StoreMode.LIVE, SimulatedCardReader::new,
                new SecureRandom())) {
            assertThat(none.social().state()).isEqualTo(DeviceState.ABSENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "surface = sam", "surface = sam\nline = COM3\nbaud = 9601", "surface = usb\nlibrary = /vendor/a.so", "surface = sdt",
        "surface = sdt\nlibrary = a.so", "surface = sdt\nlibrary = /vendor/a.so\nport = 17",
        "surface = sdt\nlibrary = /vendor/a.so\nport = COM1", "surface = sdt\nlibrary = /vendor/a.so\nphoto = ../b.so", "surface = \\uZZ",
        "surface = sam\nline = COM3\nsocial = yes"})
    void saysThatSettingsCannotBeUnderstoodAndIsNotTheTwin(String text) throws IOException {
        settings(text);
        CardReader reader = reader(StoreMode.TRAINING);
        assertThat(reader.simulated()).isFalse();
        assertThat(reader.state()).isEqualTo(DeviceState.NEEDS_ATTENTION);
        assertThat(reader.read(Duration.ZERO)).isEqualTo(new CardReader.Outcome.Failed(DeviceFault.READER_SETTINGS));
    }
}
