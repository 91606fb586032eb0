package org.gongji.desk.ui.approval;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.ReviewDesk.Returned;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** What second persons answered: a list to work down by telephone. */
public final class ReturnedView extends RoomScreen {
    private final ReturnedViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;

    @FXML private Label headline;
    @FXML private VBox list;
    @FXML private Label sayHead;
    @FXML private VBox say;

    public ReturnedView(ReturnedViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("approval.title.returned"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        sayHead.setText(words.say("ui.say-so"));
        Arrows.over(list, model::move);
        model.lines().addListener((ListChangeListener<Returned>) change -> draw());
        model.current().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        headline.setText(headline());
        list.getChildren().clear();
        for (int i = 0; i < model.lines().size(); i++) {
            list.getChildren().add(line(model.lines().get(i), i == model.current().get()));
        }
        say.getChildren().clear();
        model.chosen().ifPresent(line -> {
            if (!line.approval().phone().isEmpty()) {
                say.getChildren().add(Sentence.label(words.say("approval.call",
                        Masking.name(line.matter().giver().name()), Masking.phone(line.approval().phone())),
                        Styles.NAME));
            }
            say.getChildren().add(Sentence.wrapped(model.sayIt(line), Styles.VALUE, Styles.QUOTE));
        });
    }

    private String headline() {
        long waiting = model.lines().size() - model.answered();
        String answered = model.answered() == 0 ? words.say("approval.returned.none")
                : words.say("approval.returned", model.answered());
        return waiting == 0 ? answered : answered + words.say("ui.comma") + words.say("approval.asked", waiting);
    }

    private Node line(Returned line, boolean here) {
        VBox text = new VBox(Sentence.label(words.say("approval.line", Masking.name(line.matter().giver().name()),
                Masking.name(line.matter().member().name())), Styles.NAME),
                Sentence.wrapped(model.ruling(line), Styles.SECOND, Styles.MUTED));
        text.getStyleClass().add("gj-tight");
        return Sentence.row(here ? Styles.ROW_CURRENT : Styles.ROW, text, Sentence.spring(),
                Sentence.label(ReturnedViewModel.waits(line) ? ""
                        : words.say(line.approval().told() ? "approval.told" : "approval.untold"), Styles.CAPTION),
                new Pill(model.state(line), tone(line.approval().state())));
    }

    private static String tone(Approval.State state) {
        return switch (state) {
            case APPROVED -> "success";
            case DENIED -> "danger";
            case RETURNED, ASKED -> "warning";
        };
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> {
                if (model.chosen().filter(model::opens).isPresent()) {
                    model.resume();
                } else {
                    model.tell();
                }
            }
            case PRINT -> model.print();
            case REMOVE_MEMBER -> model.withdraw();
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if ("1".equals(key)) {
            model.tell();
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        // what lies in a scroll pane takes the focus only once the pane has its skin
        root.applyCss();
        list.requestFocus();
        model.load();
    }
}
