package org.gongji.desk.forms;

import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The fonts of this build, or a loud skip. */
public final class TestFonts {
    private TestFonts() {
    }

    public static Typefaces found() {
        Path here = Path.of("").toAbsolutePath();
        Typefaces found = Typefaces.search(Typefaces.folders(System.getProperty("gongji.fonts", ""), here, here));
        String words = "no Noto fonts in .fonts/: the build step that fetches them did not run";
        if (!found.usable() || found.lacks().contains("forms.font.substitute")) {
            if (Boolean.getBoolean("gongji.strict")) {
                Assertions.fail(words);
            }
            System.err.println("SKIPPED, " + words);
            Assumptions.abort(words);
        }
        return found;
    }
}
