package org.gongji.desk.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.serial.SamModule.Fault;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReader.Outcome;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a pseudo terminal of the kernel, through jSerialComm. */
class SamReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final CardReading CARD = new CardReading("citizen", "\u4DAE\uD842\uDFB7\u77F3", "", Sex.FEMALE,
            "01", LocalDate.of(1990, 3, 7), "河南省郑州市金水区测试路1号", new IdDocument(IdKind.RESIDENT18,
            "410105199003070026", LocalDate.of(2020, 1, 2), null, true, Source.CHIP), "郑州市公安局金水分局", "", "",
            false);
    @TempDir
    private Path folder;
    private SamModule module;
    private SamReader reader;

    @BeforeEach
    void plugIn() throws IOException, InterruptedException {
        Judge.require("socat", "socat");
        module = SamModule.start(folder);
        reader = new SamReader(module.opener());
    }

    @AfterEach
    void unplug() throws IOException {
        if (module != null) {
            reader.close();
            module.close();
        }
    }

    private Outcome read() {
        return reader.read(PATIENCE);
    }

    private static Outcome failed(DeviceFault fault) {
        return new Outcome.Failed(fault);
    }

    @Test
    void readsACardExactlyAndTheNewestAddressOfIt() {
        module.lay(CardBlockWriter.write(CARD));
        assertThat(read()).isEqualTo(new Outcome.Read(CARD));
        byte[] address = "新地址".concat(" ".repeat(32)).getBytes(StandardCharsets.UTF_16LE);
        module.lay(CardBlockWriter.write(CARD), address);
        assertThat(((Outcome.Read) read()).reading().address()).isEqualTo("新地址");
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void waitsForACardThatComesLaterAndNotLongerThanAsked() {
        module.cardComesAtFind(3);
        module.lay(CardBlockWriter.write(CARD));
        assertThat(read()).isEqualTo(new Outcome.Read(CARD));
        module.lay(null);
        long start = System.nanoTime();
        assertThat(reader.read(Duration.ofMillis(700))).isEqualTo(new Outcome.NoCard());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    /** Each fault strikes the find, the selection, the reading and the newest address in turn. */
    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void readsTheSameThroughEveryFaultOfTheLine(Fault fault) {
        module.lay(CardBlockWriter.write(CARD));
        int wrong = 0;
        int cases = Evidence.of("C", 1, 40);
        for (int i = 0; i < cases; i++) {
            int place = (fault.ordinal() + i) % 4;
            for (int k = 0; k < place; k++) {
                module.next(Fault.NONE);
            }
            module.next(fault);
            wrong += read().equals(new Outcome.Read(CARD)) ? 0 : 1;
        }
        assertThat(module.faults.get()).as("a suite that injects nothing proves nothing").isGreaterThanOrEqualTo(cases);
        Evidence.counted("C", "SAM_V on a pseudo terminal, faults of the line " + fault, cases, wrong);
        assertThat(wrong).isZero();
    }

    @Test
    void saysAndNeverThrowsWhatAModuleThatIsSilentOrSpoilsEverythingDoes() {
        module.lay(CardBlockWriter.write(CARD));
        module.next(Fault.SILENT, Fault.SILENT, Fault.SILENT);
        assertThat(read()).isEqualTo(failed(DeviceFault.READER_TIMEOUT));
        assertThat(reader.state()).isEqualTo(DeviceState.NEEDS_ATTENTION);
        module.next(Fault.WRONG_XOR, Fault.WRONG_XOR, Fault.WRONG_XOR);
        assertThat(read()).isEqualTo(failed(DeviceFault.READER_FAILED));
        assertThat(read()).isEqualTo(new Outcome.Read(CARD));
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void namesWhatTheModuleSaysOfTheCard() {
        module.lay(CardBlockWriter.write(CARD));
        module.readAnswers(0x41);
        assertThat(read()).isEqualTo(failed(DeviceFault.CARD_REMOVED));
        module.readAnswers(0x33);
        assertThat(read()).isEqualTo(failed(DeviceFault.CARD_REJECTED));
        module.selectAnswers(0x81);
        assertThat(reader.read(Duration.ofSeconds(2))).isEqualTo(failed(DeviceFault.CARD_TURNED));
        module.selectAnswers(0x40);
        assertThat(reader.read(Duration.ofSeconds(2))).isEqualTo(failed(DeviceFault.CARD_UNKNOWN));
    }

    @Test
    void noticesThePulledPlugAndReadsAgainOnceItIsBack() throws IOException, InterruptedException {
        module.lay(CardBlockWriter.write(CARD));
        assertThat(read()).isEqualTo(new Outcome.Read(CARD));
        module.unplug();
        assertThat(read()).isEqualTo(failed(DeviceFault.READER_UNPLUGGED));
        assertThat(reader.state()).isEqualTo(DeviceState.NOT_PLUGGED_IN);
        assertThat(read()).isEqualTo(failed(DeviceFault.READER_UNPLUGGED));
        module.close();
        module = SamModule.start(folder);
        module.lay(CardBlockWriter.write(CARD));
        assertThat(read()).isEqualTo(new Outcome.Read(CARD));
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void noticesThePlugPulledWhileItWaits() throws InterruptedException {
        Thread hand = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(400);
                module.unplug();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hand.start();
        assertThat(read()).isEqualTo(failed(DeviceFault.READER_UNPLUGGED));
        hand.join();
    }

    @Test
    void isCancelledByAnInterrupt() throws InterruptedException {
        Thread[] clerk = {null};
        Outcome[] outcome = {null};
        boolean[] stillInterrupted = {false};
        clerk[0] = new Thread(() -> {
            outcome[0] = reader.read(Duration.ofMinutes(1));
            stillInterrupted[0] = Thread.currentThread().isInterrupted();
        });
        clerk[0].start();
        TimeUnit.MILLISECONDS.sleep(300);
        clerk[0].interrupt();
        clerk[0].join(5000);
        assertThat(clerk[0].isAlive()).isFalse();
        assertThat(outcome[0]).isEqualTo(new Outcome.NoCard());
        assertThat(stillInterrupted[0]).isTrue();
    }
}
