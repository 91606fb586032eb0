package org.gongji.desk.device.idcard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gongji.desk.device.ReaderFile;
import org.gongji.desk.device.ReaderFile.BadReaderFile;
import org.gongji.desk.device.host.HostCommand;

/**
 * A reader by its vendor's library: {@link ReaderFile} with {@code surface} (sdt or cvr),
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

    /** @param file says anything but {@code surface = sam} */
    public static ReaderSettings of(ReaderFile file) throws BadReaderFile {
        Path java = file.says("java") ? path(file, "java") : HostCommand.sameJava();
        return new ReaderSettings(surface(file), path(file, "library"), port(file), photo(file), java);
    }

    private static Surface surface(ReaderFile file) throws BadReaderFile {
        for (Surface surface : Surface.values()) {
            if (surface.word().equals(file.text("surface", ""))) {
                return surface;
            }
        }
        throw new BadReaderFile("surface");
    }

    private static Path path(ReaderFile file, String key) throws BadReaderFile {
        try {
            Path path = Path.of(file.text(key, ""));
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // the same answer as for a relative one
        }
        throw new BadReaderFile(key);
    }

    private static int port(ReaderFile file) throws BadReaderFile {
        String port = file.text("port", "auto");
        if (port.equals("auto")) {
            return 0;
        }
        int number = port.matches("[0-9]{1,4}") ? Integer.parseInt(port) : 0;
        boolean known = number >= 1 && number <= LAST_SERIAL || number >= FIRST_USB && number <= LAST_USB;
        if (!known) {
            throw new BadReaderFile("port");
        }
        return number;
    }

    private static Optional<String> photo(ReaderFile file) throws BadReaderFile {
        String photo = file.text("photo", "");
        if (photo.contains("/") || photo.contains("\\")) {
            throw new BadReaderFile("photo");
        }
        return photo.isEmpty() ? Optional.empty() : Optional.of(photo);
    }
}
