package org.gongji.desk.identity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An identity document as shown at the counter.
 *
 * @param kind      what it is
 * @param number    normalised number, upper case, no spaces
 * @param validFrom null where not stated
 * @param validTo   last day of validity; null for 长期 or not stated
 * @param longTerm  长期 is printed on it
 * @param source    how the number came in
 */
public record IdDocument(IdKind kind, String number, LocalDate validFrom, LocalDate validTo, boolean longTerm,
                         Source source) {
    public IdDocument {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        Objects.requireNonNull(source);
    }

    /** NHSA dictionary {@code psn_cert_type}. */
    public String certType() {
        return kind.psnCertType(number);
    }

    public boolean expiredOn(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }
}
