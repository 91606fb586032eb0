package org.gongji.desk.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Checks ID numbers: GB 11643-1999 to the real date, and the other documents of domain.md §4.2. Pure; the day is an
 * argument, because a birth date is judged against the day of the application.
 */
public final class IdNumbers {
    /** Longer input is no number anybody could have meant. */
    private static final int LONGEST = 100;

    private IdNumbers() {
    }

    /** Checks a number whose document is not known; the kind is guessed from the shape. */
    public static IdCheck check(String raw, LocalDate today) {
        IdText text = text(raw);
        if (IdShape.isTravelPermit(text.value())) {
            text.reasons().add(IdReason.ID_TRAVEL_PERMIT);
            return IdFindings.unknown(text);
        }
        Optional<IdKind> kind = IdShape.guess(text.value());
        return kind.isPresent() ? new IdFindings(kind.get(), text, today).judge() : shapeless(text);
    }

    /** Checks a number that the clerk says belongs to a document of this kind. */
    public static IdCheck check(String raw, IdKind kind, LocalDate today) {
        IdText text = text(raw);
        if (!IdShape.fits(kind, text.value())) {
            return shapeless(text);
        }
        return new IdFindings(kind, text, today).judge();
    }

    /**
     * Every document of which the number may be, by its shape. More than one: only the document tells, so the clerk is
     * asked. None: no document we know.
     */
    public static List<IdKind> kinds(String raw) {
        String value = text(raw).value();
        if (IdShape.isTravelPermit(value)) {
            return List.of();
        }
        List<IdKind> kinds = IdShape.all(value);
        boolean unusualPassport = kinds.isEmpty() && IdShape.fits(IdKind.PASSPORT, value)
                && value.matches("(?=.*[A-Z])(?=.*[0-9]).*");
        return unusualPassport ? List.of(IdKind.PASSPORT) : kinds;
    }

    /**
     * The form in which numbers are compared, indexed and looked up: cleaned, a resident's 15 digits made 18.
     * Says nothing about validity.
     */
    public static String canonical(String raw) {
        String value = text(raw).value();
        return IdShape.fits(IdKind.RESIDENT15, value) ? eighteen(value) : value;
    }

    /** One and the same number, whether written with 15 or 18 digits; two empty numbers are not the same. */
    public static boolean same(String a, String b) {
        String left = canonical(a);
        return !left.isEmpty() && left.equals(canonical(b));
    }

    /**
     * The 18-digit form of a first-generation number: the century inserted, the check digit appended.
     *
     * @throws IllegalArgumentException if it has not 15 digits
     */
    public static String eighteen(String fifteen) {
        if (!IdShape.fits(IdKind.RESIDENT15, fifteen)) {
            throw new IllegalArgumentException("not 15 digits");
        }
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + CheckDigit.of(seventeen);
    }

    /**
     * The check character that makes 17 digits a whole number.
     *
     * @throws IllegalArgumentException if it has not 17 digits
     */
    public static char checkCharacter(String seventeen) {
        if (seventeen.length() != 17 || !IdShape.digits(seventeen, 17)) {
            throw new IllegalArgumentException("not 17 digits");
        }
        return CheckDigit.of(seventeen);
    }

    static Optional<LocalDate> date(String yyyymmdd) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)), Integer.parseInt(yyyymmdd.substring(6, 8))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static IdText text(String raw) {
        if (raw.length() > LONGEST) {
            IdText text = IdText.clean("");
            text.reasons().add(IdReason.ID_LENGTH);
            return text;
        }
        IdText text = IdText.clean(raw);
        boolean star = text.value().length() == 18 && text.value().charAt(17) == '*'
                && IdShape.digits(text.value(), 17);
        if (star) {
            text.reasons().add(IdReason.ID_X_LOOKALIKE);
            return new IdText(text.value().substring(0, 17) + 'X', text.reasons());
        }
        return text;
    }

    private static IdCheck shapeless(IdText text) {
        boolean tooLong = text.reasons().contains(IdReason.ID_LENGTH);
        text.reasons().add(text.value().isEmpty() && !tooLong ? IdReason.ID_EMPTY : IdReason.ID_FORMAT);
        if (IdShape.isWrongLength(text.value())) {
            text.reasons().add(IdReason.ID_LENGTH);
        }
        return IdFindings.unknown(text);
    }

    /** For a line that was no text at all. */
    public static IdCheck unreadable() {
        return new IdCheck(Verdict.INVALID, IdKind.OTHER, "", "", null, Sex.UNKNOWN, "", "",
                List.of(IdReason.ID_UNREADABLE));
    }
}
