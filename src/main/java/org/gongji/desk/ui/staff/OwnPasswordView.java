package org.gongji.desk.ui.staff;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Three fields, Enter goes down them; what was typed is forgotten with every answer and with the lock. */
public final class OwnPasswordView extends RoomScreen {
    private static final double FIELD_WIDTH = 360;

    private final OwnPasswordViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root = new BorderPane();
    private final SecretField old = new SecretField();
    private final SecretField fresh = new SecretField();
    private final SecretField again = new SecretField();

    public OwnPasswordView(OwnPasswordViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("staff.own.title"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.home = home;
        Label told = Sentence.wrapped("", Styles.SECOND, Styles.BOLD);
        told.textProperty().bind(model.told());
        told.managedProperty().bind(model.told().isNotEmpty());
        VBox form = new VBox(Sentence.label(words.say("staff.own.old"), Styles.CAPTION), field(old, "old"),
                Sentence.label(words.say("staff.renew.fresh"), Styles.CAPTION), field(fresh, "fresh"),
                Sentence.label(words.say("staff.renew.again"), Styles.CAPTION), field(again, "fresh"), told,
                Sentence.wrapped(words.say("staff.renew.rules"), Styles.CAPTION));
        form.getStyleClass().addAll(Styles.PANEL, "gj-form-panel");
        VBox middle = new VBox(Sentence.wrapped(words.say("staff.own.title"), Styles.HEADLINE),
                Sentence.wrapped(words.say("staff.own.text"), Styles.SECOND, Styles.MUTED), form);
        middle.getStyleClass().add(Styles.MIDDLE);
        root.getStyleClass().add(Styles.BODY);
        root.setCenter(middle);
        old.setOnAction(event -> fresh.requestFocus());
        fresh.setOnAction(event -> again.requestFocus());
        again.setOnAction(event -> change());
    }

    private Node field(SecretField field, String help) {
        field.setMaxWidth(FIELD_WIDTH);
        return Help.about(field, words.say("staff.own.help." + help));
    }

    private void change() {
        model.change(old.take(), fresh.take(), again.take());
        old.requestFocus();
    }

    /** Nothing half typed stays behind the lock. */
    public void forget() {
        old.forget();
        fresh.forget();
        again.forget();
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> change();
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        old.requestFocus();
    }
}
