package org.gongji.desk.app.screen;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.gongji.desk.forms.Coverage;
import org.gongji.desk.forms.Typefaces;

/** Which characters the screen can draw. The fonts are read when somebody first asks; used by the screen's thread only. */
final class ScreenGlyphs implements IntPredicate {
    private final Typefaces typefaces;
    private Coverage coverage;

    ScreenGlyphs(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public boolean test(int codePoint) {
        if (coverage == null) {
            coverage = read();
        }
        return coverage.draws(codePoint);
    }

    /** A font that cannot be read draws nothing: then every code point is said to have no glyph. */
    private Coverage read() {
        try {
            return typefaces.onScreen();
        } catch (IOException unreadable) {
            return Coverage.none();
        }
    }
}
