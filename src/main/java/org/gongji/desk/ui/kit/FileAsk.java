package org.gongji.desk.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file or folder is wanted. Asked for inside the window: the system's own dialog would lie over the lock, with the
 * names of a stick's files in it, and no program can take it away.
 *
 * @param ending e.g. {@code .p7m}; empty for every file
 * @param from   folder to begin with; where it is gone, the next one above it
 * @param name   suggested for a new file, otherwise empty
 * @param chosen called on the screen's thread; gets an empty list where nothing was chosen
 */
public record FileAsk(Way way, String title, String ending, Path from, String name, Consumer<List<Path>> chosen) {
    public enum Way {
        FILE, FILES, FOLDER, NEW_FILE
    }

    /** The frame, as far as a room may know it. */
    public interface Asker {
        void ask(FileAsk asked);
    }

    boolean shows(Path file) {
        return way != Way.FOLDER && file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(ending);
    }
}
