package org.gongji.desk.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.StoreMode;

/** Turns page-model records into the plain maps, lists, strings and integers that canonical JSON holds. */
final class PageModel {
    private PageModel() {
    }

    static Map<String, Object> of(Record model) {
        Map<String, Object> page = new LinkedHashMap<>();
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            page.put(component.getName(), plain(component.getName(), read(component, model)));
        }
        return page;
    }

    /** Everything the model says, one saying a line. */
    static void say(Object value, StringBuilder words) {
        if (value instanceof String saying) {
            words.append(saying).append('\n');
        } else if (value instanceof List<?> list) {
            list.forEach(item -> say(item, words));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> say(item, words));
        }
    }

    private static Object plain(String name, Object value) {
        if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        if (value instanceof StoreMode mode) {
            return mode.word();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plain(name, item)).toList();
        }
        if (value instanceof Record nested) {
            return of(nested);
        }
        throw new IllegalArgumentException("a page model holds no such value: " + name);
    }

    private static Object read(RecordComponent component, Record model) {
        try {
            return component.getAccessor().invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("page models are public records", e);
        }
    }
}
