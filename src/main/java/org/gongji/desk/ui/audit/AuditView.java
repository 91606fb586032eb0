package org.gongji.desk.ui.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** The ledger for whoever judges it: what to look for above, what was found below it, one entry at the right. */
public final class AuditView extends RoomScreen {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> HEADS = List.of("number", "at", "who", "what", "about");

    private final AuditViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;

    @FXML private HBox filter;
    @FXML private Label told;
    @FXML private VBox panel;
    @FXML private ScrollPane scroll;
    @FXML private LinedTable table;
    @FXML private Label openedHead;
    @FXML private Label openedAt;
    @FXML private VBox facts;
    @FXML private VBox rule;
    private final List<Node> grounds = new ArrayList<>();
    private final TextField first;
    private boolean asked;

    public AuditView(AuditViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("audit.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        first = field("who", model.who());
        List.of(field("what", model.what()), field("from", model.from()), field("to", model.to()),
                field("case", model.caseNo()));
        table.columns(List.of(Column.RIGHT, Column.LEFT, Column.LEFT, Column.REST, Column.LEFT));
        told.textProperty().bind(model.told());
        panel.setFocusTraversable(true);
        panel.setAccessibleText(words.say("audit.title"));
        panel.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rule.getChildren().setAll(new Finding(Grade.NOTE, "", words.say("audit.rule"), ""));
        model.lines().addListener((ListChangeListener<AuditDesk.Line>) change -> {
            draw();
            goToList();
        });
        model.current().addListener((o, before, now) -> choose());
        model.opened().addListener((o, before, now) -> drawOpened());
        draw();
        drawOpened();
    }

    private TextField field(String name, StringProperty text) {
        TextField field = new TextField();
        field.getStyleClass().add(Styles.FIELD);
        field.setPromptText(words.say("audit.prompt." + name));
        field.setAccessibleText(words.say("audit.field." + name));
        field.textProperty().bindBidirectional(text);
        Help.about(field, words.say("audit.help." + name));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
        VBox box = new VBox(Sentence.label(words.say("audit.field." + name), Styles.CAPTION), field);
        box.getStyleClass().add("gj-tight");
        HBox.setHgrow(box, Priority.ALWAYS);
        filter.getChildren().add(box);
        return field;
    }

    /** Enter asks; the arrows already choose among what was found. */
    private void typing(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> list();
            case UP -> model.move(-1);
            case DOWN -> {
                panel.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case HOME -> model.move(-model.lines().size());
            case END -> model.move(model.lines().size());
            case ENTER -> model.open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void draw() {
        table.clear();
        grounds.clear();
        panel.setVisible(!model.lines().isEmpty());
        table.head(HEADS.stream().map(head -> words.say("audit.head." + head)).toList());
        model.lines().forEach(line -> grounds.add(row(line)));
        choose();
    }

    /** What is not shown yet takes no focus: the first list of all comes after the key that asked for it. */
    private void goToList() {
        if (asked && panel.isVisible()) {
            asked = false;
            panel.requestFocus();
        }
    }

    private void list() {
        asked = true;
        model.list();
        panel.requestFocus();
    }

    private Node row(AuditDesk.Line line) {
        return table.row("gj-hit", List.of(
                Sentence.label(Long.toString(line.sequence()), Styles.SECOND, Styles.MUTED),
                Sentence.label(MINUTE.format(line.at()), Styles.BODY_TEXT),
                Sentence.label(line.who().in(words), Styles.BODY_TEXT),
                Sentence.label(line.what().in(words), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.label(line.about(), Styles.SECOND, Styles.MUTED)));
    }

    private void choose() {
        for (int i = 0; i < grounds.size(); i++) {
            grounds.get(i).getStyleClass().setAll(i == model.current().get() ? "gj-hit-chosen" : "gj-hit");
        }
        show();
    }

    /** The chosen row stays in sight; where it is, the layout says first. */
    private void show() {
        int rows = model.lines().size();
        Platform.runLater(() -> {
            double all = table.getHeight();
            double seen = scroll.getViewportBounds().getHeight();
            if (rows > 1 && all > seen) {
                double middle = all * (model.current().get() + 1.5) / (rows + 1);
                scroll.setVvalue(Math.max(0, Math.min(1, (middle - seen / 2) / (all - seen))));
            }
        });
    }

    private void drawOpened() {
        AuditDesk.Opened opened = model.opened().get();
        openedHead.setText(opened == null ? words.say("audit.none-open")
                : words.say("audit.opened", Long.toString(opened.line().sequence()), opened.line().what().in(words)));
        openedAt.setText(opened == null ? "" : MINUTE.format(opened.line().at()) + "　"
                + opened.line().who().in(words));
        facts.getChildren().setAll(opened == null ? List.of() : opened.facts().stream().map(this::fact).toList());
    }

    private Node fact(AuditDesk.Fact fact) {
        VBox both = new VBox(Sentence.wrapped(fact.name(), Styles.CAPTION, Styles.MUTED),
                Sentence.wrapped(fact.value(), Styles.BODY_TEXT));
        both.getStyleClass().add("gj-tight");
        return both;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> list();
            case PRINT -> model.print();
            case SAVE_LIST -> model.save();
            case PAGE_UP -> model.page(-1);
            case PAGE_DOWN -> model.page(1);
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        first.requestFocus();
        first.end();
    }
}
