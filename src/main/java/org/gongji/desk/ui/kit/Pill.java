package org.gongji.desk.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A rounded word with its shape; the tone only repeats what word and shape say. */
public final class Pill extends Label {
    /** @param tone {@code success}, {@code warning}, {@code danger}, {@code accent} or {@code neutral} */
    public Pill(String text, String tone) {
        super(text);
        getStyleClass().addAll("gj-pill", "gj-pill-" + tone);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public Pill(String text, String tone, Icon icon) {
        this(text, tone);
        setGraphic(icon.draw(16));
    }

    /** Nothing to see for {@link Verdict#BLANK}: not checked is never a tick. */
    public static Label of(Verdict verdict, String word) {
        return switch (verdict) {
            case CAN -> new Pill(word, verdict.tone(), Icon.DONE);
            case MISSING -> new Pill(word, verdict.tone(), Icon.MISSING);
            case CANNOT -> new Pill(word, verdict.tone(), Icon.NO);
            case SUPERVISOR -> new Pill(word, verdict.tone(), Icon.SHIELD);
            case UNDECIDED -> new Pill(word, verdict.tone(), Icon.UNSURE);
            case BLANK -> new Label("");
        };
    }
}
