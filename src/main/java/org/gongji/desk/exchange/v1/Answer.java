package org.gongji.desk.exchange.v1;

import java.util.Locale;

/** What the centre says to one matter. */
public enum Answer {
    /** 已登记. */
    ACCEPTED,
    /** Against the centre's newer facts; with a code. */
    REFUSED,
    /** The same pair stands already, from another window or at the centre. */
    DUPLICATE,
    /** It contradicts another window's act; people must settle it. */
    CONFLICT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String word) throws Malformed {
        for (Answer answer : values()) {
            if (answer.word().equals(word)) {
                return answer;
            }
        }
        throw new Malformed("answer: unknown word");
    }
}
