package org.gongji.desk.ui.step.evidence;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Where pages come from and where kept ones are read back; all of it long work. */
public interface PageDesk {
    /** The next picture from scanner or folder, hygiene done; empty if there is none. */
    Optional<Page> next();

    /** A picture dropped or pasted, through the same hygiene. */
    Taken take(byte[] original);

    /** The picture to show, unneeded columns covered. */
    Optional<byte[]> picture(Sha256 page);

    /** @param original bytes as they came; they are the evidence */
    record Page(byte[] original, String mediaType) {
    }

    /** What became of a picture. */
    sealed interface Taken {
        record Fine(Page page) implements Taken {
        }

        /** @param reasons words keys under {@code evidence.} */
        record Refused(List<String> reasons) implements Taken {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
