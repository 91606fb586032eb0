package org.gongji.desk.evidence;

import java.util.Objects;
import org.gongji.desk.base.Sha256;

/**
 * A page image as taken in.
 *
 * @param digest SHA-256 of the original bytes; two pages are the same page only if this is equal
 * @param width  pixels as shown, after turning; 0 for a PDF
 * @param height pixels as shown, after turning; 0 for a PDF
 * @param size   bytes of the original
 */
public record Page(Sha256 digest, Format format, int width, int height, int size, Origin origin) {
    public Page {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(format);
        Objects.requireNonNull(origin);
    }

    /** What the desk keeps as evidence. */
    public enum Format {
        JPEG("image/jpeg"), PNG("image/png"), PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** How a page came in. */
    public enum Origin {
        FILE, DROPPED, CLIPBOARD, SCANNER
    }
}
