package org.gongji.desk.binding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gongji.desk.base.Window;

/**
 * {@code office-window-incarnation-date-serial-check}, e.g. {@code 410105-W03-1-260122-0007-X}. The check character is
 * ISO/IEC 7064 MOD 37,36 over the letters and digits before it, so that one wrong or two swapped characters read over
 * the telephone are noticed.
 */
public final class CaseNumber {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private CaseNumber() {
    }

    /** @param serial 1-based count of the window's cases of that day and incarnation */
    public static String of(Window window, int incarnation, LocalDate day, long serial) {
        String body = String.format("%s-%s-%d-%s-%04d", window.office(), window.code(), incarnation, DAY.format(day),
                serial);
        return body + "-" + check(body);
    }

    public static boolean isWhole(String caseNo) {
        int last = caseNo.lastIndexOf('-');
        return caseNo.matches("\\d{6}-[A-Z]\\d{2}-\\d+-\\d{6}-\\d{4,}-[0-9A-Z]")
                && caseNo.charAt(last + 1) == check(caseNo.substring(0, last));
    }

    private static char check(String body) {
        int product = 36;
        for (char c : body.replace("-", "").toCharArray()) {
            int sum = (product + ALPHABET.indexOf(c)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }
}
