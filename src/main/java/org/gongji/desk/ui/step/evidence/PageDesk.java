package org.gongji.desk.ui.step.evidence;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.PageOutcome;

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

    /** The picture to show: upright, small enough, nothing but the picture. */
    Optional<byte[]> picture(Sha256 page);

    /**
     * @param original bytes as they came; they are the evidence
     * @param picture  as {@link #picture} shows it; empty where nothing of it can be drawn
     */
    record Page(byte[] original, String mediaType, Optional<byte[]> picture) {
    }

    /** What became of a picture. */
    sealed interface Taken {
        record Fine(Page page) implements Taken {
        }

        /** The very same bytes already lie here. */
        record Again() implements Taken {
        }

        /** @param detail what the file seems to be; may be empty */
        record Refused(PageOutcome.Reason reason, String detail) implements Taken {
        }
    }
}
