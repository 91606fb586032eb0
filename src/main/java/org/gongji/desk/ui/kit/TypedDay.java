package org.gongji.desk.ui.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people key it: 2018-05-20, 2018.5.20, 2018/5/20, 2018年5月20日 or 20180520, full-width figures too. */
public final class TypedDay {
    private static final Pattern APART = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDay() {
    }

    /** @return empty where the text names no day there ever was */
    public static Optional<LocalDate> of(String typed) {
        String plain = narrow(typed).replaceAll("\\s+", "");
        Matcher matcher = APART.matcher(plain);
        if (!matcher.matches()) {
            matcher = TOGETHER.matcher(plain);
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A Chinese keyboard left in full-width gives ２０１８－０５－２０. */
    private static String narrow(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.chars().forEach(c -> plain.append((char) (c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c)));
        return plain.toString();
    }
}
