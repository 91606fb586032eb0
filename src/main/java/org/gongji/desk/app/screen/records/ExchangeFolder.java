package org.gongji.desk.app.screen.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.app.screen.Sticks;

/** Where bundles went last, kept beside the store: the next morning's receipts come the same way. */
final class ExchangeFolder {
    private static final String NAME = "exchange-folder.txt";

    private final Path file;

    /** @param home the desk's own folder */
    ExchangeFolder(Path home) {
        this.file = home.resolve(NAME);
    }

    /** A stick that is plugged in; else the last folder, if it is still there. */
    Optional<Path> find() {
        return Sticks.first().or(this::last);
    }

    private Optional<Path> last() {
        try {
            return Files.isReadable(file) ? Optional.of(Path.of(Files.readString(file).strip()))
                    .filter(Files::isDirectory) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** @return false where it could not be remembered; it is asked again then, and nothing else depends on it */
    boolean keep(Path folder) {
        try {
            Files.writeString(file, folder.toString());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
