package org.gongji.desk.store;

/** A row or blob is not what the desk wrote. Names the place, never the content. */
public final class StoreDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDamagedException(String table, String row, Throwable cause) {
        super("damaged: " + table + " " + row, cause);
    }

    StoreDamagedException(String what) {
        super(what);
    }
}
