package org.gongji.desk.ui.approval;

import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Naming who stands in. */
public final class DeputyView extends RoomScreen {
    private final DeputyViewModel model;
    private final Words words;
    private final Runnable back;
    private final BorderPane root;

    @FXML private Label headline;
    @FXML private Label who;
    @FXML private TextField staffNo;
    @FXML private Label known;
    @FXML private Label first;
    @FXML private TextField from;
    @FXML private Label last;
    @FXML private TextField to;
    @FXML private Label told;
    @FXML private Label namedHead;
    @FXML private VBox named;

    public DeputyView(DeputyViewModel model, Words words, Runnable back) {
        super(model.actions(), words.say("approval.title.deputy"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.back = back;
        this.root = Fxml.load(this, words);
        headline.setText(words.say("approval.deputy.headline"));
        who.setText(words.say("approval.deputy.who"));
        first.setText(words.say("approval.deputy.from"));
        last.setText(words.say("approval.deputy.to"));
        namedHead.setText(words.say("approval.deputy.named"));
        field(staffNo, model.staffNo(), "approval.deputy.who.help", from);
        field(from, model.from(), "approval.deputy.day.help", to);
        field(to, model.to(), "approval.deputy.day.help", null);
        told.textProperty().bind(model.told());
        model.colleagues().addListener((ListChangeListener<Clerk>) change -> draw());
        model.named().addListener((ListChangeListener<Deputy>) change -> draw());
        draw();
    }

    private void field(TextField field, StringProperty value, String help, TextField next) {
        field.textProperty().bindBidirectional(value);
        Help.about(field, words.say(help));
        field.setOnAction(event -> {
            if (next == null) {
                model.name();
            } else {
                next.requestFocus();
                next.selectAll();
            }
        });
    }

    private void draw() {
        known.setText(model.colleagues().stream().map(one -> words.say("approval.colleague", one.staffNo(), one.name()))
                .collect(Collectors.joining(words.say("ui.list"))));
        named.getChildren().setAll(model.named().isEmpty()
                ? java.util.List.of(Sentence.wrapped(words.say("approval.deputy.none"), Styles.SECOND, Styles.MUTED))
                : model.named().stream().map(one -> (Node) Sentence.wrapped(model.span(one), Styles.BODY_TEXT)).toList());
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.name();
            case BACK, STEP_BACK, DEPUTY -> back.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        staffNo.requestFocus();
        model.load();
    }
}
