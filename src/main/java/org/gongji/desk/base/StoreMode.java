package org.gongji.desk.base;

/** What a store is for, for ever; training and live never take each other's papers, keys or bundles. */
public enum StoreMode {
    TRAINING, LIVE;

    /** The word in headers, associated data and bundles. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static StoreMode of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
