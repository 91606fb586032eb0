package org.gongji.desk.base;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
        Utf8 out = new Utf8();
        write(value, out);
        return out.written();
    }

    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    private static void write(Object value, Utf8 out) {
        if (value instanceof String text) {
            writeString(text, out);
        } else if (value instanceof Boolean) {
            out.ascii(value.toString());
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

    private static void writeInteger(long value, Utf8 out) {
        if (value > MAX_SAFE || value < -MAX_SAFE) {
            throw new IllegalArgumentException("integer beyond 2^53 - 1");
        }
        out.ascii(Long.toString(value));
    }

    private static void writeArray(List<?> list, Utf8 out) {
        out.one('[');
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                out.one(',');
            }
            write(item, out);
            first = false;
        }
        out.one(']');
    }

    private static void writeObject(Map<?, ?> map, Utf8 out) {
        String[] keys = map.keySet().toArray(new String[0]);
        Arrays.sort(keys);
        out.one('{');
        boolean first = true;
        for (String key : keys) {
            if (!first) {
                out.one(',');
            }
            writeString(key, out);
            out.one(':');
            write(map.get(key), out);
            first = false;
        }
        out.one('}');
    }

    private static void writeString(String text, Utf8 out) {
        out.one('"');
        for (int i = out.plain(text, 0); i < text.length(); i = out.plain(text, i + 1)) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.ascii(escaped(c));
            } else if (!Character.isSurrogate(c)) {
                out.character(c);
            } else {
                i++;
                if (Character.isLowSurrogate(c) || i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    throw new IllegalArgumentException("lone surrogate");
                }
                out.character(Character.toCodePoint(c, text.charAt(i)));
            }
        }
        out.one('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }

    /** Bytes as they are written: a signed case writes this form some two hundred times. */
    private static final class Utf8 {
        private byte[] bytes = new byte[2048];
        private int size;

        private void one(char ascii) {
            if (size == bytes.length) {
                grow();
            }
            bytes[size++] = (byte) ascii;
        }

        /** @return where the run of characters ends that are written as they are, from {@code start} */
        private int plain(String text, int start) {
            int length = text.length();
            while (bytes.length - size < length - start) {
                grow();
            }
            byte[] into = bytes;
            int at = size;
            int i = start;
            for (; i < length; i++) {
                char c = text.charAt(i);
                if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                    break;
                }
                into[at++] = (byte) c;
            }
            size = at;
            return i;
        }

        private void ascii(String text) {
            for (int i = 0; i < text.length(); i++) {
                one(text.charAt(i));
            }
        }

        /** @param codePoint beyond ASCII, no surrogate */
        private void character(int codePoint) {
            if (size + 4 > bytes.length) {
                grow();
            }
            if (codePoint < 0x800) {
                bytes[size++] = (byte) (0xC0 | codePoint >> 6);
            } else {
                if (codePoint < 0x10000) {
                    bytes[size++] = (byte) (0xE0 | codePoint >> 12);
                } else {
                    bytes[size++] = (byte) (0xF0 | codePoint >> 18);
                    bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
                }
                bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            }
            bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
        }

        /** What is left behind may be about people, and the store wipes what it serialised. */
        private void grow() {
            byte[] old = bytes;
            bytes = Arrays.copyOf(old, old.length * 2);
            Arrays.fill(old, (byte) 0);
        }

        private byte[] written() {
            byte[] all = Arrays.copyOf(bytes, size);
            Arrays.fill(bytes, 0, size, (byte) 0);
            return all;
        }
    }
}
