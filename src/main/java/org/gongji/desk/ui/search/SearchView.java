package org.gongji.desk.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Search (picture 08b). */
public final class SearchView extends RoomScreen {
    private static final List<String> HEADS = List.of("", "name", "who", "number", "state", "latest", "case");

    private final SearchViewModel model;
    private final Words words;
    private final Consumer<String> open;
    private final Consumer<String> resume;
    private final Runnable home;
    private final BorderPane root;

    @FXML private NameField query;
    @FXML private Label told;
    @FXML private VBox panel;
    @FXML private LinedTable table;
    @FXML private VBox tip;
    @FXML private HBox name;
    @FXML private VBox facts;
    @FXML private Label thenHead;
    @FXML private VBox then;
    @FXML private VBox rule;

    /**
     * @param open   takes a family id
     * @param resume takes a draft id
     */
    public SearchView(SearchViewModel model, Words words, Consumer<String> open, Consumer<String> resume,
                      Runnable home) {
        super(model.actions(), words.say("records.search.title"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.open = open;
        this.resume = resume;
        this.home = home;
        this.root = Fxml.load(this, words);
        Help.about(query, words.say("records.search.help"));
        table.columns(List.of(Column.LEFT, Column.LEFT, Column.REST, Column.LEFT, Column.LEFT, Column.LEFT,
                Column.LEFT));
        query.textProperty().bindBidirectional(model.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        panel.setFocusTraversable(true);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        told.textProperty().bind(model.told());
        tip.getChildren().setAll(new Finding(Grade.NOTE, "", words.say("records.search.tip"), ""));
        rule.getChildren().setAll(new Finding(Grade.NOTE, "", words.say("records.search.rule"), ""));
        query.setPromptText(words.say("records.search.prompt"));
        thenHead.setText(words.say("records.search.then"));
        List.of(Act.ADD, Act.UNBIND, Act.FULL_NUMBER).forEach(act ->
                then.getChildren().add(new Hint(act.caption(), words.say("records.search.then." + act))));
        model.hits().addListener((ListChangeListener<SearchDesk.Hit>) change -> draw());
        model.current().addListener((o, before, now) -> draw());
        draw();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        }
    }

    private void draw() {
        table.clear();
        panel.setVisible(!model.hits().isEmpty());
        table.head(HEADS.stream().map(head -> head.isEmpty() ? "" : words.say("records.search.head." + head)).toList());
        for (int i = 0; i < model.hits().size(); i++) {
            row(i, model.hits().get(i));
        }
        drawChosen();
    }

    private void row(int index, SearchDesk.Hit hit) {
        table.row(index == model.current().get() ? "gj-hit-chosen" : "gj-hit", List.of(
                index < 9 ? new KeyCap(Integer.toString(index + 1)) : new Label(),
                Sentence.label(hit.name(), Styles.NAME), who(hit),
                Sentence.label(hit.number(), Styles.BODY_TEXT),
                new Pill(model.state(hit), SearchViewModel.tone(hit.state())),
                Sentence.label(hit.latest() == null ? "" : hit.latest().toString(), Styles.BODY_TEXT),
                Sentence.label(SearchViewModel.tail(hit.caseNo()), Styles.SECOND, Styles.MUTED)));
    }

    private Node who(SearchDesk.Hit hit) {
        VBox who = new VBox(Sentence.wrapped(model.who(hit), Styles.BODY_TEXT));
        who.setAlignment(Pos.CENTER_LEFT);
        hit.alike().ifPresent(alike -> who.getChildren().add(Sentence.wrapped(
                words.say("records.search.alike.short", alike.onRecord()), Styles.CAPTION, Styles.WARNING)));
        return who;
    }

    private void drawChosen() {
        name.getChildren().clear();
        facts.getChildren().clear();
        model.chosen().ifPresent(hit -> {
            name.getChildren().setAll(Sentence.label(hit.name(), Styles.FOCUS_NAME), Sentence.spring(),
                    new Pill(model.state(hit), SearchViewModel.tone(hit.state())));
            facts.getChildren().setAll(Sentence.label(model.who(hit), Styles.BODY_TEXT),
                    Sentence.label(hit.number(), Styles.BODY_TEXT));
            model.alike(hit).ifPresent(sentence -> facts.getChildren().add(new Finding(Grade.B, "", sentence, "")));
        });
    }

    private void openChosen() {
        model.resumable().ifPresentOrElse(resume,
                () -> model.chosen().ifPresent(hit -> open.accept(hit.family())));
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> openChosen();
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if (key.matches("[1-9]") && Integer.parseInt(key) <= model.hits().size()) {
            model.current().set(Integer.parseInt(key) - 1);
            openChosen();
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        query.requestFocus();
        query.end();
    }
}
