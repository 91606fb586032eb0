package org.gongji.desk.ui.policy;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.words.Words;

/** The rules of a day in words; at the right what stands beside them, and the cases that new rules touched. */
public final class PolicyView extends RoomScreen {
    private static final double TITLE = 150;
    private static final double SOURCE = 250;

    private final PolicyViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;

    @FXML private HBox asked;
    @FXML private Label told;
    @FXML private VBox pack;
    @FXML private ScrollPane scroll;
    @FXML private LinedTable table;
    @FXML private VBox beside;
    @FXML private Label touchedHead;
    @FXML private ScrollPane touchedScroll;
    @FXML private VBox touched;

    public PolicyView(PolicyViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("pack.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        field("day", model.day(), 134);
        field("area", model.area(), 96);
        told.textProperty().bind(model.told());
        told.visibleProperty().bind(model.told().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        table.columns(List.of(Column.LEFT, Column.REST, Column.LEFT));
        Arrows.over(table, by -> scroll(by * 0.1));
        table.setAccessibleText(words.say("pack.title"));
        Arrows.over(touched, model::move);
        touched.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.open();
                event.consume();
            }
        });
        List.<ObservableValue<?>>of(model.answer(), model.onlyChanged()).forEach(one -> Watch.each(one, this::draw));
        List.<ObservableValue<?>>of(model.touched(), model.current())
                .forEach(one -> Watch.each(one, this::drawTouched));
        model.touched().addListener((o, before, now) -> goToTouched());
        draw();
        drawTouched();
    }

    private void field(String name, StringProperty text, double width) {
        TextField field = new TextField();
        field.setMinWidth(width);
        field.setPrefWidth(width);
        field.getStyleClass().add(Styles.FIELD);
        field.setAccessibleText(words.say("pack.field." + name));
        field.textProperty().bindBidirectional(text);
        Help.about(field, words.say("pack.help." + name));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.ask();
                event.consume();
            }
        });
        VBox box = new VBox(Sentence.label(words.say("pack.field." + name), Styles.CAPTION), field);
        box.getStyleClass().add("gj-tight");
        asked.getChildren().add(box);
    }

    private void draw() {
        pack.getChildren().setAll(Sentence.wrapped(model.headline(), Styles.SECTION));
        model.under().forEach(line -> pack.getChildren().add(Sentence.wrapped(line, Styles.CAPTION)));
        table.clear();
        table.head(List.of(words.say("pack.head.name"), words.say("pack.head.value"), words.say("pack.head.source")));
        model.lines().forEach(line -> table.row("gj-table-rule", row(line)));
        scroll.setVvalue(0);
        drawBeside();
    }

    private List<Node> row(PolicyViewModel.Line line) {
        VBox title = new VBox(wide(Sentence.wrapped(line.title(), Styles.SECOND, Styles.BOLD), TITLE));
        VBox value = new VBox(Sentence.wrapped(line.value(), line.changed() ? Styles.BOLD : Styles.BODY_TEXT,
                Styles.BODY_TEXT));
        if (line.changed()) {
            value.getChildren().add(Sentence.wrapped(words.say("pack.was", line.before()), Styles.SECOND,
                    Styles.WARNING));
        }
        VBox source = new VBox(wide(Sentence.wrapped(line.source(), Styles.CAPTION), SOURCE));
        if (!line.confidence().isEmpty()) {
            source.getChildren().add(Sentence.label(line.confidence(), Styles.CAPTION, Styles.MUTED));
        }
        List<Node> cells = List.of(title, value, source);
        cells.forEach(one -> one.getStyleClass().add("gj-policy-cell"));
        return cells;
    }

    private static Label wide(Label label, double width) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private void drawBeside() {
        beside.getChildren().clear();
        model.expiry().ifPresent(one -> beside.getChildren().add(new Finding(one.holds() ? Grade.B : Grade.NOTE, "",
                Sentence.literal(one.text()), "")));
        model.orders().forEach(one -> beside.getChildren().add(new Finding(one.holds() ? Grade.A : Grade.NOTE, "",
                Sentence.literal(one.text()), "")));
        model.beside(true).ifPresent(pack -> beside.getChildren().add(turn(pack, "1", true)));
        model.beside(false).ifPresent(pack -> beside.getChildren().add(turn(pack, "2", false)));
    }

    private Node turn(PolicyViewModel.Beside pack, String key, boolean back) {
        VBox box = new VBox(Sentence.wrapped(pack.name(), Styles.SECOND, Styles.BOLD),
                Sentence.label(pack.days(), Styles.CAPTION), new KeyButton(words.say(back ? "pack.turn.before"
                : "pack.turn.after"), key, Styles.QUIET, () -> model.turn(back)));
        box.getStyleClass().add("gj-stack");
        return box;
    }

    private void drawTouched() {
        touchedHead.setText(model.touchedHead());
        touchedScroll.setVisible(!model.touchedLines().isEmpty());
        touchedScroll.setManaged(touchedScroll.isVisible());
        touched.getChildren().clear();
        for (int i = 0; i < model.touchedLines().size(); i++) {
            PolicyDesk.Line line = model.touchedLines().get(i);
            VBox text = new VBox(Sentence.label(line.number(), Styles.SECOND, Styles.BOLD),
                    Sentence.wrapped(words.say("pack.touched." + line.kind()), Styles.CAPTION));
            text.getStyleClass().add("gj-tight");
            HBox row = Sentence.row(Styles.ROW, text);
            if (i == model.current().get()) {
                row.getStyleClass().add("gj-row-chosen");
            }
            touched.getChildren().add(row);
        }
    }

    private void scroll(double by) {
        scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + by)));
    }

    /** As far as the eye can see at once, less a line. */
    private double page() {
        double all = table.getHeight() - scroll.getViewportBounds().getHeight();
        return all <= 0 ? 1 : scroll.getViewportBounds().getHeight() * 0.9 / all;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.ask();
            case FILTER -> model.filter();
            case PAGE_UP -> scroll(-page());
            case PAGE_DOWN -> scroll(page());
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if ("1".equals(key) || "2".equals(key)) {
            model.turn("1".equals(key));
            return true;
        }
        return false;
    }

    /** What was touched wants a person, the rules are only read: unless somebody has moved on meanwhile. */
    private void goToTouched() {
        if (!model.touchedLines().isEmpty() && table.isFocused()) {
            root.applyCss();
            touched.requestFocus();
        }
    }

    @Override
    public void entered() {
        // what lies in a scroll pane takes the focus only once the pane has its skin
        root.applyCss();
        table.requestFocus();
        model.load();
    }
}
