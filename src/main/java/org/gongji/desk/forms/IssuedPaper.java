package org.gongji.desk.forms;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;

/**
 * A paper that exists as a file, and whether it came out of the printer: act and paper are two things.
 *
 * @param documentId id of the page model
 * @param about      case number, draft id or day number
 * @param blob       the PDF
 * @param form       form digest, what the QR carries
 * @param printed    copies that came out whole, originals first
 * @param sheets     spoiled sheets, each under the number the clerk writes on it
 * @param reprints   why each further copy was asked for, in order; they come out marked 补打
 * @param voidedAt   when what it says was taken back: nothing of it is owed any more, and no copy follows; null otherwise
 */
public record IssuedPaper(String documentId, FormKind kind, String about, Sha256 blob, Sha256 form, int pages,
                          Instant issuedAt, int printed, List<SpoiledSheet> sheets, List<String> reprints,
                          Instant voidedAt) {
    public IssuedPaper {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(blob);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        reprints = reprints == null ? List.of() : List.copyOf(reprints);
    }

    /** Just made; nothing came out yet. */
    public static IssuedPaper of(SignedForm form, String about, Sha256 blob, Instant issuedAt) {
        return new IssuedPaper(form.documentId(), form.kind(), about, blob, form.digest(), form.pages(), issuedAt, 0,
                List.of(), List.of(), null);
    }

    /** The applicant or the archive still waits for a copy. */
    public boolean owed() {
        return copiesOwed() > 0;
    }

    public int copiesOwed() {
        return voided() ? 0 : Math.max(0, kind.originals() + reprints.size() - printed);
    }

    /** Originals among {@link #copiesOwed()}; the others are marked 补打. */
    public int originalsOwed() {
        return voided() ? 0 : Math.max(0, kind.originals() - printed);
    }

    /** What it says no longer holds. */
    public boolean voided() {
        return voidedAt != null;
    }

    IssuedPaper cameOut(int copies) {
        return with(printed + copies, sheets, reprints);
    }

    IssuedPaper spoilt(List<SpoiledSheet> more) {
        return with(printed, Stream.concat(sheets.stream(), more.stream()).toList(), reprints);
    }

    IssuedPaper reprintAsked(String reason) {
        return with(printed, sheets, Stream.concat(reprints.stream(), Stream.of(reason)).toList());
    }

    /** Every copy that came out is back, and bears a number of {@code more}. */
    IssuedPaper takenBack(List<SpoiledSheet> more, Instant at) {
        return new IssuedPaper(documentId, kind, about, blob, form, pages, issuedAt, printed,
                Stream.concat(sheets.stream(), more.stream()).toList(), reprints, at);
    }

    private IssuedPaper with(int nowPrinted, List<SpoiledSheet> nowSheets, List<String> nowReprints) {
        return new IssuedPaper(documentId, kind, about, blob, form, pages, issuedAt, nowPrinted, nowSheets,
                nowReprints, voidedAt);
    }

    /**
     * A sheet that jammed or came out half: the clerk writes the number on it, strikes it out and keeps it.
     *
     * @param number running number of this window's spoiled sheets, from 1
     * @param page   which page of the paper it was, from 1
     */
    public record SpoiledSheet(int number, int page) {
    }
}
