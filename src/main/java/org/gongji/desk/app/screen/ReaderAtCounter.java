package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.device.ReaderFile;
import org.gongji.desk.device.card.PcscReader;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.idcard.HostedCardReader;
import org.gongji.desk.device.idcard.NoCardReader;
import org.gongji.desk.device.idcard.ReaderSettings;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.serial.SerialSettings;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;

/**
 * The card readers of this counter, by the file {@code reader.properties} in the desk's folder and the list of
 * allowed libraries {@code reader.sha256} beside it. Without the file a training desk begins with the twin, which it may
 * take and leave on the device page; a live one has none.
 */
final class ReaderAtCounter implements AutoCloseable {
    private static final String CHIP = "pcsc";

    private final CardReader reader;
    private final CardReader social;
    private final Optional<Twins> twins;

    private ReaderAtCounter(CardReader reader, CardReader social, Optional<Twins> twins) {
        this.reader = reader;
        this.social = social;
        this.twins = twins;
    }

    /** What the file names. @param reader empty where nobody said that a reader of documents stands here */
    private record Named(Optional<CardReader> reader, CardReader social) {
    }

    /** @param twin made only where it is wanted */
    static ReaderAtCounter of(Path home, StoreMode mode, Supplier<SimulatedCardReader> twin, SecureRandom random) {
        Named named = named(home, random);
        CardReader own = named.reader().orElseGet(NoCardReader::absent);
        if (mode != StoreMode.TRAINING) {
            return new ReaderAtCounter(own, named.social(), Optional.empty());
        }
        TwinReader both = new TwinReader(own, twin.get(), named.reader().isEmpty());
        return new ReaderAtCounter(both, named.social(), Optional.of(both));
    }

    private static Named named(Path home, SecureRandom random) {
        try {
            Optional<ReaderFile> file = ReaderFile.in(home);
            if (file.isEmpty()) {
                return new Named(Optional.empty(), NoCardReader.absent());
            }
            boolean alone = file.get().text("surface", "").equals(CHIP);
            boolean beside = file.get().says("social");
            if (beside && !file.get().text("social", "").equals(CHIP)) {
                throw new ReaderFile.BadReaderFile("social");
            }
            CardReader reader = alone ? NoCardReader.absent() : said(file.get(), home, random);
            return new Named(Optional.of(reader), alone || beside
                    ? new PcscReader(home.resolve("helpers"), HostTimes.USUAL, random) : NoCardReader.absent());
        } catch (ReaderFile.BadReaderFile | IOException e) {
            return new Named(Optional.of(NoCardReader.because(DeviceFault.READER_SETTINGS)), NoCardReader.absent());
        }
    }

    private static CardReader said(ReaderFile file, Path home, SecureRandom random) throws ReaderFile.BadReaderFile {
        Optional<SerialSettings> serial = SerialSettings.of(file);
        return serial.isPresent() ? serial.get().reader() : probed(new HostedCardReader(ReaderSettings.of(file),
                home.resolve("reader.sha256"), home.resolve("helpers"), HostTimes.USUAL, random));
    }

    /** Beside the opening of the store: a library that hangs must not keep the desk shut. */
    private static HostedCardReader probed(HostedCardReader reader) {
        Thread probing = new Thread(reader::probe, "device-probe");
        probing.setDaemon(true);
        probing.start();
        return reader;
    }

    CardReader reader() {
        return reader;
    }

    /** Of 社会保障卡, over PC/SC; absent where the file names none. */
    CardReader social() {
        return social;
    }

    /** Empty at a live desk. */
    Optional<Twins> twins() {
        return twins;
    }

    /** Ends the helper process or lets the line go, if there is one. */
    @Override
    public void close() {
        reader.close();
        social.close();
    }
}
