package org.gongji.desk.forms;

import java.util.Objects;
import org.gongji.desk.base.Sha256;

/**
 * A finished paper: drawn, signed by the window, checked; not to be written again by anybody.
 *
 * @param digest form digest of the page model
 * @param pages  number of pages
 * @param pdf    PDF/A-2a with the window's PAdES signature; the one copy is shared, nobody writes into it
 */
public record SignedForm(FormKind kind, String documentId, Sha256 digest, int pages, byte[] pdf) {
    public SignedForm {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(digest);
        if (pages < 1 || pdf.length == 0) {
            throw new IllegalArgumentException("a paper has at least one page");
        }
    }

    /** File name without any personal word. */
    public String fileName() {
        return kind.word() + "-" + documentId.substring(0, 12) + ".pdf";
    }
}
