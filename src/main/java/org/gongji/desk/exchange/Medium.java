package org.gongji.desk.exchange;

import java.io.IOException;
import java.io.OutputStream;
import org.gongji.desk.base.Sha256;

/** A stick, a shared folder: where files are carried away. Each call either lasts or throws. */
public interface Medium {
    /** Writes a file from its first byte and forces it to the medium before returning. */
    void write(String name, Content content) throws IOException;

    /** Reads the file back, past the page cache where the system lets us. */
    Sha256 digest(String name) throws IOException;

    /** In one step; a file of the new name is replaced. */
    void rename(String from, String to) throws IOException;

    /** Nothing happens where there is no such file. */
    void remove(String name) throws IOException;

    /** Forces the folder's own entries to the medium. */
    void settle() throws IOException;

    State state();

    /** What fills a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What can be said of a medium when something on it failed. */
    enum State {
        READY, GONE, FULL, READ_ONLY
    }
}
