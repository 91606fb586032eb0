package org.gongji.desk.binding;

/** What a matter asks for. */
public enum MatterKind {
    BIND, END, QUERY;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
