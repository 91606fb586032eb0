package org.gongji.desk.device.scanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.evidence.PageScanner;

/** A scanner of SANE through its own program {@code scanimage}. */
public final class SaneScanner implements PageScanner {
    /** SANE's own words for its states (sane_strstatus), as {@code scanimage} prints them in the C locale. */
    private static final Map<String, Fault> SAID = Map.of("Device busy", Fault.BUSY,
            "out of documents", Fault.NO_PAPER, "feeder jammed", Fault.JAMMED, "cover is open", Fault.COVER_OPEN,
            "Invalid argument", Fault.NOT_FOUND, "no SANE devices found", Fault.NOT_FOUND);
    private static final List<String> ENVIRONMENT = List.of("PATH", "HOME", "SANE_CONFIG_DIR");

    private final Settings settings;
    private final PageProgram program;

    /**
     * Which scanner.
     *
     * @param program {@code scanimage} or where it lies
     * @param device  SANE's name, e.g. {@code genesys:libusb:001:004}
     * @param dpi     resolution; 300 reads well
     * @param options further options of this scanner, {@code --name=value} each
     */
    public record Settings(String program, String device, int dpi, List<String> options) {
        public Settings {
            options = List.copyOf(options);
            if (device.isBlank() || device.startsWith("-") || dpi < 75 || dpi > 600
                    || options.stream().anyMatch(option -> !isHarmless(option))) {
                throw new IllegalArgumentException("no such scanner");
            }
        }

        /** None that writes to a place of its own. */
        private static boolean isHarmless(String option) {
            return option.matches("--[a-z][a-z-]*=[^\\p{Cntrl}]+") && !option.startsWith("--output-file")
                    && !option.startsWith("--batch") && !option.startsWith("--format");
        }
    }

    /** @param patience for one page */
    public SaneScanner(Settings settings, Duration patience) {
        this.settings = settings;
        this.program = new PageProgram(SAID, patience);
    }

    @Override
    public Outcome scan() throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(settings.program(), "--device-name=" + settings.device(),
                "--format=png", "--resolution=" + settings.dpi()));
        command.addAll(settings.options());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("LC_ALL", "C");
        return program.run(builder);
    }

    @Override
    public void close() {
        program.close();
    }
}
