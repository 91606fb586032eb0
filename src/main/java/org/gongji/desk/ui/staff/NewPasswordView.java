package org.gongji.desk.ui.staff;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Between sign-in and work, for a password that is only good for setting a new one. Enter goes on, Esc gives up. */
public final class NewPasswordView {
    private final NewPasswordViewModel model;
    private final BorderPane root = new BorderPane();
    private final SecretField fresh = new SecretField();
    private final SecretField again = new SecretField();
    private final HBox warning = Sentence.row("gj-line");

    public NewPasswordView(NewPasswordViewModel model, Words words) {
        this.model = model;
        KeyButton set = new KeyButton(words.say("staff.renew.set"), "Enter", Styles.PRIMARY, this::renew);
        KeyButton back = new KeyButton(words.say("staff.renew.back"), Act.BACK.caption(), Styles.QUIET, model::giveUp);
        set.setMaxWidth(Double.MAX_VALUE);
        back.setMaxWidth(Double.MAX_VALUE);
        set.disableProperty().bind(model.busy());
        VBox card = new VBox(Sentence.label(words.say("staff.renew.title"), Styles.SECTION),
                Sentence.wrapped(model.why(), Styles.SECOND, Styles.MUTED), gap(),
                Sentence.label(words.say("staff.renew.fresh"), Styles.CAPTION), fresh,
                Sentence.label(words.say("staff.renew.again"), Styles.CAPTION), again, warning, set, back, gap(),
                Sentence.wrapped(words.say("staff.renew.rules"), Styles.CAPTION));
        card.getStyleClass().add("gj-lock-card");
        VBox centre = new VBox(card);
        centre.setAlignment(Pos.CENTER);
        root.getStyleClass().add("gj-lock");
        root.setCenter(centre);
        fresh.setOnAction(event -> again.requestFocus());
        again.setOnAction(event -> renew());
        model.problem().addListener((o, before, now) -> warn(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> Act.of(event, true).filter(Act.BACK::equals)
                .ifPresent(act -> {
                    model.giveUp();
                    event.consume();
                }));
        warn("");
    }

    private static Node gap() {
        Region gap = new Region();
        gap.setMinHeight(8);
        return gap;
    }

    private void renew() {
        model.renew(fresh.take(), again.take());
        fresh.requestFocus();
    }

    private void warn(String text) {
        warning.getChildren().clear();
        warning.setManaged(!text.isEmpty());
        if (!text.isEmpty()) {
            warning.getChildren().addAll(Icon.WARN.draw(16), Sentence.wrapped(text, Styles.SECOND, Styles.WARNING));
        }
    }

    public Parent root() {
        return root;
    }

    public void entered() {
        fresh.requestFocus();
    }
}
