package org.gongji.desk.ui.step.notice;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;
import org.gongji.desk.words.Words;

/** What is taken, why, how long it is kept and who sees it: said before the first capture, in four short lines. */
public final class NoticeStepView implements StepScreen {
    private static final List<String> POINTS = List.of("what", "why", "long", "who");

    private final WizardViewModel wizard;
    private final BorderPane root;
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    @FXML private VBox points;
    @FXML private VBox say;

    public NoticeStepView(WizardViewModel wizard, Words words) {
        this.wizard = wizard;
        this.root = Fxml.load(this, words);
        for (String point : POINTS) {
            VBox box = new VBox(Sentence.label(words.say("ui.notice." + point), Styles.SMALL_HEAD),
                    Sentence.wrapped(words.say("ui.notice." + point + ".text"), Styles.VALUE));
            box.getStyleClass().addAll("gj-notice-point", "gj-stack");
            points.getChildren().add(box);
        }
        say.getChildren().add(Sentence.wrapped(words.say("ui.notice.say"), Styles.VALUE, Styles.QUOTE));
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.notice.citizen"))), "",
                words.say("ui.notice.reason"), null, new Actions.Choice(words.say("ui.notice.primary"), Act.PRIMARY),
                true));
    }

    @Override
    public CaseStep step() {
        return CaseStep.NOTICE;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public ObservableValue<Actions> actions() {
        return actions;
    }

    @Override
    public boolean act(Act act) {
        if (act == Act.PRIMARY) {
            wizard.open().inform();
            wizard.next();
            return true;
        }
        return false;
    }
}
