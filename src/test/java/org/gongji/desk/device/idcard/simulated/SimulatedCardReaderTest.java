package org.gongji.desk.device.idcard.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReader.Outcome;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCardReaderTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final CardReading CARD = new CardReading("citizen", "李𤋮", "", Sex.MALE, "01",
            LocalDate.of(1997, 5, 17), "样例路8号", new IdDocument(IdKind.RESIDENT18, "410171199705170017",
            LocalDate.of(2019, 8, 2), LocalDate.of(2029, 8, 2), false, Source.CHIP), "样例市公安局", "", "", false);

    @Test
    void readsACardThatWasQueued() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.play(new Play.Card(CardBlockWriter.write(CARD)));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Read(CARD));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.NoCard());
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
        assertThat(reader.simulated()).isTrue();
    }

    @Test
    void readsCardsFromAFolderInOrderAndKeepsThem(@TempDir Path folder) throws IOException {
        Path drop = folder.resolve("cards");
        SimulatedCardReader reader = new SimulatedCardReader(drop);
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.NoCard());
        Files.write(drop.resolve("2.bin"), new byte[10]);
        Files.write(drop.resolve("1.bin"), CardBlockWriter.write(CARD));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Read(CARD));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Failed("card-short"));
        assertThat(drop.resolve("1.bin.read")).exists();
        assertThat(drop.resolve("2.bin.read")).exists();
    }

    @Test
    void waitsForALateCardButNotForATooLateOne() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.play(new Play.Late(Duration.ofMillis(30), CardBlockWriter.write(CARD)));
        reader.play(new Play.Late(Duration.ofSeconds(30), CardBlockWriter.write(CARD)));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Read(CARD));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.NoCard());
    }

    @Test
    void playsTheFaultsOfRealReaders() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.play(new Play.Removed());
        reader.play(new Play.Turned());
        reader.play(new Play.Hang());
        reader.play(new Play.None());
        reader.play(new Play.Unplugged());
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Failed("card-removed"));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Failed("card-turned"));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Failed("reader-timeout"));
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.NoCard());
        assertThat(reader.read(SHORT)).isEqualTo(new Outcome.Failed("reader-unplugged"));
        assertThat(reader.state()).isEqualTo(DeviceState.NOT_PLUGGED_IN);
        reader.play(new Play.Card(CardBlockWriter.write(CARD)));
        assertThat(reader.read(SHORT)).isInstanceOf(Outcome.Read.class);
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void endsAtOnceWhenTheDeskCancels() throws InterruptedException {
        SimulatedCardReader reader = new SimulatedCardReader();
        Outcome[] outcome = new Outcome[1];
        Thread waiting = new Thread(() -> outcome[0] = reader.read(Duration.ofMinutes(5)));
        waiting.start();
        waiting.interrupt();
        waiting.join(2000);
        assertThat(outcome[0]).isEqualTo(new Outcome.NoCard());
    }
}
