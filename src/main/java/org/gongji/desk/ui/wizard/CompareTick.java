package org.gongji.desk.ui.wizard;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;

/** The clerk's word that a person and a document belong together; the sentence says by what. Once given it stands. */
public final class CompareTick extends HBox {
    private final OpenCase open;
    private final CaseWords words;
    private final CheckBox box = new CheckBox();
    private String ref = "";

    /** @param then where the caret goes when the clerk has looked; null: to the next field */
    public CompareTick(OpenCase open, CaseWords words, Runnable then) {
        this.open = open;
        this.words = words;
        box.getStyleClass().add("gj-tick");
        box.setWrapText(true);
        Help.about(box, words.say("ui.help.same"));
        box.setOnAction(event -> {
            if (open.comparisons().isMade(ref)) {
                box.setSelected(true);
            } else {
                open.comparisons().make(ref, words, then == null ? () -> Fields.onward(box) : then);
            }
        });
        getStyleClass().addAll("gj-line", "gj-tick-row");
        getChildren().setAll(box, Sentence.spring(), new KeyCap(words.say("ui.key.space")));
    }

    /** @param person handle of somebody with a document; for anybody else the tick is not there */
    public void show(String person) {
        ref = person;
        boolean there = open.comparisons().how(ref, words).isPresent();
        setVisible(there);
        setManaged(there);
        open.comparisons().how(ref, words).ifPresent(how -> box.setText(words.say("panel.tick-" + how)));
        box.setSelected(open.comparisons().isMade(ref));
    }

    public void focus() {
        box.requestFocus();
    }
}
