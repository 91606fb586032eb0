package org.gongji.desk.identity;

/** Where a value came from; a value carries it for ever. */
public enum Source {
    /** 芯片 */ CHIP,
    /** 原件目视 */ SIGHTED,
    /** 识别 */ RECOGNISED,
    /** 手录 */ KEYED,
    /** 手录两遍 */ KEYED_TWICE,
    /** 社保卡预填：可复制，不证明是谁 */ SOCIAL_CARD,
    /** 扫码 */ SCANNED,
    /** 名册 */ ROSTER,
    /** 声明 */ DECLARED;

    /** Read from a chip or sighted on a document: such a number's fault is a finding, not a typing slip (§10.2). */
    public boolean fromDocument() {
        return this == CHIP || this == SIGHTED || this == RECOGNISED;
    }
}
