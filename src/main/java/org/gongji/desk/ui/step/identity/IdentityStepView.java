package org.gongji.desk.ui.step.identity;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.PersonHeader;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.Legend;
import org.gongji.desk.ui.wizard.PersonForm;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** The giver in person (upper half of picture 03): the chip, or name and number keyed twice, then the comparison. */
public final class IdentityStepView implements StepScreen {
    private final IdentityStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final BorderPane root;
    private final PersonForm form;
    private final CheckBox same = new CheckBox();
    private final TextField phone;

    @FXML private PersonHeader header;
    @FXML private VBox entry;
    @FXML private VBox compare;
    @FXML private VBox call;
    @FXML private VBox missing;
    @FXML private HBox legend;

    public IdentityStepView(IdentityStepViewModel model, WizardViewModel wizard, CaseWords words) {
        this.model = model;
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words.words());
        this.form = new PersonForm(model.form(), words);
        this.phone = Fields.field(model.phone(), words.say("ui.help.phone"), model::commitPhone);
        entry.getChildren().setAll(Sentence.label(words.say("ui.identity.keyed"), Styles.SECTION), form);
        HBox tick = Sentence.row("gj-tick-row", same, Sentence.spring(), new KeyCap(words.say("ui.key.space")));
        compare.getChildren().setAll(tick, Fields.labelled(words.say("ui.identity.phone"), phone));
        same.getStyleClass().add("gj-tick");
        same.setText(words.say("ui.identity.same"));
        Help.about(same, words.say("ui.help.same"));
        same.setOnAction(event -> {
            if (same.isSelected()) {
                model.confirm(() -> Fields.onward(same));
            }
        });
        Legend.into(legend, words);
        drawCall();
        model.card().addListener((o, before, now) -> {
            draw();
            if (before == null && now != null) {
                Platform.runLater(this::entered);
            }
        });
        model.form().choice().addListener((o, before, now) -> {
            if (now != null) {
                Platform.runLater(this::entered);
            }
        });
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void drawCall() {
        call.getChildren().setAll(Sentence.row("gj-call-head", Icon.CARD.draw(24),
                        Sentence.wrapped(words.say("ui.identity.call"), Styles.SECTION)),
                Sentence.wrapped(words.say("ui.identity.call.text"), Styles.SECOND, Styles.MUTED));
    }

    private void draw() {
        PersonHeader.Card card = model.card().get();
        header.setVisible(card != null);
        header.setManaged(card != null);
        compare.setVisible(card != null);
        compare.setManaged(card != null);
        call.setVisible(card == null);
        call.setManaged(card == null);
        boolean keyed = !model.form().fromChip();
        entry.setVisible(keyed);
        entry.setManaged(keyed);
        if (card != null) {
            header.show(card);
        }
        same.setSelected(model.confirmed().get());
        missing.getChildren().setAll(line(card != null, "ui.identity.need.person"),
                line(model.confirmed().get(), "ui.identity.need.compare"));
    }

    private Node line(boolean there, String key) {
        return Sentence.row("gj-need", (there ? Icon.DONE : Icon.WARN).draw(18),
                there ? Sentence.wrapped(words.say(key), Styles.BODY_TEXT, Styles.MUTED)
                        : Sentence.wrapped(words.say(key), Styles.BODY_TEXT));
    }

    @Override
    public CaseStep step() {
        return CaseStep.IDENTITY;
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
        if (act == Act.PRIMARY && model.missing().isEmpty()) {
            wizard.next();
            return true;
        }
        if (act == Act.PRIMARY) {
            entered();
            return true;
        }
        return false;
    }

    @Override
    public boolean plain(String key) {
        if (model.form().choice().get() != null && ("1".equals(key) || "2".equals(key))) {
            model.form().settle("2".equals(key));
            entered();
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        // what a scroll pane holds is in no scene, and takes no caret, before the pane has its skin
        root.applyCss();
        if (!form.focusFirstMissing()) {
            (model.confirmed().get() ? phone : same).requestFocus();
        }
    }
}
