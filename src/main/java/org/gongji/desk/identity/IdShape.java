package org.gongji.desk.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which document a cleaned number can belong to, by its shape alone (domain.md §4.1, §4.2). */
final class IdShape {
    private static final Pattern FOREIGN_2017 = Pattern.compile("[A-Z]{3}[0-9]{12}");
    /** 1999 card 11 characters, 2013 card 9. */
    private static final Pattern HM_PERMIT = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    /** Before 2008-09-25 two digits of issue count and the office's letter in brackets followed. */
    private static final Pattern TW_PERMIT = Pattern.compile("[0-9]{8}([0-9]{2}(\\([A-Z]\\))?)?");
    private static final Pattern BIRTH_CERTIFICATE = Pattern.compile("[A-Z][0-9]{9}");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{6,9}");
    private static final Pattern ANY_PASSPORT = Pattern.compile("[A-Z0-9]{5,12}");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9()/]{3,40}");
    /** 往来港澳通行证: C and 8 digits, from 2018-12 a second letter but I and O. Shows no identity at our counter. */
    private static final Pattern TRAVEL_PERMIT = Pattern.compile("C[0-9A-HJ-NP-Z][0-9]{7}");

    /** 普通护照 E or G and 8 digits, E and a letter and 7; 公务 S or SE, 外交 D or DE, 公务普通 P or PE. */
    private static final Pattern CHINESE_PASSPORT =
            Pattern.compile("[EGDSP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[DSP]E?[0-9]{7}");
    /** Nine places on the card and in its record EF05; place-dependent inside, so only the shape is known. */
    private static final Pattern SOCIAL_CARD = Pattern.compile("[A-Z0-9]{8}[0-9A-Z]");

    private IdShape() {
    }

    static Optional<IdKind> guess(String value) {
        if (isEighteen(value)) {
            return Optional.of(kindOfEighteen(value));
        }
        if (fits(IdKind.RESIDENT15, value)) {
            return Optional.of(IdKind.RESIDENT15);
        }
        for (IdKind kind : new IdKind[] {IdKind.FOREIGN_2017, IdKind.HM_PERMIT, IdKind.TW_PERMIT,
            IdKind.BIRTH_CERTIFICATE}) {
            if (fits(kind, value)) {
                return Optional.of(kind);
            }
        }
        return PASSPORT.matcher(value).matches() ? Optional.of(IdKind.PASSPORT) : Optional.empty();
    }

    /** All of them; of passports only the usual shapes. */
    static List<IdKind> all(String value) {
        return Arrays.stream(IdKind.values()).filter(kind -> kind != IdKind.OTHER)
                .filter(kind -> kind == IdKind.PASSPORT ? PASSPORT.matcher(value).matches() : fits(kind, value))
                .toList();
    }

    static boolean fits(IdKind kind, String value) {
        return switch (kind) {
            case RESIDENT18, HMT_RESIDENCE, FOREIGN_2023 -> isEighteen(value) && kindOfEighteen(value) == kind;
            case RESIDENT15 -> value.length() == 15 && digits(value, 15);
            case FOREIGN_2017 -> FOREIGN_2017.matcher(value).matches();
            case HM_PERMIT -> HM_PERMIT.matcher(value).matches();
            case TW_PERMIT -> TW_PERMIT.matcher(value).matches();
            case BIRTH_CERTIFICATE -> BIRTH_CERTIFICATE.matcher(value).matches();
            case PASSPORT -> ANY_PASSPORT.matcher(value).matches();
            case SOCIAL_CARD -> SOCIAL_CARD.matcher(value).matches();
            case OTHER -> OTHER.matcher(value).matches();
        };
    }

    static boolean isTravelPermit(String value) {
        return TRAVEL_PERMIT.matcher(value).matches();
    }

    static boolean isChinesePassport(String value) {
        return CHINESE_PASSPORT.matcher(value).matches();
    }

    /** Digits (and X) as of a resident's number, but too few or too many. */
    static boolean isWrongLength(String value) {
        int length = value.length();
        return length > 10 && length != 15 && length != 18 && (digits(value, length)
                || value.endsWith("X") && digits(value, length - 1));
    }

    /** 18 characters of which nearly all are digits: surely meant as a resident's number. */
    static boolean looksResident(String value) {
        return value.length() == 18 && value.chars().filter(c -> c >= '0' && c <= '9').count() >= 14;
    }

    static boolean isEighteen(String value) {
        return value.length() == 18 && digits(value, 17)
                && (value.charAt(17) == 'X' || value.charAt(17) >= '0' && value.charAt(17) <= '9');
    }

    static boolean digits(String value, int count) {
        for (int i = 0; i < count; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static IdKind kindOfEighteen(String value) {
        if (value.charAt(0) == '9') {
            return IdKind.FOREIGN_2023;
        }
        boolean beyond = value.charAt(0) == '8' && value.charAt(1) >= '1' && value.charAt(1) <= '3';
        return beyond ? IdKind.HMT_RESIDENCE : IdKind.RESIDENT18;
    }
}
