package org.gongji.desk.ui.step.member;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.PaperList;
import org.gongji.desk.ui.wizard.StepScreen;

/** 关系换算, laid over the family basket. A digit says who is meant: no word of a family holds one. */
public final class RelationView implements StepScreen {
    /** What follows. */
    public interface Then {
        void back();

        /** Never asked of a view that only answers. */
        default void use(String claim) {
        }
    }

    private final RelationViewModel model;
    private final CaseWords words;
    private final Then then;
    private final TextField field = new TextField();
    private final VBox meanings = new VBox();
    private final VBox reasons = new VBox();
    private final VBox papers = new VBox();
    private final Label papersHead;
    private final BorderPane root = new BorderPane();

    public RelationView(RelationViewModel model, CaseWords words, Then then) {
        this.model = model;
        this.words = words;
        this.then = then;
        this.papersHead = Sentence.label(words.say("promise.kin.bring"), "gj-small-head");
        field.getStyleClass().addAll(Styles.FIELD, "gj-search-field");
        field.setPromptText(words.say("promise.kin.prompt"));
        field.textProperty().bindBidirectional(model.said());
        Help.about(field, words.say("promise.kin.help"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().matches("\\d")) {
                event.consume();
            }
        });
        meanings.getStyleClass().addAll(Styles.PANEL, "gj-stack-8");
        reasons.getStyleClass().add("gj-stack-8");
        papers.getStyleClass().add("gj-stack-8");
        VBox middle = new VBox(Sentence.row("gj-line", Sentence.label(words.say("promise.kin.title"), Styles.SECTION),
                Sentence.label(words.say("promise.kin.sub"), Styles.BODY_TEXT, Styles.MUTED)), field, reasons, meanings);
        middle.getStyleClass().add("gj-middle");
        VBox right = new VBox(papersHead, papers);
        right.getStyleClass().add("gj-right");
        root.getStyleClass().add("gj-body");
        root.setCenter(middle);
        root.setRight(right);
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            model.move(code == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (code == KeyCode.ENTER && !event.isControlDown()) {
            model.use().ifPresent(then::use);
            event.consume();
        } else if (code.isDigitKey() && !event.isAltDown() && !event.isControlDown()) {
            model.choose(Integer.parseInt(event.getText().isEmpty() ? "0" : event.getText()) - 1);
            event.consume();
        }
    }

    private void draw() {
        meanings.getChildren().clear();
        for (RelationViewModel.Meaning meaning : model.meanings()) {
            meanings.getChildren().add(meaning(meaning, meanings.getChildren().size() + 1));
        }
        meanings.setVisible(!meanings.getChildren().isEmpty());
        reasons.getChildren().setAll(model.reasons().stream().map(reason -> (Node) new Finding(Grade.NOTE, "", reason,
                "")).toList());
        papers.getChildren().clear();
        for (PaperList.Line line : model.papers()) {
            papers.getChildren().add(new VBox(Sentence.wrapped(line.fact(), Styles.BODY_TEXT),
                    Sentence.wrapped(line.instead(), Styles.SECOND, Styles.MUTED)));
        }
        model.detour().ifPresent(way -> papers.getChildren().add(new Finding(Grade.FINE, "", way, "")));
        papersHead.setVisible(!model.papers().isEmpty());
    }

    private Node meaning(RelationViewModel.Meaning meaning, int number) {
        Label name = Sentence.label(meaning.name(), Styles.NAME);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label law = Sentence.label(meaning.law(), Styles.SECOND, Styles.MUTED);
        law.setMinWidth(Region.USE_PREF_SIZE);
        Label way = Sentence.wrapped(meaning.way(), Styles.BODY_TEXT);
        HBox.setHgrow(way, Priority.ALWAYS);
        way.setMaxWidth(Double.MAX_VALUE);
        HBox row = Sentence.row(meaning.chosen() ? Styles.ROW_CURRENT : Styles.ROW, name, way, law,
                Pill.of(meaning.verdict(), words.say("promise.kin.near." + meaning.verdict())));
        if (model.meanings().size() > 1) {
            row.getChildren().add(0, new KeyCap(Integer.toString(number)));
        }
        return row;
    }

    @Override
    public CaseStep step() {
        return CaseStep.MEMBERS;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public ObservableValue<Actions> actions() {
        return model.actions();
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case BACK, STEP_BACK, WHY -> then.back();
            case PRIMARY -> model.use().ifPresent(then::use);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        Platform.runLater(() -> {
            field.requestFocus();
            field.end();
        });
    }
}
