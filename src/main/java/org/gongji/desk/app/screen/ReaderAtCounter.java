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
import org.gongji.desk.device.serial.SerialSettings;
import org.gongji.desk.identity.CardReader;

/**
 * The ID card reader of this counter, by the file {@code reader.properties} in the desk's folder and the list of
 * allowed libraries {@code reader.sha256} beside it. Without the file a training desk has the twin, and a live one none.
 */
final class ReaderAtCounter implements AutoCloseable {
    private final CardReader reader;

    private ReaderAtCounter(CardReader reader) {
        this.reader = reader;
    }

    /** @param twin made only where it is wanted */
    static ReaderAtCounter of(Path home, StoreMode mode, Supplier<CardReader> twin, SecureRandom random) {
        try {
            Optional<ReaderFile> file = ReaderFile.in(home);
            if (file.isPresent()) {
                return new ReaderAtCounter(said(file.get(), home, random));
            }
        } catch (ReaderFile.BadReaderFile | IOException e) {
            return new ReaderAtCounter(NoCardReader.because(DeviceFault.READER_SETTINGS));
        }
        return new ReaderAtCounter(mode == StoreMode.TRAINING ? twin.get() : NoCardReader.absent());
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

    /** Ends the helper process or lets the line go, if there is one. */
    @Override
    public void close() {
        reader.close();
    }
}
