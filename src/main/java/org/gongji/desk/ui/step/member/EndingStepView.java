package org.gongji.desk.ui.step.member;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.ReaderPanel;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.ReaderSide;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** Who asks above, the bindings that stand beneath; digits choose which end, letters why. */
public final class EndingStepView implements StepScreen {
    private final EndingStepViewModel model;
    private final IdentityPanel giver;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final BorderPane root;

    @FXML private VBox person;
    @FXML private HBox head;
    @FXML private VBox rows;
    @FXML private VBox reasons;
    @FXML private VBox note;
    @FXML private VBox call;

    public EndingStepView(EndingStepViewModel model, WizardViewModel wizard, CaseWords words, ReaderSide side) {
        this.model = model;
        this.giver = new IdentityPanel(model.open(), words, side, true, wizard::settle);
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words.words());
        person.getChildren().setAll(giver);
        call.getChildren().setAll(new ReaderPanel(side.said()));
        note.getChildren().add(Sentence.wrapped(words.say(model.leaves() ? "leave.note" : "ui.ending.refund"),
                Styles.VALUE, Styles.QUOTE));
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void draw() {
        giver.show(model.open().file().get().asker());
        head.getChildren().setAll(Sentence.label(words.say(model.leaves() ? "leave.title" : "ui.ending.title"),
                Styles.SECTION), Sentence.spring());
        if (!model.leaves()) {
            head.getChildren().add(Sentence.label(words.say("ui.ending.by-digit"), Styles.CAPTION));
        }
        rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
        if (model.nobody()) {
            rows.getChildren().add(new Finding(Grade.B, "", words.say("ui.ending.nobody"), ""));
        }
        reasons.getChildren().clear();
        List<String> all = model.reasons();
        for (int i = 0; i < all.size(); i++) {
            reasons.getChildren().add(reason(i, all.get(i)));
        }
    }

    private Node row(EndingStepViewModel.Row row) {
        HBox line = Sentence.row(row.chosen() ? Styles.ROW_CURRENT : Styles.ROW,
                new KeyCap(Integer.toString(row.number())), (row.chosen() ? Icon.UNBIND : Icon.PERSON).draw(18),
                Sentence.label(row.name(), Styles.NAME), Sentence.label(row.relation(), Styles.BODY_TEXT),
                Sentence.label(row.masked(), Styles.BODY_TEXT),
                Sentence.label(row.since(), Styles.SECOND, Styles.MUTED),
                Sentence.spring(), Sentence.label(words.say(row.chosen() ? "ui.ending.ends" : "ui.ending.stays"),
                        Styles.BODY_TEXT, row.chosen() ? Styles.DANGER : Styles.MUTED),
                Pill.of(row.verdict(), words.say(row.verdict().word())));
        line.setOnMouseClicked(event -> model.choose(row.number() - 1));
        return line;
    }

    private Node reason(int index, String text) {
        boolean chosen = model.reasonChosen() == index;
        HBox line = Sentence.row("gj-option", new KeyCap(EndingStepViewModel.REASONS.get(index)),
                Sentence.wrapped(text, Styles.BODY_TEXT));
        if (chosen) {
            line.getStyleClass().add("gj-option-chosen");
        }
        line.setOnMouseClicked(event -> model.because(index));
        return line;
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
        if (act != Act.PRIMARY) {
            return false;
        }
        if (model.ready()) {
            wizard.next();
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if (key.matches("[1-9]")) {
            model.choose(Integer.parseInt(key) - 1);
            return true;
        }
        int letter = model.letters().indexOf(key);
        model.because(letter);
        return letter >= 0;
    }

    @Override
    public void entered() {
        model.enter();
        root.applyCss();
        rows.requestFocus();
    }
}
