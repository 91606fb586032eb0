package org.gongji.desk.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.RosterBanner;
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
    private final BorderPane root;
    private final Runnable close;

    @FXML private Label hall;
    @FXML private Label date;
    @FXML private RosterBanner banner;
    @FXML private VBox facts;
    @FXML private VBox clerks;
    @FXML private SecretField secret;
    @FXML private VBox pinBox;
    @FXML private SecretField pin;
    @FXML private Label training;
    @FXML private HBox warning;
    @FXML private Button enter;
    @FXML private Label forgotten;
    @FXML private HBox checks;
    @FXML private HBox advice;

    /** @param close ends the program */
    public SignInView(SignInViewModel model, Words words, Runnable close) {
        this.close = close;
        this.model = model;
        this.words = words;
        this.root = Fxml.load(this, words);
        fill();
        model.chosen().addListener((o, before, now) -> drawClerks());
        model.problem().addListener((o, before, now) -> warn());
        model.checks().addListener((ListChangeListener<SelfCheck>) change -> drawChecks());
        enter.setOnAction(event -> signIn());
        enter.disableProperty().bind(model.busy());
        secret.setOnAction(event -> {
            if (model.pinAsked().get()) {
                pin.requestFocus();
            } else {
                signIn();
            }
        });
        pin.setOnAction(event -> signIn());
        SecretField.shownWhere(model.pinAsked(), pinBox, pin);
        clerks.setFocusTraversable(true);
        clerks.setOnKeyTyped(this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void signIn() {
        model.signIn(secret.take(), pin.take());
        secret.requestFocus();
    }

    private void fill() {
        hall.setText(model.hall());
        date.setText(model.date());
        banner.setVisible(model.rosterNeedsBanner());
        banner.setManaged(model.rosterNeedsBanner());
        banner.show(model.rosterTitle(), model.rosterSentence(), model.rosterAge().isEmpty());
        model.facts().forEach(fact -> facts.getChildren().add(factRow(fact)));
        training.setText(model.training());
        training.setManaged(!model.training().isEmpty());
        forgotten.setText(model.forgotten());
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
        clerks.getChildren().clear();
        List<Clerk> all = model.clerks();
        for (int i = 0; i < all.size(); i++) {
            clerks.getChildren().add(clerkRow(i, all.get(i), i == all.size() - 1));
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
        warning.getChildren().clear();
        String problem = model.problem().get();
        boolean caps = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        String text = !problem.isEmpty() ? problem : caps ? words.say("ui.sign-in.caps") : "";
        if (!text.isEmpty()) {
            warning.getChildren().addAll(Icon.WARN.draw(16), Sentence.wrapped(text, Styles.SECOND, Styles.WARNING));
        }
        warning.setManaged(!text.isEmpty());
    }

    private void drawChecks() {
        checks.getChildren().setAll(Sentence.label(words.say("ui.self-test.title"), Styles.SECOND, Styles.BOLD));
        model.checks().forEach(check -> checks.getChildren().add(Sentence.row("gj-check", icon(check).draw(16),
                Sentence.label(model.checkWord(check), Styles.SECOND))));
        String text = model.advice();
        advice.getChildren().clear();
        if (!text.isEmpty()) {
            advice.getChildren().add(Sentence.rich(text, List.of(new KeyCap(Act.TEST_DEVICES)), Styles.SECOND));
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
            advice.getChildren().setAll(Sentence.wrapped(words.say("ui.sign-in.help.text"), Styles.SECOND));
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
            secret.requestFocus();
        } else if ("\r".equals(text)) {
            secret.requestFocus();
        }
        event.consume();
    }

    public Parent root() {
        return root;
    }

    public void entered() {
        (model.clerks().size() > 1 ? clerks : secret).requestFocus();
    }
}
