package org.gongji.desk.forms;

/**
 * One numbered saying of a paper.
 *
 * @param title e.g. 办什么事; empty where the text stands alone
 */
public record Clause(String title, String text) {
    public static Clause of(String text) {
        return new Clause("", text);
    }
}
