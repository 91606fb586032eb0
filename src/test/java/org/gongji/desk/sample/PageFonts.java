package org.gongji.desk.sample;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Noto Sans SC from the fonts folder; it holds all ten rare characters of the day (facts.md, fonts). */
final class PageFonts {
    private final Font plain;
    private final Font bold;

    private PageFonts(Font plain, Font bold) {
        this.plain = plain;
        this.bold = bold;
    }

    static boolean present(Path folder) {
        return Files.isRegularFile(folder.resolve("NotoSansSC_400Regular.ttf"))
                && Files.isRegularFile(folder.resolve("NotoSansSC_700Bold.ttf"));
    }

    static PageFonts in(Path folder) throws IOException {
        return new PageFonts(font(folder.resolve("NotoSansSC_400Regular.ttf")),
                font(folder.resolve("NotoSansSC_700Bold.ttf")));
    }

    Font plain(float size) {
        return plain.deriveFont(size);
    }

    Font bold(float size) {
        return bold.deriveFont(size);
    }

    /** A missing glyph would be a silent box. */
    void demandGlyphs(String text) {
        if (plain.canDisplayUpTo(text) >= 0 || bold.canDisplayUpTo(text) >= 0) {
            throw new IllegalArgumentException("no glyph for a character of: " + text);
        }
    }

    private static Font font(Path file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IOException("not a TrueType font: " + file.getFileName(), e);
        }
    }
}
