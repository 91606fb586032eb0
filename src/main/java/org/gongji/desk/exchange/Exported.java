package org.gongji.desk.exchange;

import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.words.Words;

/** How carrying a bundle to a medium ended. */
public sealed interface Exported {
    /** Written, read back, in place: only now is the number used up. */
    record Done(Sha256 content, List<File> files) implements Exported {
        public Done {
            files = List.copyOf(files);
        }
    }

    /**
     * Nothing with the bundle's name is on the medium; the number is free.
     *
     * @param leftBehind unfinished {@code .part} files that could not be taken away because the medium was gone
     */
    record Failed(Trouble trouble, boolean leftBehind) implements Exported {
        /** For the clerk: what happened, what was not used up, what to do. */
        public String said(Words words) {
            String what = words.say("exchange.MEDIUM_" + trouble);
            return leftBehind ? what + " " + words.say("exchange.LEFT_BEHIND") : what;
        }
    }

    /** @param size bytes of the sealed file; @param sha256 its digest, which is another at every export */
    record File(String name, long size, Sha256 sha256) {
    }

    /** What went wrong with the medium. */
    enum Trouble {
        GONE, FULL, READ_ONLY,
        /** What was read back is not what was written. */
        DAMAGED,
        /** The medium is there, has room, and still fails. */
        FAILING
    }
}
