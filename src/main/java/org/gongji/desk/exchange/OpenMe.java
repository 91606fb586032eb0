package org.gongji.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The note beside a bundle: how the centre opens it with nothing of ours. A test runs its commands as printed. */
public final class OpenMe {
    public static final String NAME = "OPEN-ME.txt";

    private OpenMe() {
    }

    public static byte[] text() {
        try (InputStream in = OpenMe.class.getResourceAsStream("/org/gongji/desk/words/open-me.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("our own text cannot be read", e);
        }
    }

    public static Path write(Path folder) throws IOException {
        return Files.write(folder.resolve(NAME), text());
    }
}
