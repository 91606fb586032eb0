package org.gongji.desk.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The day sheet's sum: what came in = what went out + what stays. */
public final class Equation extends HBox {
    public Equation() {
        getStyleClass().add("gj-equation");
    }

    /** @param tone {@code success}, {@code warning} or {@code plain} */
    public record Term(long value, String word, String tone) {
    }

    /** The first terms stand left of the equals sign. */
    public void show(List<Term> left, List<Term> right) {
        getChildren().clear();
        add(left);
        sign("=");
        add(right);
    }

    private void add(List<Term> terms) {
        for (int i = 0; i < terms.size(); i++) {
            if (i > 0) {
                sign("+");
            }
            VBox box = new VBox(
                    Sentence.label(Long.toString(terms.get(i).value()), "gj-sum", "gj-" + terms.get(i).tone()),
                    Sentence.label(terms.get(i).word(), Styles.BODY_TEXT, Styles.MUTED));
            box.setAlignment(Pos.CENTER);
            getChildren().add(box);
        }
    }

    private void sign(String sign) {
        getChildren().addAll(Sentence.spring(), Sentence.label(sign, "gj-sign"), Sentence.spring());
    }
}
