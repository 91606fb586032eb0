package org.gongji.desk.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the order written, without what is empty. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields put(String name, Object value) {
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        boolean empty = plain == null || "".equals(plain) || plain instanceof Collection<?> list && list.isEmpty()
                || plain instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            fields.put(name, plain);
        }
        return this;
    }

    Fields keep(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Fields flag(String name, boolean value) {
        if (value) {
            fields.put(name, true);
        }
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
