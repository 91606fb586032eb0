package org.gongji.desk.device.scanner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.evidence.PageScanner;

/**
 * A scanner in the office's own network that speaks eSCL (AirScan). The desk itself opens no connection beyond this
 * machine: a helper process does, to the one address an administrator wrote down, and ends after the page.
 */
public final class EsclScanner implements PageScanner {
    /** The helper's last words; longer than any other text so that nothing else is taken for one. */
    static final String SAYS = "gongji-escl:";
    private static final Map<String, Fault> SAID = Stream.of(Fault.values())
            .collect(Collectors.toMap(fault -> SAYS + fault, Function.identity()));
    private static final List<String> ENVIRONMENT = List.of("PATH", "SYSTEMROOT", "WINDIR", "LANG");

    private final EsclAddress address;
    private final int dpi;
    private final Path java;
    private final PageProgram program;

    /**
     * @param java     the virtual machine that runs the helper
     * @param patience for one page
     * @throws IllegalArgumentException for a resolution no page needs
     */
    public EsclScanner(EsclAddress address, int dpi, Path java, Duration patience) {
        if (dpi < 75 || dpi > 600) {
            throw new IllegalArgumentException("dpi");
        }
        this.address = address;
        this.dpi = dpi;
        this.java = java;
        this.program = new PageProgram(SAID, patience);
    }

    @Override
    public Outcome scan() throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData", "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash", "-cp", HostCommand.classPath(), EsclHelper.class.getName(),
                address.toString(), String.valueOf(dpi));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return program.run(builder);
    }

    @Override
    public void close() {
        program.close();
    }
}
