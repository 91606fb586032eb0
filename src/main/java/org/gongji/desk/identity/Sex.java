package org.gongji.desk.identity;

/** GB/T 2261.1. */
public enum Sex {
    UNKNOWN("0"), MALE("1"), FEMALE("2"), NOT_STATED("9");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** An unknown code is kept as {@link #UNKNOWN}: a new code must never stop a card from being read. */
    public static Sex ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        return UNKNOWN;
    }
}
