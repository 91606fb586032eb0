package org.gongji.desk.ui.shell;

/** @param tone {@code neutral}, {@code success}, {@code warning} or {@code danger}; the text says the same */
public record Lamp(String text, String tone) {
}
