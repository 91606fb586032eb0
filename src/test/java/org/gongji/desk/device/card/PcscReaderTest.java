package org.gongji.desk.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.card.simulated.SimulatedSocialCard.Style;
import org.gongji.desk.identity.CardReader.Outcome;
import org.gongji.desk.identity.SocialCardReading.NameState;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against the stock pcscd with a virtual reader. In order, because the last one ends what this JVM has of PC/SC; no
 * other suite in it uses PC/SC.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PcscReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    @TempDir
    private static Path folder;
    private static Pcscd server;
    private final PcscReader reader = new PcscReader();

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        Judge.require("pcscd", "pcscd");
        Judge.require("vpcd-config", "vsmartcard-vpcd");
        server = Pcscd.start(folder);
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void pull() throws IOException {
        server.pull();
        reader.close();
    }

    private Outcome read() {
        return reader.read(PATIENCE);
    }

    @Test
    @Order(1)
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
    @Order(2)
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
        Evidence.counted("C", "社保卡 through pcscd and a virtual reader", cases, wrong);
        assertThat(wrong).isZero();
    }

    @Test
    @Order(3)
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

    /** A driver that keeps a call must not keep the desk: the answer comes in time, and no second call is made. */
    @Test
    @Order(4)
    void answersInTimeWhileACardHangsAndReadsAgainWhenItIsBack() throws IOException, InterruptedException {
        PcscReader hasty = new PcscReader(new PcscTerminals(), Duration.ofSeconds(1));
        server.insert(command -> {
            try {
                TimeUnit.SECONDS.sleep(9);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new byte[] {0x6A, (byte) 0x82};
        });
        long start = System.nanoTime();
        assertThat(hasty.read(Duration.ofSeconds(1))).isEqualTo(new Outcome.Failed(DeviceFault.READER_TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(hasty.state()).isEqualTo(DeviceState.NEEDS_ATTENTION);
        server.pull();
        Outcome next = hasty.read(Duration.ofSeconds(30));
        assertThat(next).isInstanceOfAny(Outcome.NoCard.class, Outcome.Failed.class);
        server.insert(SocialCards.second(Style.BY_ID, false, "李四"));
        assertThat(hasty.read(Duration.ofSeconds(30))).isInstanceOf(Outcome.Prefill.class);
        hasty.close();
    }

    @Test
    @Order(5)
    void saysThatOnlyANewProcessCanReadAfterTheServiceWasStartedAnew() throws IOException, InterruptedException {
        server.insert(SocialCards.second(Style.BY_ID, false, "李四"));
        assertThat(read()).isInstanceOf(Outcome.Prefill.class);
        server.pull();
        server.stopDaemon();
        assertThat(reader.read(Duration.ofSeconds(2))).isEqualTo(new Outcome.Failed(DeviceFault.READER_CRASHED));
        server.startDaemon();
        server.insert(SocialCards.second(Style.BY_ID, false, "李四"));
        assertThat(reader.read(Duration.ofSeconds(2))).isEqualTo(new Outcome.Failed(DeviceFault.READER_CRASHED));
        assertThat(reader.state()).isEqualTo(DeviceState.CRASHED);
    }
}
