package org.gongji.desk.identity;

/** ISO 7064 MOD 11-2 as GB 11643 uses it. */
public final class CheckDigit {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private CheckDigit() {
    }

    /** @param number whose first 17 characters are digits */
    public static char of(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }
}
