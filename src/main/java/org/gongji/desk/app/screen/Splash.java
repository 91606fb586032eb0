package org.gongji.desk.app.screen;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** What stands in the window until somebody can sign in: which part of the first start is being made. */
final class Splash {
    private final Words words;
    private final VBox root;
    private final Label line = Sentence.wrapped("", Styles.SECTION);
    private final Label more = Sentence.wrapped("", Styles.SECOND, Styles.MUTED);
    private final ProgressBar bar = new ProgressBar(0);

    Splash(Words words) {
        this.words = words;
        bar.setPrefWidth(420);
        VBox box = new VBox(16, Sentence.row("gj-brand", Sentence.label(words.say("ui.logo"), "gj-logo",
                "gj-logo-large"), Sentence.label(words.say("ui.product"), "gj-product-large")), line, bar, more);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(480, VBox.USE_PREF_SIZE);
        root = new VBox(box);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("gj-sign-in");
        say("desk.start.opening", ProgressBar.INDETERMINATE_PROGRESS);
    }

    /** @param part 0 to 1 of the work that is done */
    void say(String key, double part) {
        line.setText(words.say(key));
        bar.setProgress(part);
    }

    /** A line below: how long it takes, or why it stopped and what to do. */
    void explain(String key) {
        more.setText(words.say(key));
    }

    /** It stopped; nothing goes on by itself. */
    void stopped(String key) {
        line.setText(words.say("desk.start.stopped"));
        more.setText(words.say(key));
        bar.setVisible(false);
    }

    Parent root() {
        return root;
    }
}
