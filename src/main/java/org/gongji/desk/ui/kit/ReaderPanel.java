package org.gongji.desk.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which card is wanted next, and always what the reader says: it never hides, whatever the step has still to ask. */
public final class ReaderPanel extends VBox {
    private final ObservableValue<ReaderSaid> reader;
    /** Held here: the reader outlives every screen and must hold none of them. */
    private final ChangeListener<ReaderSaid> heard = (o, before, now) -> draw();
    private String wanted = "";

    public ReaderPanel(ObservableValue<ReaderSaid> reader) {
        this.reader = reader;
        getStyleClass().add("gj-call-panel");
        reader.addListener(new WeakChangeListener<>(heard));
        draw();
    }

    /** @param title 请放第 3 位的身份证; empty where nobody's card is waited for */
    public void wanted(String title) {
        wanted = title;
        draw();
    }

    private void draw() {
        ReaderSaid now = reader.getValue();
        Label word = said(now);
        getChildren().clear();
        if (wanted.isEmpty()) {
            getChildren().add(Sentence.row("gj-call-head", Icon.CARD.draw(24), word));
        } else {
            getChildren().addAll(Sentence.row("gj-call-head", Icon.CARD.draw(24),
                    Sentence.wrapped(wanted, Styles.SECTION)), Sentence.row("gj-call-head", word));
        }
        getChildren().add(Sentence.wrapped(now.advice(), Styles.SECOND, Styles.MUTED));
    }

    /** The panel is itself of the accent's colour: in a pill of the same, the word would only stand askew. */
    private static Label said(ReaderSaid now) {
        return switch (now.kind()) {
            case WAITING, READING -> Sentence.wrapped(now.word(), Styles.BODY_TEXT, Styles.BOLD, Styles.ACCENT);
            default -> new Pill(now.word(), tone(now.kind()));
        };
    }

    private static String tone(ReaderSaid.Kind kind) {
        return switch (kind) {
            case WAITING, READING -> "accent";
            case LYING -> "success";
            case ABSENT -> "neutral";
            case SETTINGS, UNPLUGGED, LIFT, TURNED, FAILED -> "warning";
        };
    }
}
