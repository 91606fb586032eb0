package org.gongji.desk.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine or the file failed: disk full, unreadable page, closed file. Carries no content of any row. */
public final class StoreBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INTERRUPTED = 9;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOT_A_DATABASE = 26;
    private static final Pattern MALFORMED = Pattern.compile("malformed database schema \\(([^)]*)\\)");

    private final int code;
    private final Trouble own;

    StoreBrokenException(SQLException cause) {
        super("the store failed, SQLite code " + cause.getErrorCode(), cause);
        this.code = cause.getErrorCode();
        this.own = null;
    }

    StoreBrokenException(String what) {
        super(what);
        this.code = 0;
        this.own = null;
    }

    StoreBrokenException(String what, Throwable cause) {
        super(what, cause);
        this.code = 0;
        this.own = null;
    }

    private StoreBrokenException(Trouble own) {
        super("the store does not open: " + own);
        this.code = 0;
        this.own = own;
    }

    static StoreBrokenException of(Trouble own) {
        return new StoreBrokenException(own);
    }

    /** SQLITE_CORRUPT, SQLITE_NOTADB, or our fixed statements do not fit the schema (SQLITE_ERROR). */
    boolean saysDamaged() {
        int primary = code & 0xFF;
        return primary == CORRUPT || primary == NOT_A_DATABASE || primary == ERROR;
    }

    /** The schema item SQLite stumbled over. */
    Optional<String> malformedItem() {
        Matcher item = MALFORMED.matcher(getCause() == null ? "" : String.valueOf(getCause().getMessage()));
        return item.find() ? Optional.of(item.group(1)) : Optional.empty();
    }

    /** What stands in the way, as far as SQLite says; a full disk says so, a disk that lies does not. */
    public Trouble trouble() {
        if (own != null) {
            return own;
        }
        return switch (code & 0xFF) {
            case BUSY, LOCKED -> Trouble.BUSY;
            case READ_ONLY -> Trouble.READ_ONLY;
            case INTERRUPTED -> Trouble.STOPPED;
            case FULL -> Trouble.FULL;
            case CORRUPT, NOT_A_DATABASE -> Trouble.DAMAGED;
            default -> Trouble.BROKEN;
        };
    }

    /** The words are {@code life.trouble.<name>}. */
    public enum Trouble {
        BUSY, READ_ONLY, STOPPED, FULL, DAMAGED, BROKEN,
        /** There is no store. */
        NONE,
        /** Written by a newer program. */
        NEWER,
        /** An older store could not be backed up first, so it was left as it is. */
        NOT_MIGRATED
    }

    /** SQLite's (extended) result code, 0 when the failure was not SQLite's. */
    public int code() {
        return code;
    }
}
