package org.gongji.desk.exchange.v1;

/** Bytes that are not this format. Names the place, never the value: a value may be a person's. */
public final class Malformed extends Exception {
    public Malformed(String where) {
        super(where);
    }

    public Malformed(String where, Throwable cause) {
        super(where, cause);
    }
}
