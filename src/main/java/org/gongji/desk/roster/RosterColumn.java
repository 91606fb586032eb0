package org.gongji.desk.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A column of a roster file: its name on the insurance platform, and what may stand in it. */
enum RosterColumn {
    PSN_NO(0, 30, RosterColumn::letter), PSN_NAME(1, 100, one -> one != '\n' && one != '\r'),
    PSN_CERT_TYPE(2, 6, RosterColumn::digit),
    CERTNO(1, 30, one -> letter(one) || one == '(' || one == ')' || one == '/' || one == '-'),
    INSUTYPE(3, 3, RosterColumn::digit), PSN_INSU_STAS(1, 1, RosterColumn::digit),
    PSN_TYPE(0, 4, RosterColumn::digit), HAS_ACCOUNT(0, 1, one -> one == '0' || one == '1'),
    INSU_ADMDVS(6, 6, RosterColumn::digit), POOLAREA_NO(0, 6, RosterColumn::digit),
    SURV_STAS(0, 1, RosterColumn::digit);

    private final int least;
    private final int most;
    private final IntPredicate character;

    RosterColumn(int least, int most, IntPredicate character) {
        this.least = least;
        this.most = most;
        this.character = character;
    }

    private static boolean digit(int one) {
        return one >= '0' && one <= '9';
    }

    private static boolean letter(int one) {
        return digit(one) || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z';
    }

    /** Spelling in the file's heading. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RosterColumn> of(String word) {
        for (RosterColumn one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Ten million rows have eleven fields each: no pattern is run over them. */
    boolean fits(String value) {
        if (value.length() < least || value.length() > most || this == POOLAREA_NO && value.length() % 6 != 0) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (!character.test(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
