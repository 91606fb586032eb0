package org.gongji.desk.kinship;

/** The eight kinds of 近亲属, 民法典 第1045条第2款. {@link #chinese()} says what the member is to the giver. */
public enum NearKind {
    SPOUSE("配偶"), PARENT("父母"), CHILD("子女"), SIBLING("兄弟姐妹"),
    PATERNAL_GRANDPARENT("祖父母"), MATERNAL_GRANDPARENT("外祖父母"),
    SONS_CHILD("孙子女"), DAUGHTERS_CHILD("外孙子女");

    private final String chinese;

    NearKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** 直系 until 2024-08-31: 配偶、父母、子女. */
    public boolean direct() {
        return this == SPOUSE || this == PARENT || this == CHILD;
    }
}
