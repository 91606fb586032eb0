package org.gongji.desk.forms;

import java.util.List;

/**
 * What can be said about a paper file.
 *
 * @param findings   empty unless {@link Verdict#INVALID}; words under {@code forms.verify.<FINDING>}
 * @param signer     common name of the window's certificate; empty where no signature holds
 * @param signedAt   the window's claim, ISO instant; nobody else stamped the time
 * @param signatures number of signatures
 * @param pages      number of pages
 * @param form       word of the kind of paper; empty where unknown
 * @param digest     form digest worked out from the file itself; empty where unknown
 */
public record FormReport(Verdict verdict, List<Finding> findings, String signer, String signedAt, int signatures,
                         int pages, String form, String digest) {
    public FormReport {
        findings = List.copyOf(findings);
    }

    public static FormReport invalid(Finding finding) {
        return new FormReport(Verdict.INVALID, List.of(finding), "", "", 0, 0, "", "");
    }

    /** Three answers; {@link #word()} is the command line's spelling. */
    public enum Verdict {
        VALID("valid"), SIGNER_UNKNOWN("intact, signer unknown"), INVALID("invalid");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Why a file is refused. */
    public enum Finding {
        /** not a PDF, or one that cannot be read */ NOT_PDF,
        /** no signature in it */ NO_SIGNATURE,
        /** bytes after or outside what the last signature covers */ NOT_WHOLE_FILE,
        /** a revision that no signature accounts for */ UNKNOWN_REVISION,
        /** not a signature as our windows make them */ FOREIGN_SIGNATURE,
        /** the signature does not fit the bytes */ SIGNATURE_BROKEN,
        /** the certificate does not lead to the given root */ UNTRUSTED,
        /** the certificate did not hold at the time of signing */ CERTIFICATE_NOT_IN_FORCE,
        /** PDF/A-2a, PDF/UA-1 or their output intent is gone */ ARCHIVE_PROFILE_MISSING,
        /** no page model inside, or not in canonical form */ PAGE_MODEL_MISSING,
        /** words of the page model that do not stand on the paper */ TEXT_DIFFERS,
        /** a page without its QR, or with one that cannot be read */ QR_MISSING,
        /** a QR of another document, page or content */ QR_OF_ANOTHER,
        /** a QR that this window did not sign */ QR_NOT_SIGNED
    }
}
