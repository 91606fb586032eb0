package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.device.ReaderFile;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.idcard.HostedCardReader;
import org.gongji.desk.device.idcard.NoCardReader;
import org.gongji.desk.device.idcard.ReaderSettings;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.serial.SerialSettings;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;

/**
 * The ID card reader of this counter, by the file {@code reader.properties} in the desk's folder and the list of
 * allowed libraries {@code reader.sha256} beside it. Without the file a training desk begins with the twin, which it may
 * take and leave on the device page; a live one has none.
 */
final class ReaderAtCounter implements AutoCloseable {
    private final CardReader reader;
    private final Optional<Twins> twins;

    private ReaderAtCounter(CardReader reader, Optional<Twins> twins) {
        this.reader = reader;
        this.twins = twins;
    }

    /** @param twin made only where it is wanted */
    static ReaderAtCounter of(Path home, StoreMode mode, Supplier<SimulatedCardReader> twin, SecureRandom random) {
        Optional<CardReader> own = own(home, random);
        CardReader real = own.orElseGet(NoCardReader::absent);
        if (mode != StoreMode.TRAINING) {
            return new ReaderAtCounter(real, Optional.empty());
        }
        TwinReader both = new TwinReader(real, twin.get(), own.isEmpty());
        return new ReaderAtCounter(both, Optional.of(both));
    }

    /** Empty where nobody said that a reader stands here. */
    private static Optional<CardReader> own(Path home, SecureRandom random) {
        try {
            Optional<ReaderFile> file = ReaderFile.in(home);
            return file.isPresent() ? Optional.of(said(file.get(), home, random)) : Optional.empty();
        } catch (ReaderFile.BadReaderFile | IOException e) {
            return Optional.of(NoCardReader.because(DeviceFault.READER_SETTINGS));
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

    /** Empty at a live desk. */
    Optional<Twins> twins() {
        return twins;
    }

    /** Ends the helper process or lets the line go, if there is one. */
    @Override
    public void close() {
        reader.close();
    }
}
