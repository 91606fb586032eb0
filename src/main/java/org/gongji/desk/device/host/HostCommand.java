package org.gongji.desk.device.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.base.DeviceFault;

/**
 * How a helper is started.
 *
 * @param java    the virtual machine to run it; a 32-bit library needs a 32-bit one
 * @param main    class whose {@code main} calls {@link DeviceHost#run}
 * @param library the vendor's library, at the place it is listed with; empty where the system's own are enough
 * @param allowed read anew at every start
 * @param words   arguments after the library's name; never a secret or a person
 * @param heap    megabytes of Java's memory; a library takes its own beside them
 */
public record HostCommand(Path java, String main, Optional<Path> library, Path allowed, List<String> words,
                          int heap) {
    /** Enough for a card and its photo. */
    private static final int CARD_HEAP = 64;
    /** Everything else, above all what would put foreign code into the process, stays outside. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "LANG", "LC_ALL", "HOME", "USERPROFILE");

    public HostCommand {
        words = List.copyOf(words);
    }

    public HostCommand(Path java, String main, Optional<Path> library, Path allowed, List<String> words) {
        this(java, main, library, allowed, words, CARD_HEAP);
    }

    /** The machine that runs the desk. */
    public static Path sameJava() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /** Copies what may run into the folder; the fault says why it may not. */
    Optional<DeviceFault> place(Path folder) throws IOException {
        if (!Files.isExecutable(java)) {
            return Optional.of(DeviceFault.HELPER_MISSING);
        }
        return library.isEmpty() ? Optional.empty() : LibraryList.read(allowed).place(library.get(), folder);
    }

    /** Standard error is nobody's: vendors' libraries print what they read. */
    Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + heap + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData",
                // a crash must leave neither a report nor a core: both hold what the card said
                "-XX:+SuppressFatalErrorMessage", "-XX:-CreateCoredumpOnCrash", "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + folder, "-Djna.nosys=true",
                "-Djna.tmpdir=" + folder.resolve(WorkFolder.NATIVES), "-cp", classPath(), main));
        library.ifPresent(file -> command.add(folder.resolve(file.getFileName()).toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        // sister libraries are looked for where this one lies
        builder.environment().put("LD_LIBRARY_PATH", folder.toString());
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + File.pathSeparator + path);
        return builder.start();
    }

    /** Absolute: the helper stands in a folder of its own. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
