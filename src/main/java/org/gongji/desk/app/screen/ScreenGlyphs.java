package org.gongji.desk.app.screen;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.gongji.desk.forms.Coverage;
import org.gongji.desk.forms.Typefaces;

/** Which characters the screen can draw: read once, by whoever comes first. */
final class ScreenGlyphs implements IntPredicate {
    private final Typefaces typefaces;
    private Coverage coverage;

    ScreenGlyphs(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Reads the fonts: off the screen's thread, before anybody looks for a character. */
    synchronized void ready() {
        if (coverage == null) {
            coverage = read();
        }
    }

    @Override
    public synchronized boolean test(int codePoint) {
        ready();
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
