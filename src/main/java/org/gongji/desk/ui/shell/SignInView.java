package org.gongji.desk.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** The first screen of the morning (picture 01). */
public final class SignInView {
    /** More people than this stand closer, so that warning and banner fit a small screen. */
    private static final int ROOMY = 5;

    private final SignInViewModel model;
    private final Words words;
    private final SignInFace face;
    private final Runnable close;

    /** @param close ends the program */
    public SignInView(SignInViewModel model, Words words, Runnable close) {
        this.close = close;
        this.model = model;
        this.words = words;
        this.face = new SignInFace(words);
        fill();
        model.chosen().addListener((o, before, now) -> drawClerks());
        model.problem().addListener((o, before, now) -> warn());
        model.checks().addListener((ListChangeListener<SelfCheck>) change -> drawChecks());
        face.enter.setOnAction(event -> signIn());
        face.enter.disableProperty().bind(model.busy());
        face.secret.setOnAction(event -> {
            if (model.pinAsked().get()) {
                face.pin.requestFocus();
            } else {
                signIn();
            }
        });
        face.pin.setOnAction(event -> signIn());
        SecretField.shownWhere(model.pinAsked(), face.pinBox, face.pin);
        face.clerks.setFocusTraversable(true);
        face.clerks.setOnKeyTyped(this::typed);
        face.root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void signIn() {
        model.signIn(face.secret.take(), face.pin.take());
        face.secret.requestFocus();
    }

    private void fill() {
        face.hall.setText(model.hall());
        face.date.setText(model.date());
        face.banner.setVisible(model.rosterNeedsBanner());
        face.banner.setManaged(model.rosterNeedsBanner());
        face.banner.show(model.rosterTitle(), model.rosterSentence(), model.rosterAge().isEmpty());
        model.facts().forEach(fact -> face.facts.getChildren().add(factRow(fact)));
        face.training.setText(model.training());
        face.training.setManaged(!model.training().isEmpty());
        face.forgotten.setText(model.forgotten());
        drawClerks();
        warn();
        drawChecks();
    }

    private static HBox factRow(SignInViewModel.Fact fact) {
        Label label = Sentence.label(fact.label(), Styles.BODY_TEXT, Styles.MUTED, "gj-fact-label");
        label.setPrefWidth(112);
        HBox row = Sentence.row("gj-fact-row", label);
        if (!fact.bold().isEmpty()) {
            row.getChildren().add(Sentence.label(fact.bold(), Styles.BODY_TEXT, Styles.BOLD));
        }
        row.getChildren().add(Sentence.label(fact.rest(), Styles.BODY_TEXT));
        return row;
    }

    private void drawClerks() {
        face.clerks.getChildren().clear();
        List<Clerk> all = model.clerks();
        for (int i = 0; i < all.size(); i++) {
            face.clerks.getChildren().add(clerkRow(i, all.get(i), i == all.size() - 1));
        }
    }

    private HBox clerkRow(int index, Clerk clerk, boolean last) {
        boolean chosen = model.chosen().get() == index;
        Region radio = new Region();
        radio.getStyleClass().add("gj-radio");
        if (chosen) {
            radio.getStyleClass().add("gj-radio-on");
        }
        Label name = Sentence.label(clerk.name(), Styles.SECTION);
        if (!chosen) {
            name.setStyle("-fx-font-weight: normal;");
        }
        name.setPrefWidth(84);
        HBox row = new HBox(radio, name, Sentence.label(model.clerkLine(clerk), Styles.SECOND, Styles.MUTED),
                Sentence.spring(), new KeyCap(Integer.toString(index + 1)));
        row.getStyleClass().add("gj-clerk-row");
        if (chosen) {
            row.getStyleClass().add("gj-clerk-chosen");
        }
        if (model.clerks().size() > ROOMY) {
            row.getStyleClass().add("gj-clerk-row-many");
        }
        if (last) {
            row.getStyleClass().add("gj-clerk-row-last");
        }
        row.setOnMouseClicked(event -> model.choose(index));
        return row;
    }

    private void warn() {
        face.warning.getChildren().clear();
        String problem = model.problem().get();
        boolean caps = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        String text = !problem.isEmpty() ? problem : caps ? words.say("ui.sign-in.caps") : "";
        if (!text.isEmpty()) {
            face.warning.getChildren().addAll(Icon.WARN.draw(16), Sentence.wrapped(text, Styles.SECOND, Styles.WARNING));
        }
        face.warning.setManaged(!text.isEmpty());
    }

    private void drawChecks() {
        face.checks.getChildren().setAll(Sentence.label(words.say("ui.self-test.title"), Styles.SECOND, Styles.BOLD));
        model.checks().forEach(check -> face.checks.getChildren().add(Sentence.row("gj-check", icon(check).draw(16),
                Sentence.label(model.checkWord(check), Styles.SECOND))));
        String text = model.advice();
        face.advice.getChildren().clear();
        if (!text.isEmpty()) {
            face.advice.getChildren().add(Sentence.rich(text, List.of(new KeyCap(Act.TEST_DEVICES)), Styles.SECOND));
        }
    }

    private static Icon icon(SelfCheck check) {
        return switch (check.state()) {
            case FINE -> Icon.DONE;
            case ATTENTION -> Icon.WARN;
            case BROKEN -> Icon.NO;
        };
    }

    private void pressed(KeyEvent event) {
        Optional<Act> act = Act.of(event, true);
        if (act.filter(Act.TEST_DEVICES::equals).isPresent()) {
            model.testDevices();
            event.consume();
        } else if (act.filter(Act.HELP::equals).isPresent()) {
            face.advice.getChildren().setAll(Sentence.wrapped(words.say("ui.sign-in.help.text"), Styles.SECOND));
            event.consume();
        } else if (act.filter(Act.SIGN_OUT::equals).isPresent()) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.choose(model.chosen().get() + (event.getCode() == KeyCode.UP ? -1 : 1));
            event.consume();
        }
        warn();
    }

    /** Digits name the clerk while the list has the focus; in the password they are part of it. */
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (text.matches("[1-9]") && Integer.parseInt(text) <= model.clerks().size()) {
            model.choose(Integer.parseInt(text) - 1);
            face.secret.requestFocus();
        } else if ("\r".equals(text)) {
            face.secret.requestFocus();
        }
        event.consume();
    }

    public Parent root() {
        return face.root;
    }

    public void entered() {
        (model.clerks().size() > 1 ? face.clerks : face.secret).requestFocus();
    }
}
