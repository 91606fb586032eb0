package org.gongji.desk.judge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What programs not written by us read on a paper. */
public final class PaperJudge {
    private PaperJudge() {
    }

    /** By pdftotext, without white space: lines break where the column ends. */
    public static String text(Path paper) {
        Judge.require("pdftotext", "poppler-utils");
        return new String(Judge.run("pdftotext", "-enc", "UTF-8", "-layout", paper.toString(), "-").raw(),
                StandardCharsets.UTF_8).replaceAll("\\s", "");
    }

    /**
     * The code on the first page, by pdftoppm at 150 dpi and zbarimg; empty where there is none.
     *
     * @param room for the picture
     */
    public static String code(Path paper, Path room) {
        Judge.require("pdftoppm", "poppler-utils");
        Judge.require("zbarimg", "zbar-tools");
        String stem = room.resolve("look").toString();
        Judge.run("pdftoppm", "-r", "150", "-singlefile", "-gray", "-png", paper.toString(), stem);
        // without a message bus zbar complains on the same stream
        return Judge.run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", stem + ".png").text().lines()
                .filter(line -> line.startsWith("GJ")).findFirst().orElse("");
    }
}
