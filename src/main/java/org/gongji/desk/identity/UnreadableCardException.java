package org.gongji.desk.identity;

/** The bytes a reader gave are no card block. The message never quotes them. */
public final class UnreadableCardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableCardException(String code) {
        super(code);
        this.code = code;
    }

    /** {@code card-short}, {@code card-layout} or {@code card-number}; advice stands under {@code device.<code>}. */
    public String code() {
        return code;
    }
}
