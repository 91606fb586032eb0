package org.gongji.desk.ui.step.evidence;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.PageScanner;
import org.gongji.desk.evidence.picture.Advice;

/** Where pages come from and where kept ones are read back; all of it long work. */
public interface PageDesk {
    /**
     * The next picture from scanner or folder, through the hygiene; empty if there is none.
     *
     * @param already pages that lie on this desk
     */
    Optional<Taken> next(Set<Sha256> already);

    /** A picture that was dropped, chosen or copied as a file, through the same hygiene. */
    Taken take(Path file, Set<Sha256> already);

    /** A picture pasted without a file. */
    Taken take(BufferedImage pasted, Set<Sha256> already);

    /**
     * What is shown of a page that came in before; empty where nothing of it can be drawn.
     *
     * @param sheet from 0; a picture has one
     */
    Optional<Shown> shown(Sha256 page, int sheet);

    /** The same of a page that nobody has kept yet. */
    Optional<Shown> shown(Page page, int sheet);

    /**
     * A sheet as it is put on the light table.
     *
     * @param picture upright, small enough, nothing but the picture
     * @param sheets  of the whole page; more than one only for a PDF
     * @param advice  what is wrong with it
     */
    record Shown(byte[] picture, int sheets, List<Advice> advice) {
        public Shown {
            advice = List.copyOf(advice);
        }
    }

    /** @param original bytes as they came; they are the evidence */
    record Page(byte[] original, String mediaType) {
    }

    /** What became of a picture. */
    sealed interface Taken {
        record Fine(Page page) implements Taken {
        }

        /** The very same bytes already lie here. */
        record Again() implements Taken {
        }

        /** A file lies there that whoever saves it has not finished. */
        record Unfinished() implements Taken {
        }

        /** The folder is empty, and the scanner of this counter gave no page. */
        record NotScanned(PageScanner.Fault fault) implements Taken {
        }

        /** @param detail what the file seems to be; may be empty */
        record Refused(PageOutcome.Reason reason, String detail) implements Taken {
        }
    }
}
