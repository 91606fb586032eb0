package org.gongji.desk.store;

/** An act that would take effect while nothing may. Nothing was written. */
public final class StandstillException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Standstill why;

    StandstillException(Standstill why) {
        super("nothing takes effect: " + why);
        this.why = why;
    }

    public Standstill why() {
        return why;
    }
}
