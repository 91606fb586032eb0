package org.gongji.desk.ui.approval;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Nine reasons by digit, grouped by what they do, and the line for a sentence. */
final class WordView extends VBox {
    private final WordViewModel model;
    private final Words words;
    private final VBox reasons = new VBox();
    private final TextField note = new TextField();

    WordView(WordViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("gj-stack-8");
        reasons.getStyleClass().add("gj-stack");
        note.getStyleClass().add(Styles.FIELD);
        note.textProperty().bindBidirectional(model.note());
        note.setPromptText(words.say("approval.note"));
        note.setAccessibleText(words.say("approval.note"));
        Help.about(note, words.say("approval.note.help"));
        getChildren().setAll(reasons, note);
        model.reason().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        reasons.getChildren().clear();
        RulingReason.Effect group = null;
        for (RulingReason reason : RulingReason.values()) {
            if (reason.effect() != group) {
                group = reason.effect();
                reasons.getChildren().add(Sentence.label(words.say("approval.effect." + group), Styles.SMALL_HEAD));
            }
            reasons.getChildren().add(row(reason));
        }
    }

    private HBox row(RulingReason reason) {
        boolean chosen = model.reason().get() == reason;
        HBox row = Sentence.row("gj-review-reason", new KeyCap(Integer.toString(reason.ordinal() + 1)),
                Sentence.wrapped(words.say("approval.reason." + reason), Styles.SECOND,
                        chosen ? Styles.BOLD : Styles.SECOND));
        if (chosen) {
            row.getStyleClass().add("gj-row-chosen");
        }
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setOnMouseClicked(event -> model.choose(reason.ordinal() + 1));
        return row;
    }

    TextField note() {
        return note;
    }
}
