package org.gongji.desk.forms;

import java.time.Instant;
import java.util.Objects;
import org.gongji.desk.base.Sha256;

/**
 * A paper that exists as a file, and whether it came out of the printer: act and paper are two things.
 *
 * @param documentId id of the page model
 * @param about      case number, draft id or day number
 * @param blob       the PDF
 * @param form       form digest, what the QR carries
 * @param printed    copies that came out whole
 * @param spoiled    pages that were spoiled so far; each is numbered in its act
 */
public record IssuedPaper(String documentId, FormKind kind, String about, Sha256 blob, Sha256 form, int pages,
                          Instant issuedAt, int printed, int spoiled) {
    public IssuedPaper {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(blob);
    }

    /** The applicant or the archive still waits for a copy. */
    public boolean owed() {
        return printed < kind.originals();
    }

    public IssuedPaper cameOut(int copies) {
        return new IssuedPaper(documentId, kind, about, blob, form, pages, issuedAt, printed + copies, spoiled);
    }

    public IssuedPaper spoilt(int more) {
        return new IssuedPaper(documentId, kind, about, blob, form, pages, issuedAt, printed, spoiled + more);
    }
}
