package org.gongji.desk.store;

import java.sql.SQLException;

/** The machine or the file failed: disk full, unreadable page, closed file. Carries no content of any row. */
public final class StoreBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    StoreBrokenException(SQLException cause) {
        super("the store failed, SQLite code " + cause.getErrorCode(), cause);
        this.code = cause.getErrorCode();
    }

    StoreBrokenException(String what) {
        super(what);
        this.code = 0;
    }

    StoreBrokenException(String what, Throwable cause) {
        super(what, cause);
        this.code = 0;
    }

    /** SQLite's (extended) result code, 0 when the failure was not SQLite's. */
    public int code() {
        return code;
    }
}
