package org.gongji.desk.ui.shell;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Styles;

/** A question over the screen; a digit answers, Enter and Esc alone do not. */
final class QuestionPane extends VBox {
    private final Question question;
    private final IntConsumer chosen;

    QuestionPane(Question question, IntConsumer chosen) {
        this.question = question;
        this.chosen = chosen;
        HBox options = new HBox();
        options.getStyleClass().add("gj-question-options");
        for (int i = 0; i < question.options().size(); i++) {
            int answer = i;
            KeyButton button = new KeyButton(question.options().get(i), Integer.toString(i + 1), Styles.QUIET,
                    () -> chosen.accept(answer));
            options.getChildren().add(button);
        }
        Finding finding = new Finding(question.grade(), question.title(), question.sentence(), "").with(options);
        finding.getStyleClass().add("gj-question");
        setAlignment(Pos.CENTER);
        getStyleClass().add("gj-question-layer");
        getChildren().add(finding);
        setFocusTraversable(true);
    }

    void pressed(KeyEvent event) {
        String key = event.getText();
        if (key.matches("[1-9]") && Integer.parseInt(key) <= question.options().size()) {
            chosen.accept(Integer.parseInt(key) - 1);
        }
        event.consume();
    }
}
