package org.gongji.desk.ui.approval;

import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.words.Words;

/** The second person beside the clerk; lies over the step 核对与授权, before anything is signed. */
public final class BesideView implements StepScreen {
    private final BesideViewModel model;
    private final Runnable back;
    private final BorderPane root;
    private final CaseView shown;
    private final SecretField password = new SecretField();

    @FXML private HBox middle;
    @FXML private Label wordHead;
    @FXML private VBox word;
    @FXML private Label who;
    @FXML private TextField staffNo;
    @FXML private Label known;
    @FXML private VBox secret;
    @FXML private Label told;

    public BesideView(BesideViewModel model, Words words, Runnable back) {
        this.model = model;
        this.back = back;
        this.root = Fxml.load(this, words);
        this.shown = new CaseView(model.shown());
        HBox.setHgrow(shown, Priority.ALWAYS);
        middle.getChildren().setAll(shown);
        wordHead.setText(words.say("approval.word"));
        word.getChildren().setAll(new WordView(model.word(), words));
        who.setText(words.say("approval.who.asked"));
        staffNo.textProperty().bindBidirectional(model.staffNo());
        staffNo.setPromptText(words.say("approval.staff"));
        staffNo.setOnAction(event -> password.requestFocus());
        Help.about(staffNo, words.say("approval.staff.help"));
        password.setPromptText(words.say("approval.password"));
        password.setAccessibleText(words.say("approval.password"));
        Help.about(password, words.say("approval.password.help"));
        password.textProperty().addListener((o, before, now) -> model.typed(!now.isEmpty()));
        password.setOnAction(event -> say());
        secret.getChildren().setAll(password);
        told.textProperty().bind(model.told());
        model.colleagues().addListener((ListChangeListener<Clerk>) change -> draw(words));
        draw(words);
    }

    private void draw(Words words) {
        known.setText(model.colleagues().stream().map(one -> words.say("approval.colleague", one.staffNo(), one.name()))
                .collect(Collectors.joining(words.say("ui.list"))));
    }

    /** Taking the password empties the field, and an empty field is not ready: first the question, then the taking. */
    private void say() {
        if (model.actions().get().ready()) {
            model.say(password.take());
        }
    }

    @Override
    public CaseStep step() {
        return CaseStep.VERDICT;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public RailSize rail() {
        return RailSize.FOLDED;
    }

    @Override
    public ObservableValue<Actions> actions() {
        return model.actions();
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> say();
            case BACK, STEP_BACK, SUPERVISOR -> {
                password.forget();
                back.run();
            }
            default -> {
                return shown.act(act);
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        return key.matches("[1-9]") && model.word().choose(Integer.parseInt(key));
    }

    /** The reasons come first: digits are theirs as long as no field has the caret. */
    @Override
    public void entered() {
        word.setFocusTraversable(true);
        word.requestFocus();
        model.load();
    }
}
