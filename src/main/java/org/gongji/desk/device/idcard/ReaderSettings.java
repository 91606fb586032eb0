package org.gongji.desk.device.idcard;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.gongji.desk.device.host.HostCommand;

/**
 * Which ID card reader stands at this counter: the file {@code reader.properties} with {@code surface} (sdt or cvr),
 * {@code library} (absolute path), {@code port} (auto, 1–16 or 1001–1016), and where needed {@code photo} (file name of
 * the decoder beside the library) and {@code java} (a 32-bit machine for a 32-bit library).
 *
 * @param port 0 for auto
 */
public record ReaderSettings(Surface surface, Path library, int port, Optional<String> photo, Path java) {
    private static final int LAST_SERIAL = 16;
    private static final int FIRST_USB = 1001;
    private static final int LAST_USB = 1016;

    /** The two families of vendors' libraries. */
    public enum Surface {
        SDT, CVR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something in the file is not as it must be; the message names the key, never its value. */
    public static final class BadReaderSettings extends Exception {
        private static final long serialVersionUID = 1L;

        BadReaderSettings(String key) {
            super(key);
        }
    }

    /** Empty where there is no such file: then nobody said that a reader stands here. */
    public static Optional<ReaderSettings> read(Path file) throws BadReaderSettings, IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties text = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            text.load(in);
        } catch (IllegalArgumentException e) {
            throw new BadReaderSettings("escape");
        }
        Path java = text.containsKey("java") ? path(text, "java") : HostCommand.sameJava();
        return Optional.of(new ReaderSettings(surface(text), path(text, "library"), port(text), photo(text), java));
    }

    private static Surface surface(Properties text) throws BadReaderSettings {
        for (Surface surface : Surface.values()) {
            if (surface.word().equals(text.getProperty("surface", "").strip())) {
                return surface;
            }
        }
        throw new BadReaderSettings("surface");
    }

    private static Path path(Properties text, String key) throws BadReaderSettings {
        try {
            Path path = Path.of(text.getProperty(key, "").strip());
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // the same answer as for a relative one
        }
        throw new BadReaderSettings(key);
    }

    private static int port(Properties text) throws BadReaderSettings {
        String port = text.getProperty("port", "auto").strip();
        if (port.equals("auto")) {
            return 0;
        }
        int number = port.matches("[0-9]{1,4}") ? Integer.parseInt(port) : 0;
        boolean known = number >= 1 && number <= LAST_SERIAL || number >= FIRST_USB && number <= LAST_USB;
        if (!known) {
            throw new BadReaderSettings("port");
        }
        return number;
    }

    private static Optional<String> photo(Properties text) throws BadReaderSettings {
        String photo = text.getProperty("photo", "").strip();
        if (photo.contains("/") || photo.contains("\\")) {
            throw new BadReaderSettings("photo");
        }
        return photo.isEmpty() ? Optional.empty() : Optional.of(photo);
    }
}
