package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line of steps under the top bar. */
public final class StepLine extends HBox {
    public StepLine() {
        getStyleClass().add("gj-step-line");
    }

    public void show(List<Step> steps) {
        getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                getChildren().add(rule(steps.get(i - 1).state() == Step.State.DONE));
            }
            getChildren().add(step(i + 1, steps.get(i)));
        }
    }

    private static Node rule(boolean done) {
        Region rule = new Region();
        rule.getStyleClass().addAll("gj-step-rule", done ? "gj-step-rule-done" : "gj-step-rule-ahead");
        HBox.setHgrow(rule, Priority.ALWAYS);
        return rule;
    }

    private static Node step(int number, Step step) {
        String state = "gj-step-" + step.state().name().toLowerCase(Locale.ROOT);
        Label circle = Sentence.label(step.state() == Step.State.DONE ? "" : Integer.toString(number), "gj-step-circle");
        if (step.state() == Step.State.DONE) {
            circle.setGraphic(Icon.TICK.draw(16));
        }
        return Sentence.row(state, circle, Sentence.label(step.name(), "gj-step-name"));
    }
}
