package org.gongji.desk.ui.step.identity;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.ReaderPanel;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.CompareTick;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.Legend;
import org.gongji.desk.ui.wizard.PersonForm;
import org.gongji.desk.ui.wizard.ReaderSide;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** The giver in person (upper half of picture 03): the chip, or name and number keyed twice, then the comparison. */
public final class IdentityStepView implements StepScreen {
    private final IdentityStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final BorderPane root;
    private final PersonForm form;
    private final IdentityPanel panel;
    private final CompareTick same;
    private final ReaderPanel reader;
    private final AgentView agent;
    private final TextField phone;

    @FXML private VBox person;
    @FXML private VBox entry;
    @FXML private VBox compare;
    @FXML private VBox call;
    @FXML private VBox missing;
    @FXML private HBox legend;

    public IdentityStepView(IdentityStepViewModel model, WizardViewModel wizard, CaseWords words, ReaderSide side) {
        this.model = model;
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words.words());
        this.form = new PersonForm(model.form(), words);
        this.phone = Fields.field(model.phone(), words.say("ui.help.phone"), model::commitPhone);
        entry.getChildren().setAll(Sentence.label(words.say("ui.identity.keyed"), Styles.SECTION), form);
        this.panel = new IdentityPanel(model.open(), words, side, true, wizard::settle);
        this.same = new CompareTick(model.open(), words, this::entered);
        this.reader = new ReaderPanel(side.said());
        this.agent = new AgentView(model.agent(), model.open(), words,
                new IdentityPanel(model.open(), words, side, true, wizard::settle), this::entered);
        person.getChildren().setAll(panel);
        call.getChildren().setAll(reader);
        compare.getChildren().setAll(same, Fields.labelled(words.say("ui.identity.phone"), phone),
                agent);
        Legend.into(legend, words);
        model.open().unsettled().addListener((o, before, now) -> Platform.runLater(this::entered));
        model.giver().addListener((o, before, now) -> {
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
        form.opened().addListener((o, before, now) -> draw());
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void draw() {
        Person giver = model.giver().get();
        panel.show(giver == null ? model.form().ref() : giver.ref());
        show(compare, giver != null);
        show(entry, !model.form().fromChip() || form.opened().get());
        reader.wanted(giver == null ? words.say("ui.identity.call")
                : model.agent().person().waits() ? words.say("panel.agent.call") : "");
        same.show(giver == null ? "" : giver.ref());
        show(agent, !model.open().file().get().leaves());
        agent.draw();
        missing.getChildren().setAll(line(giver != null, model.open().file().get().leaves() ? "leave.need"
                : "ui.identity.need.person"),
                line(model.confirmed().get(), "ui.identity.need.compare"));
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
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
    public boolean card(CardReading card) {
        return model.take(card, this::entered);
    }

    @Override
    public boolean plain(String key) {
        if (panel.plain(key) || agent.plain(key)) {
            return true;
        }
        if (model.form().choice().get() != null && ("1".equals(key) || "2".equals(key))) {
            model.form().settle("2".equals(key));
            entered();
            return true;
        }
        return false;
    }

    @Override
    public boolean scanned(String number) {
        boolean taken = model.form().scanned(number);
        if (taken) {
            form.draw();
            Platform.runLater(this::entered);
        }
        return taken;
    }

    @Override
    public void entered() {
        // what a scroll pane holds is in no scene, and takes no caret, before the pane has its skin
        root.applyCss();
        if (panel.focusStop() || form.focusFirstMissing()) {
            return;
        }
        if (!model.confirmed().get()) {
            same.focus();
        } else if (!agent.focusMissing()) {
            phone.requestFocus();
        }
    }
}
