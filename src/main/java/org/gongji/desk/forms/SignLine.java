package org.gongji.desk.forms;

/**
 * A line for one hand.
 *
 * @param key   stable inside the paper: {@code giver}, {@code agent}, {@code guardian.2}, {@code consent.1} …
 * @param label what stands before the line, e.g. 共济人签名
 * @param name  who signs, as printed beside the line; empty for the clerk's and supervisor's blank lines
 */
public record SignLine(String key, String label, String name) {
    public SignLine {
        if (!key.matches("[a-z]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("no such key of a signature line: " + key);
        }
    }
}
