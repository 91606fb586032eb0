package org.gongji.desk.ui.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.FileWalk;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Folders and files over the screen, part of the window: what hides the window hides it too. */
final class FilePane extends VBox implements Layer {
    private static final int A_PAGE = 8;

    private final FileWalk walk;
    private final Words words;
    private final TextField typed = new TextField();
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);

    FilePane(FileWalk walk, Words words) {
        this.walk = walk;
        this.words = words;
        typed.getStyleClass().add(Styles.FIELD);
        typed.setPromptText(words.say("approval.file.prompt." + walk.asked().way()));
        typed.setAccessibleText(typed.getPromptText());
        typed.textProperty().bindBidirectional(walk.typed());
        scroll.getStyleClass().add("gj-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportHeight(320);
        Label where = Sentence.label("", Styles.CAPTION);
        where.textProperty().bind(walk.where());
        Label told = Sentence.label("", Styles.SECOND, Styles.WARNING);
        told.textProperty().bind(walk.told());
        VBox inside = new VBox(Sentence.label(walk.asked().title(), Styles.SECTION), where, typed, scroll, told,
                keys());
        inside.getStyleClass().addAll(Styles.PANEL, "gj-question");
        inside.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        inside.setPrefWidth(680);
        setAlignment(Pos.CENTER);
        getStyleClass().add("gj-question-layer");
        getChildren().add(inside);
        walk.entries().addListener((ListChangeListener<FileWalk.Entry>) change -> draw());
        walk.current().addListener((o, before, now) -> draw());
        draw();
    }

    private HBox keys() {
        return Sentence.row("gj-question-options", new KeyCap("Enter"), hint("enter"), new KeyCap("⌫"), hint("up"),
                new KeyCap(Act.PRIMARY), hint("whole." + walk.asked().way()), new KeyCap(Act.BACK), hint("away"));
    }

    private Label hint(String what) {
        return Sentence.label(words.say("approval.file.key." + what), Styles.CAPTION);
    }

    private void draw() {
        List<FileWalk.Entry> entries = walk.entries();
        lines.getChildren().clear();
        for (int i = 0; i < entries.size(); i++) {
            FileWalk.Entry entry = entries.get(i);
            HBox line = Sentence.row(i == walk.current().get() ? "gj-hit-chosen" : "gj-hit",
                    (entry.folder() ? Icon.FOLDER : Icon.PAGE).draw(18), Sentence.label(entry.name(), Styles.BODY_TEXT,
                            entry.folder() ? Styles.BOLD : Styles.BODY_TEXT));
            lines.getChildren().add(line);
        }
        if (entries.isEmpty()) {
            lines.getChildren().add(Sentence.label(words.say("approval.file.nothing"), Styles.SECOND, Styles.MUTED));
        }
        Platform.runLater(this::keepInSight);
    }

    private void keepInSight() {
        int count = walk.entries().size();
        double all = lines.getHeight();
        double seen = scroll.getViewportBounds().getHeight();
        if (count > 1 && all > seen) {
            double middle = all * (walk.current().get() + 0.5) / count;
            scroll.setVvalue(Math.max(0, Math.min(1, (middle - seen / 2) / (all - seen))));
        }
    }

    @Override
    public boolean pressed(KeyEvent event) {
        KeyCode key = event.getCode();
        switch (key) {
            case UP -> walk.move(-1);
            case DOWN -> walk.move(1);
            case PAGE_UP -> walk.move(-A_PAGE);
            case PAGE_DOWN -> walk.move(A_PAGE);
            case ENTER -> walk.enter();
            case F10 -> walk.whole();
            case ESCAPE -> walk.away();
            default -> {
                if (key != KeyCode.BACK_SPACE || !typed.getText().isEmpty()) {
                    return false;
                }
                walk.up();
            }
        }
        return true;
    }

    void enter() {
        typed.requestFocus();
        typed.end();
    }
}
