package org.gongji.desk.access;

/** Somebody began what is their own family's. Nothing was done; another colleague can do it at once. */
public final class RecusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Recusal.Reason reason;

    RecusedException(Recusal.Reason reason) {
        super("RECUSED: " + reason);
        this.reason = reason;
    }

    public Recusal.Reason reason() {
        return reason;
    }
}
