package org.gongji.desk.app.screen.visit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.device.ReaderFile;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.scanner.EsclAddress;
import org.gongji.desk.device.scanner.EsclScanner;
import org.gongji.desk.device.scanner.SaneScanner;
import org.gongji.desk.evidence.PageScanner;

/**
 * The scanner that an administrator named in {@code scanner.properties} in the desk's folder; without that file there is
 * none, and nothing is looked for.
 */
final class ScannerAtCounter {
    static final String NAME = "scanner.properties";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ScannerAtCounter() {
    }

    /** A file that says nothing usable is a scanner that is not found: the clerk is told and can call somebody. */
    static Optional<PageScanner> in(Path home) {
        try {
            return ReaderFile.in(home, NAME).map(ScannerAtCounter::said);
        } catch (ReaderFile.BadReaderFile | IOException | IllegalArgumentException bad) {
            return Optional.of(new Absent());
        }
    }

    private static PageScanner said(ReaderFile file) {
        int dpi = Integer.parseInt(file.text("dpi", "300"));
        if (file.says("address")) {
            return new EsclScanner(EsclAddress.of(file.text("address", "")), dpi, HostCommand.sameJava(), PATIENCE);
        }
        List<String> options = Arrays.stream(file.text("options", "").split("\\|")).map(String::strip)
                .filter(option -> !option.isEmpty()).toList();
        return new SaneScanner(new SaneScanner.Settings(file.text("program", "scanimage"), file.text("device", ""),
                dpi, options), PATIENCE);
    }

    private record Absent() implements PageScanner {
        @Override
        public Outcome scan() {
            return new Outcome.Failed(Fault.NOT_FOUND);
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
