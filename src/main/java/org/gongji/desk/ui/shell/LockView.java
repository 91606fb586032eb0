package org.gongji.desk.ui.shell;

import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** The lock (picture 10b): nothing of any case, not even a surname or a count. */
public final class LockView {
    private final LockViewModel model;
    private final BorderPane root;

    @FXML private Label time;
    @FXML private Label place;
    @FXML private HBox who;
    @FXML private SecretField secret;
    @FXML private Label pinLabel;
    @FXML private SecretField pin;
    @FXML private HBox warning;
    @FXML private Button open;
    @FXML private HBox others;
    @FXML private HBox kept;

    /** @param act takes {@link Act#OTHER_CLERK} and {@link Act#SIGN_OUT} */
    public LockView(LockViewModel model, Words words, Consumer<Act> act) {
        this.model = model;
        this.root = Fxml.load(this, words);
        place.setText(model.place());
        who.getChildren().setAll(Icon.LOCK.draw(24), new VBox(Sentence.label(model.who(), "gj-date", "gj-lock-name"),
                Sentence.label(model.why(), Styles.SECOND, Styles.MUTED)));
        others.getChildren().setAll(button(words, Act.OTHER_CLERK, act), button(words, Act.SIGN_OUT, act));
        kept.getChildren().setAll(Icon.DONE.draw(16), Sentence.label(model.kept(), Styles.SECOND, Styles.MUTED));
        open.setOnAction(event -> unlock());
        open.disableProperty().bind(model.busy());
        boolean asksPin = model.asksPin();
        SecretField.shownWhere(new SimpleBooleanProperty(asksPin), pinLabel, pin);
        secret.setOnAction(event -> {
            if (asksPin) {
                pin.requestFocus();
            } else {
                unlock();
            }
        });
        pin.setOnAction(event -> unlock());
        model.problem().addListener((o, before, now) -> warn(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> Act.of(event, true)
                .filter(pressed -> pressed == Act.OTHER_CLERK || pressed == Act.SIGN_OUT).ifPresent(act));
        warn("");
        tick();
    }

    private void unlock() {
        model.unlock(secret.take(), pin.take());
        secret.requestFocus();
    }

    private static Button button(Words words, Act act, Consumer<Act> press) {
        KeyButton button = new KeyButton(words.say("ui.lock." + act), act.caption(), Styles.QUIET, () -> press.accept(act));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void warn(String text) {
        warning.getChildren().clear();
        warning.setManaged(!text.isEmpty());
        if (!text.isEmpty()) {
            warning.getChildren().addAll(Icon.WARN.draw(16), Sentence.wrapped(text, Styles.SECOND, Styles.WARNING));
        }
    }

    public void tick() {
        time.setText(model.time());
    }

    public Parent root() {
        return root;
    }

    public void entered() {
        secret.requestFocus();
    }
}
