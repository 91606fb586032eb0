package org.gongji.desk.identity;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line 有效期限 of a document as typed, recognised or read: two dates in any of the usual writings, or a date and
 * 长期. Pure; birth and day are arguments.
 *
 * @param from     null where it cannot be read
 * @param to       last day of validity; null for 长期 or where it cannot be read
 * @param longTerm 长期
 */
public record Validity(LocalDate from, LocalDate to, boolean longTerm, Verdict verdict, List<ValidityReason> reasons) {
    private static final Pattern LINE = Pattern.compile(
            "([0-9]{4})[./年-]?([0-9]{1,2})[./月-]?([0-9]{1,2})日?(?:[-~至到]|--)(?:(长期|長期|LONGTERM)"
            + "|([0-9]{4})[./年-]?([0-9]{1,2})[./月-]?([0-9]{1,2})日?)");
    private static final int LONGEST = 60;

    public Validity {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param kind  decides whether the terms of the ID card law are expected
     * @param birth null where unknown: then the term is not compared with the age
     */
    public static Validity check(String typed, IdKind kind, LocalDate birth, LocalDate today) {
        Set<ValidityReason> reasons = EnumSet.noneOf(ValidityReason.class);
        String line = typed.length() > LONGEST ? "" : plain(typed);
        if (!line.equals(typed)) {
            reasons.add(ValidityReason.VALIDITY_TYPING);
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            reasons.add(ValidityReason.VALIDITY_FORMAT);
            return of(null, null, false, reasons);
        }
        boolean longTerm = parts.group(4) != null;
        LocalDate from = date(parts, 1);
        LocalDate to = longTerm ? null : date(parts, 5);
        if (from == null || to == null && !longTerm) {
            reasons.add(ValidityReason.VALIDITY_DATE);
            return of(from, to, longTerm, reasons);
        }
        judge(from, to, today, reasons);
        if (kind == IdKind.RESIDENT18 && birth != null && !expected(from, to, birth)) {
            reasons.add(ValidityReason.VALIDITY_TERM);
        }
        return of(from, to, longTerm, reasons);
    }

    private static void judge(LocalDate from, LocalDate to, LocalDate today, Set<ValidityReason> reasons) {
        if (to != null && to.isBefore(from)) {
            reasons.add(ValidityReason.VALIDITY_ORDER);
        } else if (to != null && today.isAfter(to)) {
            reasons.add(ValidityReason.VALIDITY_EXPIRED);
        }
        if (from.isAfter(today)) {
            reasons.add(ValidityReason.VALIDITY_NOT_YET);
        }
    }

    /** 居民身份证法 §5: 5 years under 16 (at will), 10 from 16, 20 from 26, without end from 46 on. */
    private static boolean expected(LocalDate from, LocalDate to, LocalDate birth) {
        int age = Period.between(birth, from).getYears();
        if (to == null) {
            return age >= 46;
        }
        int years = age < 16 ? 5 : age < 26 ? 10 : age < 46 ? 20 : 0;
        // 29 February ends on 28 February or 1 March, and offices differ by a day
        return years > 0 && Math.abs(from.plusYears(years).toEpochDay() - to.toEpochDay()) <= 1;
    }

    private static LocalDate date(Matcher parts, int group) {
        String month = parts.group(group + 1);
        String day = parts.group(group + 2);
        return IdNumbers.date(parts.group(group) + (month.length() < 2 ? "0" : "") + month
                + (day.length() < 2 ? "0" : "") + day).orElse(null);
    }

    /** Narrow digits and signs, no spaces, one kind of dash. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            char narrow = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
            boolean dash = Character.getType(narrow) == Character.DASH_PUNCTUATION || narrow == 0x2212;
            if (!Character.isWhitespace(narrow) && !Character.isSpaceChar(narrow)) {
                plain.append(dash ? '-' : Character.toUpperCase(narrow));
            }
        }
        return plain.toString();
    }

    private static Validity of(LocalDate from, LocalDate to, boolean longTerm, Set<ValidityReason> reasons) {
        Verdict verdict = Verdict.VALID;
        for (ValidityReason reason : reasons) {
            verdict = verdict.worseOf(reason.verdict());
        }
        return new Validity(from, to, longTerm, verdict, List.copyOf(reasons));
    }
}
