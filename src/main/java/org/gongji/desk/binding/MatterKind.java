package org.gongji.desk.binding;

/** What a matter asks for. */
public enum MatterKind {
    BIND, END, QUERY, CHANGE,
    /** 查阅、复制、更正 of what is kept about oneself */ ACCESS,
    /** 基本信息变更 */ INFO;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
