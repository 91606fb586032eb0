package org.gongji.desk.exchange.v1;

import org.gongji.desk.base.Window;

/**
 * A window as sender or addressee, {@code 410105-W03}; the office's centre is named by its six digits alone.
 *
 * @param office six digits
 * @param code   a letter and two digits
 */
public record WindowId(String office, String code) implements Comparable<WindowId> {
    public WindowId {
        if (!office.matches("\\d{6}") || !code.matches("[A-Z]\\d{2}")) {
            throw new IllegalArgumentException("office has six digits, a window a letter and two digits");
        }
    }

    public static WindowId of(Window window) {
        return new WindowId(window.office(), window.code());
    }

    public static WindowId of(String text) throws Malformed {
        if (!text.matches("\\d{6}-[A-Z]\\d{2}")) {
            throw new Malformed("window: not like 410105-W03");
        }
        return new WindowId(text.substring(0, 6), text.substring(7));
    }

    @Override
    public int compareTo(WindowId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return office + "-" + code;
    }
}
