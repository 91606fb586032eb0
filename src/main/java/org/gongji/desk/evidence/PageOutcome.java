package org.gongji.desk.evidence;

import org.gongji.desk.base.Sha256;

/** What became of bytes offered as a page. */
public sealed interface PageOutcome {
    /**
     * Taken in.
     *
     * @param original the bytes as they came, the evidence
     * @param display  JPEG of at most 2000 pixels a side, turned upright, without metadata; of a PDF the first sheet
     * @param sheets   of a PDF; 1 for a picture
     */
    record Taken(Page page, byte[] original, byte[] display, int sheets) implements PageOutcome {
    }

    /** The very same bytes already lie on this desk. */
    record Duplicate(Sha256 digest) implements PageOutcome {
    }

    /**
     * Not taken; nothing was kept.
     *
     * @param detail what the file seems to be, for the sentence; may be empty
     */
    record Refused(Reason reason, String detail) implements PageOutcome {
    }

    /** Sentences under {@code evidence.page.<NAME>}. */
    enum Reason {
        /** No bytes at all. */ EMPTY,
        /** More than 30 MB. */ TOO_LARGE,
        /** A side over 20 000 pixels or more than 60 million pixels. */ TOO_MANY_PIXELS,
        /** The picture ends before its end. */ TRUNCATED,
        /** Bytes that are no picture, whatever the name says. */ FOREIGN,
        /** A picture of a kind the desk does not keep (HEIC, TIFF, BMP, GIF, WebP). */ OTHER_PICTURE,
        /** CMYK or another colouring for printers. */ COLOURS,
        /** The header is right, the rest is not. */ BROKEN,
        /** Locked, or with scripts, attachments, forms, hidden layers or compressions we cannot draw. */ PDF_NOT_SIMPLE,
        /** More sheets than the desk shows. */ PDF_TOO_LONG,
        /** The file cannot be read from its place. */ UNREADABLE
    }
}
