package org.gongji.desk.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** GB 11643 numbers in the zones 410171–410173, offices that never stand in a citizen's number (domain.md §4.3). */
final class CitizenNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private CitizenNumber() {
    }

    /** @param sequence 1–999, odd for men */
    static String of(String zone, LocalDate birth, int sequence) {
        String body = zone + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return body + checkDigit(body);
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }
}
