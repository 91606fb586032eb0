package org.gongji.desk.ui.approval;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.ReviewDesk.Waiting;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** What waits for a second person: the list, the page beside the claim, nine reasons by digit. */
public final class QueueView extends RoomScreen {
    private final QueueViewModel model;
    private final Words words;
    private final Runnable home;
    private final Runnable deputies;
    private final BorderPane root;
    private final CaseView shown;

    @FXML private HBox middle;
    @FXML private Label headline;
    @FXML private VBox list;
    @FXML private Label wordHead;
    @FXML private VBox word;

    /** @param deputies opens the naming of who stands in */
    public QueueView(QueueViewModel model, Words words, Runnable home, Runnable deputies) {
        super(model.actions(), words.say("approval.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.deputies = deputies;
        this.root = Fxml.load(this, words);
        this.shown = new CaseView(model.shown());
        HBox.setHgrow(shown, Priority.ALWAYS);
        middle.getChildren().add(shown);
        wordHead.setText(words.say("approval.word"));
        word.getChildren().setAll(new WordView(model.word(), words));
        Arrows.over(list, model::move);
        model.queue().addListener((ListChangeListener<Waiting>) change -> draw());
        model.current().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        headline.setText(model.headline());
        list.getChildren().clear();
        for (int i = 0; i < model.queue().size(); i++) {
            list.getChildren().add(line(model.queue().get(i), i == model.current().get()));
        }
    }

    private Node line(Waiting waiting, boolean here) {
        VBox box = new VBox(Sentence.label(words.say("approval.line", Masking.name(waiting.matter().giver().name()),
                        Masking.name(waiting.matter().member().name())), Styles.NAME),
                Sentence.label(model.relation(waiting), Styles.SECOND, Styles.MUTED),
                new Pill(model.due(waiting), waiting.overdue() ? "danger" : "neutral"));
        waiting.objection().ifPresent(why -> box.getChildren().add(Sentence.wrapped(
                words.say("approval.objection.short." + why), Styles.CAPTION, Styles.WARNING)));
        box.getStyleClass().addAll("gj-review-line", here ? Styles.ROW_CURRENT : Styles.ROW);
        box.setOnMouseClicked(event -> model.move(model.queue().indexOf(waiting) - model.current().get()));
        return box;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.say();
            case DEPUTY -> deputies.run();
            case BACK, STEP_BACK -> home.run();
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

    @Override
    public void entered() {
        // what lies in a scroll pane takes the focus only once the pane has its skin
        root.applyCss();
        list.requestFocus();
        model.load();
    }
}
