package org.gongji.desk.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.RosterBanner;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/**
 * Where everything of the sign-in stands. Written down here and not in a layout file like the other screens: it is the
 * first frame of a cold start, and the reader of layout files is then the dearest thing in it (ADR 0192).
 */
final class SignInFace {
    private static final String LINE = "gj-line";

    final BorderPane root = new BorderPane();
    final Label hall = styled(new Label(), "gj-hall");
    final Label date = styled(new Label(), "gj-date");
    final RosterBanner banner = new RosterBanner();
    final VBox facts = styled(new VBox(), "gj-facts");
    final VBox clerks = styled(new VBox(), Styles.PANEL);
    final SecretField secret = new SecretField();
    final SecretField pin = new SecretField();
    final VBox pinBox;
    final Label training = wrapping(styled(new Label(), Styles.CAPTION));
    final HBox warning = styled(new HBox(), LINE);
    final Button enter;
    final Label forgotten = wrapping(styled(new Label(), Styles.SECOND, Styles.MUTED));
    final HBox checks = styled(new HBox(16), LINE);
    final HBox advice = styled(new HBox(), LINE);
    private final Words words;

    SignInFace(Words words) {
        this.words = words;
        pinBox = secretBox(wrapping(caption("pin")), pin);
        pinBox.setPrefWidth(190);
        enter = styled(new Button(say("enter"), new KeyCap("Enter")), Styles.PRIMARY, "gj-large", "gj-wide-button");
        enter.setContentDisplay(ContentDisplay.RIGHT);
        root.getStyleClass().add("gj-sign-in");
        root.setCenter(where());
        root.setRight(who());
        root.setBottom(selfTest());
    }

    private VBox where() {
        VBox product = new VBox(styled(new Label(words.say("ui.product")), "gj-product-large"),
                styled(new Label(say("product")), Styles.SECOND, Styles.MUTED));
        VBox panel = styled(new VBox(banner, facts), Styles.PANEL);
        panel.setMaxWidth(560);
        return styled(new VBox(styled(new HBox(styled(new Label(words.say("ui.logo")), "gj-logo", "gj-logo-large"),
                product), LINE), space(70), hall, date, space(52), panel, filling(new Region())), "gj-sign-in-left");
    }

    private VBox who() {
        HBox captions = new HBox(18, caption("who"), caption("by-digit"));
        Region gap = new Region();
        gap.setMinHeight(8);
        VBox secretBox = secretBox(caption("password"), secret);
        HBox.setHgrow(secretBox, Priority.ALWAYS);
        HBox secrets = new HBox(12, secretBox, pinBox);
        secrets.setAlignment(Pos.BOTTOM_LEFT);
        return styled(new VBox(styled(new Label(say("title")), "gj-headline"), captions, clerks, gap, secrets, training,
                warning, enter, forgotten), "gj-sign-in-right");
    }

    private VBox selfTest() {
        HBox line = styled(new HBox(checks, Sentence.spring(), new KeyCap("F1"),
                styled(new Label(say("help")), Styles.SECOND, Styles.MUTED), new KeyCap("Alt+Q"),
                styled(new Label(say("close-desk")), Styles.SECOND, Styles.MUTED)), LINE);
        return styled(new VBox(line, advice), "gj-self-test");
    }

    private static VBox secretBox(Label label, SecretField field) {
        label.setLabelFor(field);
        VBox box = new VBox(8, label, field);
        box.setAlignment(Pos.BOTTOM_LEFT);
        return box;
    }

    private Label caption(String key) {
        return styled(new Label(say(key)), Styles.CAPTION);
    }

    private String say(String key) {
        return words.say("ui.sign-in." + key);
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    private static Label wrapping(Label label) {
        label.setWrapText(true);
        return label;
    }

    private static Region space(double height) {
        Region space = new Region();
        space.setPrefHeight(height);
        VBox.setVgrow(space, Priority.SOMETIMES);
        return space;
    }

    private static Region filling(Region region) {
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }
}
