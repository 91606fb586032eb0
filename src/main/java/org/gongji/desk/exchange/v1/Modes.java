package org.gongji.desk.exchange.v1;

import org.gongji.desk.base.StoreMode;

/** Reads {@code "mode"}. */
final class Modes {
    private Modes() {
    }

    static StoreMode of(Tree json) throws Malformed {
        String word = json.text("mode");
        for (StoreMode mode : StoreMode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new Malformed("mode: neither training nor live");
    }
}
