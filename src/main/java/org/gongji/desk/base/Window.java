package org.gongji.desk.base;

/**
 * A counter of a bureau.
 *
 * @param office six-digit code of the handling office, e.g. {@code 410105} (not a hukou code)
 * @param code   the window inside the office, e.g. {@code W03}
 * @param hall   what the public calls the place, e.g. 金水区医保大厅
 */
public record Window(String office, String code, String hall) {
    public Window {
        if (!office.matches("\\d{6}") || !code.matches("[A-Z]\\d{2}")) {
            throw new IllegalArgumentException("office has six digits, a window a letter and two digits");
        }
    }
}
