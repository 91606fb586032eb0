package org.gongji.desk.evidence;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;

/** Looks into a PDF and draws it. Whoever implements this gets bytes from anybody and must neither fail nor run anything. */
public interface PdfSheets {
    /** More sheets than any booklet has. */
    int MOST_SHEETS = 60;

    /** Names no PDF holds that only shows pages: what runs, opens, asks, carries files or hides layers. */
    Set<String> ACTIVE = Set.of("Encrypt", "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "Filespec",
            "OpenAction", "AA", "RichMedia", "XFA", "AcroForm", "SubmitForm", "ImportData", "GoToR", "GoToE", "URI",
            "Movie", "Sound", "3D", "OCProperties", "ShadingType", "PatternType");

    /**
     * Looks at every object, also those inside object streams.
     *
     * @return number of sheets; 0 where the file is broken, or is more than pages and pictures
     */
    int count(byte[] pdf);

    /**
     * One sheet on white.
     *
     * @param sheet   from 0
     * @param longest pixels of the longer side, at most
     * @return empty where it cannot be drawn, or only with more work than a page deserves
     */
    Optional<BufferedImage> draw(byte[] pdf, int sheet, int longest);
}
