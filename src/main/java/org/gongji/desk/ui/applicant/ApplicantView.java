package org.gongji.desk.ui.applicant;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.ui.kit.InkPad;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** The citizen's screen (pictures 06b and 06c): large, few words, targets of 64 px and more. */
public final class ApplicantView {
    private final Words words;
    private final Consumer<List<Handwriting.Stroke>> signed;
    private final BorderPane root = new BorderPane();

    /** @param signed gets the strokes when the applicant says the signature is done */
    public ApplicantView(Words words, Consumer<List<Handwriting.Stroke>> signed) {
        this.words = words;
        this.signed = signed;
        root.getStyleClass().add("gj-citizen");
    }

    public void show(ApplicantPage page) {
        if (page instanceof ApplicantPage.Waiting waiting) {
            frame(waiting.window(), "", centre(words.say("ui.citizen.wait")), "ui.citizen.card");
        } else if (page instanceof ApplicantPage.Notice notice) {
            frame(notice.window(), "", notice(notice), "ui.citizen.card");
        } else if (page instanceof ApplicantPage.Review review) {
            frame(review.window(), words.say("ui.citizen.page", 1, 2), review(review), "ui.citizen.card");
        } else if (page instanceof ApplicantPage.Sign sign) {
            frame(sign.window(), words.say("ui.citizen.page", 2, 2), sign(sign), "ui.citizen.free");
        }
    }

    private void frame(String window, String page, Node body, String foot) {
        HBox top = new HBox(Sentence.label(words.say("ui.logo"), "gj-logo", "gj-logo-large"),
                Sentence.label(words.say("ui.citizen.title", window), "gj-citizen-24"), Sentence.spring(),
                Sentence.label(page, "gj-citizen-24", Styles.MUTED));
        top.getStyleClass().add("gj-citizen-top");
        HBox bottom = new HBox(Sentence.wrapped(words.say(foot), "gj-citizen-30", Styles.BOLD, Styles.ACCENT));
        bottom.getStyleClass().add("gj-citizen-foot");
        root.setTop(top);
        root.setCenter(body);
        root.setBottom(bottom);
    }

    private static Node centre(String text) {
        VBox box = new VBox(Sentence.wrapped(text, "gj-citizen-52"));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node notice(ApplicantPage.Notice notice) {
        VBox body = new VBox(Sentence.label(words.say("ui.notice.title"), "gj-citizen-52"));
        notice.points().forEach(point -> body.getChildren().add(Sentence.wrapped(point, "gj-citizen-30")));
        body.getStyleClass().add("gj-citizen-body");
        return body;
    }

    private Node review(ApplicantPage.Review review) {
        VBox heading = new VBox(Sentence.label(words.say("ui.citizen.check"), "gj-citizen-52"),
                Sentence.label(words.say("ui.citizen.check.text"), "gj-citizen-28", Styles.MUTED));
        heading.getStyleClass().add("gj-citizen-heading");
        VBox others = new VBox();
        for (ApplicantPage.Other other : review.others()) {
            others.getChildren().add(new HBox(width(Sentence.label(other.name(), "gj-citizen-40", Styles.BOLD), 205),
                    width(Sentence.label(other.relation(), "gj-citizen-40"), 205),
                    Sentence.label(words.say("ui.citizen.last-four", other.lastFour()), "gj-citizen-40", Styles.MUTED)));
        }
        VBox body = new VBox(heading, row("ui.citizen.whose", new HBox(
                width(Sentence.label(review.giver(), "gj-citizen-40", Styles.BOLD), 168),
                Sentence.label(words.say("ui.citizen.last-four", review.lastFour()), "gj-citizen-40"))),
                row("ui.citizen.who", others), row("ui.citizen.long",
                Sentence.wrapped(review.term(), "gj-citizen-40", Styles.BOLD)));
        if (!review.phone().isEmpty()) {
            HBox phone = row("ui.person.phone", Sentence.label(review.phone(), "gj-citizen-40"));
            phone.getStyleClass().add("gj-row-last");
            body.getChildren().add(phone);
        }
        body.getStyleClass().add("gj-citizen-body");
        return body;
    }

    private HBox row(String key, Node value) {
        HBox row = new HBox(width(Sentence.label(words.say(key), "gj-citizen-30", Styles.MUTED), 230), value);
        row.getStyleClass().add("gj-citizen-row");
        HBox.setHgrow(value, Priority.ALWAYS);
        return row;
    }

    private static Label width(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(Region.USE_COMPUTED_SIZE);
        return label;
    }

    private Node sign(ApplicantPage.Sign sign) {
        VBox text = new VBox(Sentence.label(words.say("ui.citizen.promise"), "gj-citizen-40", Styles.BOLD));
        sign.paragraphs().forEach(paragraph -> text.getChildren().add(Sentence.rich(paragraph, "gj-citizen-28")));
        text.getStyleClass().add("gj-citizen-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox body = sign.pad() ? new HBox(text, pad(sign)) : new HBox(text);
        body.setSpacing(56);
        body.getStyleClass().add("gj-citizen-body");
        return body;
    }

    private Node pad(ApplicantPage.Sign sign) {
        InkPad pad = new InkPad(true);
        pad.setMinSize(440, 300);
        pad.setMaxSize(440, 300);
        KeyButton done = new KeyButton(words.say("ui.citizen.signed"), "", Styles.PRIMARY, () -> { });
        List<List<Handwriting.Stroke>> newest = new java.util.ArrayList<>();
        pad.onChanged(strokes -> {
            newest.clear();
            newest.add(strokes);
            done.getStyleClass().remove("gj-not-ready");
        });
        done.getStyleClass().addAll("gj-not-ready", "gj-citizen-button");
        done.setOnAction(event -> newest.forEach(signed));
        KeyButton again = new KeyButton(words.say("ui.sign.again"), "", Styles.QUIET, () -> {
            newest.clear();
            pad.show(List.of());
            done.getStyleClass().add("gj-not-ready");
        });
        again.getStyleClass().add("gj-citizen-button");
        HBox buttons = new HBox(again, done);
        buttons.setSpacing(16);
        for (Node button : buttons.getChildren()) {
            HBox.setHgrow(button, Priority.ALWAYS);
            ((Region) button).setMaxWidth(Double.MAX_VALUE);
        }
        VBox box = new VBox(Sentence.label(words.say("ui.citizen.here"), "gj-citizen-30", Styles.BOLD), pad,
                Sentence.label(words.say("ui.citizen.name-date", sign.giver(), sign.date()), "gj-citizen-24", Styles.MUTED),
                buttons);
        box.setSpacing(14);
        box.setMinWidth(440);
        return box;
    }

    public Parent root() {
        return root;
    }
}
