package org.gongji.desk.ui.kit;

/**
 * JavaFX keeps the layout of every text it has drawn, with the text itself, in a static table of up to 65 536
 * characters: the number of a case closed an hour ago would still lie in memory. Its property
 * {@code prism.cacheLayoutSize} is read once, when the first font is loaded.
 */
public final class ForgetfulText {
    private static final String PROPERTY = "prism.cacheLayoutSize";

    private ForgetfulText() {
    }

    /** Before the toolkit starts: from now on only the text drawn last is remembered. */
    public static void ask() {
        System.setProperty(PROPERTY, "0");
    }
}
