package org.gongji.desk.kinship;

import java.util.Optional;

/**
 * What the member is to the giver.
 *
 * @param name 外祖父, 配偶, 岳父 …: the formal word
 * @param code GB/T 4761-2008, two digits; empty where the standard has none
 * @param kind one of the eight kinds, empty outside the law
 * @param near whether the law calls it near: {@code ASK} where the word alone cannot say (27/37/57/58, residual codes)
 */
public record Relation(String name, String code, Optional<NearKind> kind, Near near) {
    /** Whether a relation lies inside 民法典 第1045条第2款. */
    public enum Near {
        YES, NO, ASK;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
