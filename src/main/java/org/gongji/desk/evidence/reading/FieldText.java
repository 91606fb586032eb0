package org.gongji.desk.evidence.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a field may look like, and the form in which it is offered. */
final class FieldText {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[年.\\-/]([0-9]{1,2})[月.\\-/]([0-9]{1,2})");
    /** Fifteen or eighteen places; of letters only those that a machine takes for a digit. */
    private static final Pattern NUMBER = Pattern.compile("[0-9OoIlDQ]{14,17}[0-9OoIlDQXx]");
    private static final Pattern GROUP = Pattern.compile("[0-9XxOoIl]{2,18}");
    /** 结婚证字号 (domain.md §4.2): J, or BJ where it was issued again; division, year and serial. */
    private static final Pattern MARRIAGE = Pattern.compile("(B?J)([0-9]{6})-?([0-9]{4})-?([0-9]{6})");
    /** 出生医学证明编号: the letter of the series and nine figures. */
    private static final Pattern BIRTH = Pattern.compile("[A-Z][0-9]{9}");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·.•]{2,25}");

    private FieldText() {
    }

    /** {@code 2010-05-20}; empty where no such day is printed. */
    static Optional<String> date(String text) {
        Matcher matcher = DATE.matcher(text.replace('O', '0').replace('o', '0').replace('l', '1'));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Digits and a last X; a number of another length is none. Whether it checks is not asked here. */
    static Optional<String> number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find() || matcher.group().length() != 15 && matcher.group().length() != 18) {
            return Optional.empty();
        }
        return Optional.of(matcher.group().replaceAll("[OoDQ]", "0").replaceAll("[Il]", "1").replace('x', 'X'));
    }

    /** {@code J410171-2018-900001}, with hyphens whether or not they are printed; empty where it is none. */
    static Optional<String> marriageNumber(String text) {
        Matcher matcher = MARRIAGE.matcher(text.replaceAll("[－—–一~_]+", "-"));
        return matcher.matches() ? Optional.of(String.join("-", matcher.group(1) + matcher.group(2), matcher.group(3),
                matcher.group(4))) : Optional.empty();
    }

    /** {@code X320101001}; empty where it is none. */
    static Optional<String> birthNumber(String text) {
        return BIRTH.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    static boolean isPartOfNumber(String text) {
        return GROUP.matcher(text).matches();
    }

    static Optional<String> sex(String text) {
        return text.startsWith("男") ? Optional.of("男") : text.startsWith("女") ? Optional.of("女") : Optional.empty();
    }

    /** Han characters; the separator of minority names as 民委发〔2016〕33号 wants it. */
    static Optional<String> name(String text) {
        return NAME.matcher(text).matches() ? Optional.of(text.replaceAll("[.•]", "·")) : Optional.empty();
    }

    static Optional<String> relation(String text) {
        return text.matches("\\p{IsHan}{1,9}") ? Optional.of(text) : Optional.empty();
    }
}
