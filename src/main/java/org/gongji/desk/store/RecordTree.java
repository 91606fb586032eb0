package org.gongji.desk.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;

/** Records as canonical trees and back, component by component; a null component is left out. */
final class RecordTree {
    /** Asking a class for its shape costs more than sealing the row it becomes. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordTree() {
    }

    /** What a record is made of, ready to be called. */
    private record Shape(RecordComponent[] components, Constructor<?> constructor) {
        private static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(components, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
        }
    }

    static Map<String, Object> of(Record record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : SHAPES.get(record.getClass()).components()) {
            Object value = value(record, component);
            if (value != null) {
                tree.put(component.getName(), leaf(value));
            }
        }
        return tree;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record hides " + component.getName(), e);
        }
    }

    private static Object leaf(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof Record record) {
            return value instanceof Sha256 digest ? digest.hex() : of(record);
        }
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordTree::leaf).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.forEach((key, item) -> tree.put((String) key, leaf(item)));
            return tree;
        }
        if (value instanceof Instant || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException("no tree for a " + value.getClass().getSimpleName());
    }

    /** @throws StoreDamagedException when the tree is not of this record */
    static <R extends Record> R to(Class<R> type, Map<?, ?> tree) {
        Shape shape = SHAPES.get(type);
        RecordComponent[] components = shape.components();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = grown(components[i].getGenericType(), tree.get(components[i].getName()));
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new StoreDamagedException(type.getSimpleName(), "?", e);
        }
    }

    private static Object grown(Type type, Object leaf) {
        if (leaf == null) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(generic, leaf);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == long.class || plain == Long.class) {
            return ((Number) leaf).longValue();
        }
        if (plain.isRecord() && plain != Sha256.class) {
            return to(plain.asSubclass(Record.class), (Map<?, ?>) leaf);
        }
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants()).filter(one -> ((Enum<?>) one).name().equals(leaf))
                    .findFirst().orElseThrow(() -> new StoreDamagedException(plain.getSimpleName()));
        }
        return fromText(plain, leaf);
    }

    private static Object fromText(Class<?> plain, Object leaf) {
        if (plain == Sha256.class) {
            return new Sha256((String) leaf);
        }
        if (plain == Instant.class) {
            return Instant.parse((String) leaf);
        }
        return plain == LocalDate.class ? LocalDate.parse((String) leaf) : leaf;
    }

    private static Object collection(ParameterizedType type, Object leaf) {
        Type[] of = type.getActualTypeArguments();
        if (leaf instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(grown(of[0], item)));
            return items;
        }
        Map<String, Object> items = new LinkedHashMap<>();
        ((Map<?, ?>) leaf).forEach((key, item) -> items.put((String) key, grown(of[1], item)));
        return items;
    }
}
