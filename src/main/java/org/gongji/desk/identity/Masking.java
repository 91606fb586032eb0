package org.gongji.desk.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * How personal data is shown where it need not be compared (domain.md §6.2); the whole needs a reason, an act. Signs
 * are counted as an eye counts them: a rare character is one whatever its code units, and a mark or variation selector
 * goes with the character before it.
 */
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

    /**
     * 王*, 周*远; each part of a name by itself, and what parts it stays: 阿*·买*提, {@code M***A L*E}. A single sign is
     * hidden: it would be the whole of it.
     */
    public static String name(String name) {
        StringBuilder masked = new StringBuilder();
        List<String> part = new ArrayList<>();
        for (String sign : signs(name)) {
            if (parts(sign.codePointAt(0))) {
                masked.append(ends(part)).append(sign);
                part.clear();
            } else {
                part.add(sign);
            }
        }
        return masked.append(ends(part)).toString();
    }

    /** Words nobody knows to be harmless: the first and the last sign of all of them, spaces and stops hidden too. */
    public static String words(String words) {
        return ends(signs(words));
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

    private static String ends(List<String> signs) {
        return switch (signs.size()) {
            case 0 -> "";
            case 1 -> "*";
            case 2 -> signs.get(0) + '*';
            default -> signs.get(0) + "*".repeat(signs.size() - 2) + signs.get(signs.size() - 1);
        };
    }

    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        text.codePoints().forEach(point -> {
            boolean mark = switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
                        Character.FORMAT -> true;
                default -> false;
            };
            if (mark && !signs.isEmpty()) {
                signs.set(signs.size() - 1, signs.get(signs.size() - 1) + Character.toString(point));
            } else {
                signs.add(Character.toString(point));
            }
        });
        return signs;
    }

    /** Points, spaces and hyphens; a private-use or not yet assigned character may be a rare one of the name. */
    private static boolean parts(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> false;
        };
    }
}
