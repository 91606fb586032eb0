package org.gongji.desk.clerk;

/** Somebody tried what their roles do not allow. Nothing was done. */
public final class NotYoursException extends RuntimeException {
    private final transient Right right;

    NotYoursException(Right right) {
        super("not among this person's rights: " + right);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
