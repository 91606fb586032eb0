package org.gongji.desk.store;

/** Another desk holds this store. */
public final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUseException() {
        super("another desk holds this store");
    }
}
