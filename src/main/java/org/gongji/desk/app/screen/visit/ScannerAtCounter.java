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
 * The scanner of this counter: the network's one whose address the administrator set and the store vouches for, else the
 * one that {@code scanner.properties} in the desk's folder names. Without either there is none, and nothing is looked for.
 */
final class ScannerAtCounter {
    static final String NAME = "scanner.properties";
    private static final String USUAL_DPI = "300";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ScannerAtCounter() {
    }

    /**
     * What says nothing usable is a scanner that is not found: the clerk is told and can call somebody.
     *
     * @param address of the network scanner, as set; no file may name what a helper calls
     */
    static Optional<PageScanner> in(Path home, Optional<String> address) {
        try {
            Optional<ReaderFile> file = ReaderFile.in(home, NAME);
            int dpi = Integer.parseInt(file.map(said -> said.text("dpi", USUAL_DPI)).orElse(USUAL_DPI));
            return address.isPresent() ? Optional.of(new EsclScanner(EsclAddress.of(address.get()), dpi,
                    HostCommand.sameJava(), PATIENCE)) : file.map(said -> local(said, dpi));
        } catch (ReaderFile.BadReaderFile | IOException | IllegalArgumentException bad) {
            return Optional.of(new Absent());
        }
    }

    private static PageScanner local(ReaderFile file, int dpi) {
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
