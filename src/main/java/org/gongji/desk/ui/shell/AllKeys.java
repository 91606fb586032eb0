package org.gongji.desk.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Every key and what it does, made from the one table. */
final class AllKeys extends VBox {
    private static final int ROWS = 16;
    /** Three columns of keys and words beside each other in the narrow window. */
    private static final double WIDTH = 290;

    AllKeys(Words words) {
        getStyleClass().add("gj-question-layer");
        setAlignment(Pos.CENTER);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("gj-all-keys");
        int i = 0;
        for (Act act : Act.values()) {
            if (act.step() > 1) {
                continue;
            }
            int column = i / ROWS * 2;
            grid.add(new KeyCap(act.step() == 1 ? words.say("ui.keys.steps") : act.caption()), column, i % ROWS);
            Label does = Sentence.wrapped(words.say("ui.act." + act.name()), Styles.SECOND);
            does.setMaxWidth(WIDTH);
            grid.add(does, column + 1, i % ROWS);
            i++;
        }
        VBox panel = new VBox(Sentence.label(words.say("ui.keys.title"), Styles.SECTION), grid,
                Sentence.label(words.say("ui.keys.close"), Styles.CAPTION));
        panel.getStyleClass().addAll(Styles.PANEL, "gj-all-keys-panel");
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
    }
}
