package org.gongji.desk.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.card.simulated.SimulatedSocialCard.Style;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.idcard.VendorKit;
import org.gongji.desk.identity.CardReader.Outcome;
import org.gongji.desk.identity.SocialCardReading.NameState;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the stock pcscd with a virtual reader, through the helper process; no other suite in this JVM uses PC/SC. */
class PcscReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Generous where a busy machine could be taken for a hanging driver. */
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(30),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);
    private static final HostTimes IMPATIENT = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(2),
            Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ZERO);
    @TempDir
    private static Path folder;
    private static Pcscd server;
    /** One helper for all that leaves it alive. */
    private static PcscReader reader;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        Judge.require("pcscd", "pcscd");
        Judge.require("vpcd-config", "vsmartcard-vpcd");
        server = Pcscd.start(folder);
        reader = reader("helpers", TIMES);
    }

    private static PcscReader reader(String name, HostTimes times) {
        return new PcscReader(folder.resolve(name), times, new SecureRandom());
    }

    @AfterAll
    static void nothingIsLeft() throws IOException {
        if (server != null) {
            reader.read(Duration.ZERO);
            assertThat(VendorKit.processes()).as("seen while it runs").hasSize(1);
            reader.close();
            assertThat(VendorKit.processes()).isEmpty();
            assertThat(folder.resolve("helpers")).isEmptyDirectory();
            server.close();
        }
    }

    @AfterEach
    void pull() throws IOException {
        server.pull();
    }

    private static Outcome read() {
        return reader.read(PATIENCE);
    }

    @Test
    void waitsForACardNoLongerThanAskedAndStopsWhenInterrupted() throws InterruptedException {
        assertThat(reader.read(Duration.ofMillis(500))).isEqualTo(new Outcome.NoCard());
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
        Outcome[] outcome = {null};
        Thread clerk = new Thread(() -> outcome[0] = reader.read(Duration.ofMinutes(2)));
        clerk.start();
        TimeUnit.MILLISECONDS.sleep(400);
        clerk.interrupt();
        clerk.join(5000);
        assertThat(outcome[0]).isEqualTo(new Outcome.NoCard());
        assertThat(reader.read(Duration.ofSeconds(3))).as("usable again").isEqualTo(new Outcome.NoCard());
    }

    @Test
    void readsBothStylesThroughTheWholeStackWithRareCharactersExactly() throws IOException, InterruptedException {
        int wrong = 0;
        int cases = 0;
        for (Style style : Style.values()) {
            for (int c : SocialCardScriptTest.RARE.codePoints().limit(Evidence.of("C", 4, 12)).toArray()) {
                String name = "王" + Character.toString(c);
                server.insert(SocialCards.second(style, cases % 2 == 0, name));
                wrong += read().equals(new Outcome.Prefill(SocialCards.reading(name, NameState.WHOLE, "2.00"))) ? 0 : 1;
                cases++;
                server.pull();
            }
        }
        assertThat(server.commands.get()).as("the card was really asked").isGreaterThan(cases * 10);
        Evidence.counted("C", "社保卡 through the helper, pcscd and a virtual reader", cases, wrong);
        assertThat(wrong).isZero();
    }

    @Test
    void namesAnotherCardAndATornOut() throws IOException, InterruptedException {
        server.insert(command -> new byte[] {0x6A, (byte) 0x82});
        assertThat(read()).isEqualTo(new Outcome.Failed(DeviceFault.CARD_NO_SOCIAL));
        server.pull();
        ApduChannel card = SocialCards.second(Style.BY_NUMBER, false, "李四");
        server.insert(command -> {
            if (command[1] == (byte) 0xB2 && command[2] == 2) {
                pulled();
            }
            return card.transmit(command);
        });
        assertThat(read()).isEqualTo(new Outcome.Failed(DeviceFault.CARD_REMOVED));
        server.insert(SocialCards.second(Style.BY_NUMBER, false, "李四"));
        assertThat(read()).isInstanceOf(Outcome.Prefill.class);
    }

    private static void pulled() {
        try {
            server.pull();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A driver that keeps a call must not keep the desk: the helper is ended, and the next one reads. */
    @Test
    void answersInTimeWhileACardHangsAndReadsAgainWithANewHelper() throws IOException, InterruptedException {
        try (PcscReader hasty = reader("hasty", IMPATIENT)) {
            server.insert(command -> {
                try {
                    TimeUnit.SECONDS.sleep(9);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new byte[] {0x6A, (byte) 0x82};
            });
            assertThat(hasty.read(Duration.ofSeconds(1))).isEqualTo(new Outcome.Failed(DeviceFault.READER_TIMEOUT));
            assertThat(hasty.state()).isEqualTo(DeviceState.CRASHED);
            server.pull();
            server.insert(SocialCards.second(Style.BY_ID, false, "李四"));
            assertThat(patiently(hasty)).isInstanceOf(Outcome.Prefill.class);
        }
    }

    /** pcscd itself may still wait for the card that hung. */
    private static Outcome patiently(PcscReader hasty) {
        Outcome outcome = hasty.read(Duration.ofSeconds(2));
        for (int k = 0; k < 15 && !(outcome instanceof Outcome.Prefill); k++) {
            outcome = hasty.read(Duration.ofSeconds(2));
        }
        return outcome;
    }

    /** The JVM that knew the old service can never read again; a new helper can, and nobody has to open the desk anew. */
    @Test
    void readsAgainByItselfAfterTheServiceWasStartedAnew() throws IOException, InterruptedException {
        server.insert(SocialCards.second(Style.BY_ID, false, "李四"));
        assertThat(read()).isInstanceOf(Outcome.Prefill.class);
        server.pull();
        server.stopDaemon();
        assertThat(reader.read(Duration.ofSeconds(2))).isEqualTo(new Outcome.Failed(DeviceFault.READER_CRASHED));
        assertThat(reader.state()).isEqualTo(DeviceState.CRASHED);
        assertThat(reader.read(Duration.ofSeconds(2))).isEqualTo(new Outcome.Failed(DeviceFault.READER_SERVICE));
        assertThat(reader.state()).isEqualTo(DeviceState.NEEDS_ATTENTION);
        server.startDaemon();
        server.insert(SocialCards.second(Style.BY_ID, false, "李四"));
        assertThat(read()).isInstanceOf(Outcome.Prefill.class);
    }
}
