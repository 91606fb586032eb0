package org.gongji.desk.ui.step.member;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.ReaderPanel;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.ReaderSide;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** Giver above, the one binding beneath: what holds, and fields for what shall be otherwise; both beside each other. */
public final class ChangeStepView implements StepScreen {
    private final ChangeStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final MembersStepView.Convert convert;
    private final BorderPane root;
    private final IdentityPanel giver;
    private final TextField claim;
    private final LimitsView limits;
    private final GuardianView guardian;
    private final ReaderPanel reader;
    private final HBox slip = Sentence.row("gj-meaning");

    @FXML private VBox person;
    @FXML private HBox head;
    @FXML private VBox work;
    @FXML private VBox changes;
    @FXML private VBox note;
    @FXML private VBox call;

    public ChangeStepView(ChangeStepViewModel model, WizardViewModel wizard, CaseWords words, ReaderSide side,
                          MembersStepView.Convert convert) {
        this.model = model;
        this.wizard = wizard;
        this.words = words;
        this.convert = convert;
        this.root = Fxml.load(this, words.words());
        this.giver = new IdentityPanel(model.open(), words, side, true, wizard::settle);
        this.claim = Fields.field(model.claim(), words.say("terms.relation.help"), this::claimed);
        claim.setPrefColumnCount(12);
        this.limits = new LimitsView(model.limits(), words, this::onward);
        this.guardian = new GuardianView(model.guardian(), model.open(), words,
                new IdentityPanel(model.open(), words, side, true, wizard::settle), this::onward);
        this.reader = new ReaderPanel(side.said());
        person.getChildren().setAll(giver);
        call.getChildren().setAll(reader);
        VBox relation = Fields.labelled(words.say("terms.relation"), claim);
        HBox.setHgrow(relation, Priority.NEVER);
        HBox line = Sentence.row("gj-claim-line", relation, slip);
        line.setAlignment(Pos.BOTTOM_LEFT);
        work.getChildren().setAll(new HBox(), line, limits, guardian);
        note.getChildren().add(Sentence.wrapped(words.say("ui.quote", words.say("terms.say")), Styles.VALUE, Styles.QUOTE));
        model.slip().addListener((o, before, now) -> draw());
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private boolean claimed(String text) {
        if (model.commitClaim(text)) {
            onward();
        }
        return false;
    }

    private void draw() {
        giver.show(model.open().file().get().giver());
        head.getChildren().setAll(Sentence.label(words.say("terms.title"), Styles.SECTION), Sentence.spring(),
                Sentence.label(words.say("terms.rest"), Styles.CAPTION));
        work.getChildren().set(0, standing());
        slip.getChildren().clear();
        if (!model.slip().get().isEmpty()) {
            slip.getChildren().setAll(Icon.WARN.draw(16),
                    Sentence.wrapped(model.slip().get(), Styles.SECOND, Styles.DANGER));
        }
        guardian.draw();
        reader.wanted(model.guardian().person().waits() ? words.say("guardian.call") : "");
        changes.getChildren().setAll(model.differences().stream().map(this::difference).toList());
        if (changes.getChildren().isEmpty()) {
            changes.getChildren().add(Sentence.wrapped(words.say("terms.nothing"), Styles.BODY_TEXT, Styles.MUTED));
        }
    }

    private Node standing() {
        HBox who = Sentence.row("gj-work-head", Icon.PERSON.draw(18),
                Sentence.label(model.person().name(), Styles.NAME),
                Sentence.label(Masking.spaced(Masking.number(model.person().number())), Styles.BODY_TEXT),
                Sentence.wrapped(model.agreed(), Styles.SECOND, Styles.MUTED));
        if (model.standing().isEmpty() || model.suspended()) {
            return new VBox(who, new Finding(Grade.B, "", words.say(model.suspended() ? "terms.suspended.text"
                    : "terms.gone.text"), ""));
        }
        return who;
    }

    private Node difference(ChangeStepViewModel.Difference one) {
        VBox box = new VBox(Sentence.label(one.what(), Styles.CAPTION),
                Sentence.wrapped(words.say("terms.turn", one.before(), one.after()), Styles.BODY_TEXT, Styles.BOLD));
        box.getStyleClass().add("gj-tight");
        return box;
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
        if (act == Act.WHY) {
            convert.ask(claim.getText(), this::claimed);
            return true;
        }
        if (act != Act.PRIMARY) {
            return false;
        }
        if (model.ready()) {
            wizard.next();
        } else {
            entered();
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        return giver.plain(key) || guardian.plain(key);
    }

    @Override
    public boolean card(CardReading card) {
        return model.guardian().person().take(card, this::onward);
    }

    /** Round the fields: each is filled already, and only what shall be otherwise is typed over. */
    private void onward() {
        if (!guardian.focusMissing() && !limits.focusFollowing()) {
            claim.requestFocus();
        }
    }

    @Override
    public void entered() {
        root.applyCss();
        if (!giver.focusStop() && !guardian.focusMissing()) {
            claim.requestFocus();
        }
    }
}
