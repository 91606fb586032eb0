package org.gongji.desk.ui.calls;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.calls.CallsDesk.Line;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Whom to tell what the roster changed, and below them whom it leaves in doubt; the words to say stand at the right. */
public final class CallsView extends RoomScreen {
    private final CallsViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;

    @FXML private Label headline;
    @FXML private VBox list;
    @FXML private Label sayHead;
    @FXML private VBox say;

    public CallsView(CallsViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("calls.title"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        sayHead.setText(words.say("ui.say-so"));
        Arrows.over(list, model::move);
        model.lines().addListener((ListChangeListener<Line>) change -> draw());
        model.current().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        headline.setText(model.headline());
        list.getChildren().clear();
        for (int i = 0; i < model.lines().size(); i++) {
            list.getChildren().add(line(model.lines().get(i), i == model.current().get()));
        }
        say.getChildren().clear();
        model.chosen().ifPresent(line -> say.getChildren().addAll(
                Sentence.label(Masking.name(line.giver().name()) + "　" + line.caseNo(), Styles.CAPTION),
                Sentence.wrapped(model.sayIt(line), Styles.VALUE, Styles.QUOTE)));
    }

    private Node line(Line line, boolean here) {
        VBox text = new VBox(Sentence.label(words.say("calls.line", Masking.name(line.giver().name()),
                Masking.name(line.member().name()), line.relation()), Styles.NAME),
                Sentence.wrapped(model.happened(line), Styles.SECOND, Styles.MUTED));
        text.getStyleClass().add("gj-tight");
        return Sentence.row(here ? Styles.ROW_CURRENT : Styles.ROW, text, Sentence.spring(),
                Sentence.label(model.tries(line), Styles.CAPTION),
                new Pill(words.say("calls.state." + line.news()), tone(line.news())));
    }

    private static String tone(CallsDesk.News news) {
        return switch (news) {
            case RESUMED, LIFTED -> "success";
            case ENDED, LEFT, UPHELD -> "danger";
            case SUSPENDED, HELD, DOUBTFUL -> "warning";
        };
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.tell("1");
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        return model.tell(key);
    }

    @Override
    public void entered() {
        // what lies in a scroll pane takes the focus only once the pane has its skin
        root.applyCss();
        list.requestFocus();
        model.load();
    }
}
