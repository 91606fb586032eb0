package org.gongji.desk.ui.step.refusal;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.KinshipPicture;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.words.Words;

/** A refusal (picture 10a): the headline already holds the way out. Lies over the step 核对与授权. */
public final class RefusalView implements StepScreen {
    /** What follows a refusal. */
    public interface Then {
        void back();

        /** Prints the slip; @param openAnother and opens a case for the one who may bind */
        void slip(String member, boolean openAnother);
    }

    private final RefusalViewModel model;
    private final Words words;
    private final Then then;
    private final BorderPane root;

    @FXML private HBox pills;
    @FXML private Label headline;
    @FXML private Label why;
    @FXML private KinshipPicture picture;
    @FXML private HBox routes;
    @FXML private HBox clause;
    @FXML private HBox others;
    @FXML private VBox say;
    @FXML private VBox slip;

    public RefusalView(RefusalViewModel model, Words words, Then then) {
        this.model = model;
        this.words = words;
        this.then = then;
        this.root = Fxml.load(this, words);
        pills.getChildren().add(new Pill(words.say("ui.refusal.pill", model.relation()), "danger", Icon.NO));
        if (model.wayOut()) {
            pills.getChildren().add(new Pill(words.say("ui.refusal.pill.way"), "success", Icon.DONE));
        }
        headline.setText(model.headline());
        headline.setMinHeight(Region.USE_PREF_SIZE);
        why.setText(model.why());
        why.setMinHeight(Region.USE_PREF_SIZE);
        picture.show(model.picture());
        clause.getChildren().setAll(Sentence.label(words.say("ui.verdict.clause"), Styles.SECOND, Styles.MUTED),
                Sentence.label(model.clause(), Styles.SECOND, Styles.BOLD), Sentence.spring(),
                new Hint(Act.WHY.caption(), words.say("ui.refusal.all")));
        if (!model.others().isEmpty()) {
            others.getChildren().setAll(Icon.DONE.draw(18), Sentence.rich(model.others(), Styles.VALUE));
        }
        say.getChildren().setAll(Sentence.wrapped(model.sayIt(), Styles.VALUE, Styles.QUOTE));
        slip.getChildren().setAll(Sentence.label(words.say("ui.refusal.slip.title"), Styles.VALUE, Styles.BOLD));
        model.slip().stream().filter(line -> !line.isEmpty())
                .forEach(line -> slip.getChildren().add(Sentence.wrapped(line, Styles.CAPTION)));
        model.chosen().addListener((o, before, now) -> drawRoutes());
        drawRoutes();
    }

    private void drawRoutes() {
        routes.getChildren().clear();
        for (int i = 0; i < model.routes().size(); i++) {
            routes.getChildren().add(route(i, model.routes().get(i)));
        }
    }

    private Node route(int index, RefusalViewModel.Route route) {
        boolean chosen = model.chosen().get() == index;
        Region radio = new Region();
        radio.getStyleClass().add("gj-radio");
        if (chosen) {
            radio.getStyleClass().add("gj-radio-on");
        }
        Region rule = new Region();
        rule.getStyleClass().add("gj-rule");
        VBox box = new VBox(Sentence.row("gj-route-head", radio, Sentence.label(route.title(), Styles.SECTION),
                Sentence.spring(), new KeyCap(Integer.toString(index + 1))),
                Sentence.rich(route.text(), Styles.BODY_TEXT), rule, Sentence.rich(route.more(), Styles.SECOND));
        box.getStyleClass().addAll("gj-option", "gj-stack-8");
        if (chosen) {
            box.getStyleClass().add("gj-option-chosen");
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(index == 0 ? 300 : 200);
        box.setOnMouseClicked(event -> model.choose(index));
        return box;
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
            case BACK, STEP_BACK, WHY -> then.back();
            case PRINT -> then.slip(model.ref(), false);
            case PRIMARY -> then.slip(model.ref(), model.opensAnother());
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if (key.matches("[1-9]")) {
            model.choose(Integer.parseInt(key) - 1);
            return true;
        }
        return false;
    }
}
