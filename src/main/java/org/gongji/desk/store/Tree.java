package org.gongji.desk.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** Reads back the canonical trees the desk sealed. */
final class Tree {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private Tree() {
    }

    /** @throws StoreDamagedException when it is no JSON object */
    static Map<String, Object> of(byte[] json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (IOException e) {
            throw new StoreDamagedException("a payload is no tree");
        }
    }
}
