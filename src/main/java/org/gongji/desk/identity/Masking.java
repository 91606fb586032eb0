package org.gongji.desk.identity;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How personal data is shown where it need not be read in full (domain.md §6.2); the whole needs a reason, an act. */
public final class Masking {
    private Masking() {
    }

    /** {@code 410171********1234}; shorter numbers keep two in front and at most four behind. */
    public static String number(String number) {
        int length = number.length();
        int front = length >= 15 ? 6 : Math.min(2, length / 4);
        int back = length >= 9 ? 4 : Math.min(2, length / 4);
        return number.substring(0, front) + "*".repeat(length - front - back) + number.substring(length - back);
    }

    /** 王*, 周*远; each part of a name with {@code ·} by itself: 阿*·买*提. */
    public static String name(String name) {
        return Arrays.stream(name.split("\u00B7", -1)).map(Masking::part).collect(Collectors.joining("\u00B7"));
    }

    /** {@code 138****0000}; other telephone numbers keep their last four. */
    public static String phone(String phone) {
        int length = phone.length();
        if (length == 11) {
            return phone.substring(0, 3) + "****" + phone.substring(7);
        }
        int back = length > 6 ? 4 : 0;
        return "*".repeat(length - back) + phone.substring(length - back);
    }

    /** 6-8-4 with spaces, for reading only: {@code 410171 19970517 0017}; 15 digits 6-6-3. */
    public static String spaced(String number) {
        return switch (number.length()) {
            case 18 -> number.substring(0, 6) + ' ' + number.substring(6, 14) + ' ' + number.substring(14);
            case 15 -> number.substring(0, 6) + ' ' + number.substring(6, 12) + ' ' + number.substring(12);
            default -> number;
        };
    }

    private static String part(String part) {
        int[] points = part.codePoints().toArray();
        return switch (points.length) {
            case 0 -> "";
            case 1 -> "*";
            case 2 -> Character.toString(points[0]) + '*';
            default -> Character.toString(points[0]) + "*".repeat(points.length - 2)
                    + Character.toString(points[points.length - 1]);
        };
    }
}
