package org.gongji.desk.forms;

import java.time.LocalDate;
import org.gongji.desk.base.Sha256;

/** What a QR on paper says: no name, no ID number (design.md, Signing). {@link MarkText} is its spelling. */
public sealed interface Mark {
    /** Six digits. */
    String office();

    /** A letter and two digits. */
    String window();

    /** Form digest of the page model. */
    Sha256 digest();

    /**
     * {@code GJ1:}, on a receipt.
     *
     * @param matters number of matters, 0 to 65535
     */
    record OfReceipt(String office, String window, String caseNumber, LocalDate date, int matters, Sha256 digest)
            implements Mark {
        public OfReceipt {
            requireWindow(office, window);
            if (!caseNumber.matches("[0-9A-Z-]{1,64}") || matters < 0 || matters > 0xFFFF) {
                throw new IllegalArgumentException("a receipt's code needs a case number and its matters");
            }
        }
    }

    /**
     * {@code GJP:}, on every page that may be printed before signing; no case number.
     *
     * @param documentId 32 lower-case hex digits
     * @param page       1 to {@code pages}, at most 255
     */
    record OfPage(String office, String window, String documentId, int page, int pages, Sha256 digest)
            implements Mark {
        public OfPage {
            requireWindow(office, window);
            if (!documentId.matches("[0-9a-f]{32}") || page < 1 || page > pages || pages > 255) {
                throw new IllegalArgumentException("a page's code needs its document and its place in it");
            }
        }
    }

    private static void requireWindow(String office, String window) {
        if (!office.matches("\\d{6}") || !window.matches("[A-Z]\\d{2}")) {
            throw new IllegalArgumentException("office has six digits, a window a letter and two digits");
        }
    }
}
