package org.gongji.desk.base;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one writer of canonical JSON (RFC 8785 restricted to strings, integers, booleans, arrays and objects).
 * Keys are sorted by UTF-16 code units; a null value in an object is left out by the caller, never written.
 */
public final class CanonicalJson {
    /** Integers beyond ±(2^53 − 1) lose their value in other readers, so they are refused. */
    private static final long MAX_SAFE = 9_007_199_254_740_991L;

    private CanonicalJson() {
    }

    /**
     * @param value a {@link Map} with string keys, a {@link List}, a {@link String}, an integer or a boolean
     * @return its canonical form, UTF-8
     * @throws IllegalArgumentException for any other value, a lone surrogate or an unsafe integer
     */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof String text) {
            writeString(text, out);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            writeInteger(((Number) value).longValue(), out);
        } else if (value instanceof List<?> list) {
            writeArray(list, out);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map, out);
        } else {
            throw new IllegalArgumentException("canonical JSON holds no "
                    + (value == null ? "null" : value.getClass().getSimpleName()));
        }
    }

    private static void writeInteger(long value, StringBuilder out) {
        if (value > MAX_SAFE || value < -MAX_SAFE) {
            throw new IllegalArgumentException("integer beyond 2^53 - 1");
        }
        out.append(value);
    }

    private static void writeArray(List<?> list, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            write(item, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, item) -> sorted.put((String) key, item));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(comma);
            writeString(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else if (isLone(text, i)) {
                        throw new IllegalArgumentException("lone surrogate");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
