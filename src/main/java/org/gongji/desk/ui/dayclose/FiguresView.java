package org.gongji.desk.ui.dayclose;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RhythmChart;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Figures of a day and its month: a table, a bar a day, and why was refused. */
public final class FiguresView extends RoomScreen {
    private final FiguresViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;
    private final LinedTable table = new LinedTable();
    private final LinedTable why = new LinedTable();
    private final RhythmChart chart = new RhythmChart();

    @FXML private Label headline;
    @FXML private VBox measures;
    @FXML private VBox bars;
    @FXML private Label whyHead;
    @FXML private VBox reasons;

    public FiguresView(FiguresViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("figures.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        table.columns(List.of(Column.REST, Column.RIGHT, Column.RIGHT));
        why.columns(List.of(Column.REST, Column.RIGHT));
        table.getStyleClass().add("gj-close-table");
        why.getStyleClass().add("gj-close-table");
        chart.setMinHeight(150);
        chart.setPrefHeight(150);
        measures.getChildren().setAll(table);
        VBox drawn = new VBox(Sentence.label(words.say("figures.bars"), Styles.SECTION), chart);
        drawn.getStyleClass().add("gj-rhythm-head");
        bars.getChildren().setAll(drawn);
        whyHead.setText(words.say("figures.reasons"));
        reasons.getChildren().setAll(why);
        root.setFocusTraversable(true);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                model.move(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            }
        });
        model.day().addListener((o, before, now) -> draw());
        model.month().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        headline.setText(model.headline());
        table.clear();
        why.clear();
        if (model.month().get() == null) {
            return;
        }
        table.head(List.of("", words.say("figures.day", model.day().get().getMonthValue(),
                model.day().get().getDayOfMonth()), words.say("figures.month", model.day().get().getMonthValue())));
        model.measures().forEach(one -> table.row("gj-table-rule", List.of(Sentence.label(one.word(), Styles.BODY_TEXT),
                Sentence.label(one.ofDay(), Styles.VALUE), Sentence.label(one.ofMonth(), Styles.VALUE))));
        chart.show(model.bars(), List.of(), model.barNames(), model.day().get().getDayOfMonth() - 1);
        model.reasons().forEach(one -> why.row("gj-table-rule", List.of(Sentence.wrapped(one.word(), Styles.BODY_TEXT),
                Sentence.label(one.ofMonth(), Styles.VALUE))));
        if (model.reasons().isEmpty()) {
            why.row("gj-table-rule", List.of(Sentence.label(words.say("figures.reasons.none"), Styles.SECOND, Styles.MUTED),
                    Sentence.label("", Styles.VALUE)));
        }
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY, SAVE_LIST -> model.save();
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        root.requestFocus();
        model.load();
    }
}
