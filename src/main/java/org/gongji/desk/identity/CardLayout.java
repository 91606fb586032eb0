package org.gongji.desk.identity;

import java.util.Optional;

/**
 * The four layouts of the 256-byte text block (domain.md §7.1), told apart by the flag at byte 248 alone: a vendor's
 * own card type is never trusted. Offsets and lengths in bytes, text UTF-16LE, padded with spaces.
 */
enum CardLayout {
    CITIZEN("citizen", ' '),
    HMT("hmt", 'J'),
    FOREIGN_2017("foreign2017", 'I'),
    FOREIGN_2023("foreign2023", 'Y');

    static final int LENGTH = 256;
    static final Field FLAG = new Field(248, 2);
    static final Field NEWEST_ADDRESS = new Field(256, 70);

    static final Field NAME = new Field(0, 30);
    static final Field SEX = new Field(30, 2);
    static final Field ETHNIC = new Field(32, 4);
    static final Field BIRTH = new Field(36, 16);
    static final Field ADDRESS = new Field(52, 70);
    static final Field NUMBER = new Field(122, 36);
    static final Field ISSUER = new Field(158, 30);
    static final Field VALID_FROM = new Field(188, 16);
    static final Field VALID_TO = new Field(204, 16);
    static final Field PERMIT = new Field(220, 18);
    static final Field ISSUE_COUNT = new Field(238, 4);
    static final Field ENGLISH_FIRST = new Field(52, 70);
    static final Field ENGLISH_REST = new Field(220, 22);
    static final Field NATIONALITY_2023 = new Field(242, 6);
    static final Field ENGLISH_2017 = new Field(0, 120);
    static final Field SEX_2017 = new Field(120, 2);
    static final Field NUMBER_2017 = new Field(122, 30);
    static final Field NATIONALITY_2017 = new Field(152, 6);
    static final Field CHINESE_2017 = new Field(158, 30);
    static final Field BIRTH_2017 = new Field(220, 16);
    static final Field OFFICE_2017 = new Field(240, 8);

    private final String word;
    private final char flag;

    CardLayout(String word, char flag) {
        this.word = word;
        this.flag = flag;
    }

    String word() {
        return word;
    }

    char flag() {
        return flag;
    }

    static Optional<CardLayout> ofFlag(char flag) {
        if (flag == 0) {
            return Optional.of(CITIZEN);
        }
        for (CardLayout layout : values()) {
            if (layout.flag == flag) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    static CardLayout ofWord(String word) {
        for (CardLayout layout : values()) {
            if (layout.word.equals(word)) {
                return layout;
            }
        }
        throw new IllegalArgumentException("no such card layout: " + word);
    }

    /** @param offset and length in bytes */
    record Field(int offset, int length) {
        int units() {
            return length / 2;
        }
    }
}
