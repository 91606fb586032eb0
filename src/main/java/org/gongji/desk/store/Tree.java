package org.gongji.desk.store;

import java.util.Map;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.JsonField;

/** Reads back the canonical trees the desk sealed. */
final class Tree {
    private Tree() {
    }

    /** @throws StoreDamagedException when it is no JSON object */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(byte[] json) {
        try {
            if (JsonField.parse(json).value() instanceof Map<?, ?> tree) {
                return (Map<String, Object>) tree;
            }
        } catch (BadJson e) {
            throw new StoreDamagedException("a payload is no tree");
        }
        throw new StoreDamagedException("a payload is no tree");
    }
}
