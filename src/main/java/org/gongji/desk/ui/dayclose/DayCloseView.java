package org.gongji.desk.ui.dayclose;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Equation;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Day close and export (picture 09, with the one equation of the design). */
public final class DayCloseView implements Screen {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> COLUMNS = List.of("kind", "in", "done", "refused", "withdrawn", "over", "note");

    private final DayCloseViewModel model;
    private final Words words;
    private final Runnable home;
    private final Runnable finished;
    private final BorderPane root;

    @FXML private HBox head;
    @FXML private Equation equation;
    @FXML private LinedTable table;
    @FXML private VBox writing;
    @FXML private HBox inside;
    @FXML private HBox answersHead;
    @FXML private LinedTable answers;
    @FXML private VBox gap;
    @FXML private HBox callsHead;
    @FXML private VBox calls;
    @FXML private Label lock;

    public DayCloseView(DayCloseViewModel model, Words words, Runnable home, Runnable finished) {
        this.model = model;
        this.words = words;
        this.home = home;
        this.finished = finished;
        this.root = Fxml.load(this, words);
        table.columns(List.of(Column.LEFT, Column.RIGHT, Column.RIGHT, Column.RIGHT, Column.RIGHT, Column.RIGHT,
                Column.REST));
        answers.columns(List.of(Column.LEFT, Column.LEFT, Column.REST));
        lock.setText(words.say("records.close.lock"));
        answersHead.getChildren().setAll(Sentence.label(words.say("records.close.answers"), Styles.SECTION),
                Sentence.spring(), new KeyButton(words.say("records.close.import"), Act.IMPORT.caption(), Styles.QUIET,
                        model::importReceipt));
        model.actions().addListener((o, before, now) -> draw());
        model.told().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        DayCloseDesk.Sheet sheet = model.sheet().get();
        head.getChildren().setAll(Sentence.label(model.headline(), Styles.SECTION, "gj-close-title"),
                new Pill(words.say("records.close.even"), "success", Icon.DONE), Sentence.spring(),
                Sentence.label(model.sealed(), Styles.SECOND, Styles.MUTED));
        equation.show(model.left(), model.right());
        drawTable(sheet);
        drawWriting(sheet);
        inside.getChildren().setAll(sheet.inside().stream().map(said -> {
            Finding finding = new Finding(Grade.NOTE, "", said.in(words), "");
            HBox.setHgrow(finding, Priority.ALWAYS);
            finding.setPrefWidth(10);
            return (Node) finding;
        }).toList());
        drawAnswers(sheet);
        drawCalls(sheet);
    }

    private void drawTable(DayCloseDesk.Sheet sheet) {
        table.clear();
        table.head(COLUMNS.stream().map(column -> words.say("records.close.column." + column)).toList());
        sheet.lines().forEach(line -> line(line, false));
        line(sheet.total(), true);
    }

    private void line(DayCloseDesk.Line line, boolean bold) {
        table.row("gj-table-rule", List.of(cell(line.kind().in(words), bold, false), number(line.carriedIn() + line.fresh(), bold),
                number(line.done(), bold), number(line.refused(), bold), number(line.withdrawn(), bold),
                number(line.carriedOver(), bold),
                Sentence.wrapped(line.note().map(said -> said.in(words)).orElse(""), Styles.SECOND, "gj-table-note")));
    }

    private static Label number(int value, boolean bold) {
        return cell(Integer.toString(value), bold, value == 0);
    }

    private static Label cell(String text, boolean bold, boolean quiet) {
        Label label = Sentence.label(text, Styles.BODY_TEXT);
        if (bold) {
            label.getStyleClass().add(Styles.BOLD);
        }
        if (quiet) {
            label.getStyleClass().add(Styles.SUBTLE);
        }
        return label;
    }

    private void drawWriting(DayCloseDesk.Sheet sheet) {
        DayCloseDesk.Progress now = model.progress().get();
        writing.getChildren().clear();
        String title = sheet.closedAt().isEmpty() ? words.say("records.close.bundle.later", sheet.bundle())
                : sheet.exported() ? words.say("records.close.bundle.done", sheet.bundle())
                : sheet.medium().isEmpty() ? words.say("records.close.bundle.waits", sheet.bundle())
                : words.say("records.close.bundle.to", sheet.bundle(), sheet.medium(), sheet.free() / 1_000_000_000);
        HBox line = Sentence.row("gj-bundle", Icon.STICK.draw(24), Sentence.label(title, Styles.SECTION), Sentence.spring());
        writing.getChildren().add(line);
        if (now != null) {
            line.getChildren().addAll(Sentence.label(model.percent() + " %", Styles.SECTION),
                    Sentence.label(model.left(now), Styles.BODY_TEXT, Styles.MUTED));
            ProgressBar bar = new ProgressBar(model.percent() / 100.0);
            bar.setMaxWidth(Double.MAX_VALUE);
            writing.getChildren().addAll(bar, stages(now), Sentence.row("gj-writing-foot",
                    Sentence.rich(words.say("records.close.pull", sheet.bundle()), Styles.SECOND), Sentence.spring(),
                    new KeyButton(words.say("records.close.stop"), Act.BACK.caption(), Styles.QUIET, model::stop)));
        } else {
            String told = model.told().get();
            writing.getChildren().add(Sentence.rich(told.isEmpty() ? words.say("records.close.bundle.text") : told, Styles.SECOND));
        }
    }

    private Node stages(DayCloseDesk.Progress now) {
        HBox row = new HBox();
        for (DayCloseDesk.Stage stage : DayCloseDesk.Stage.values()) {
            Region radio = new Region();
            radio.getStyleClass().add("gj-radio");
            if (stage == now.stage()) {
                radio.getStyleClass().add("gj-radio-on");
            }
            Node mark = stage.compareTo(now.stage()) < 0 ? Icon.DONE.draw(18) : radio;
            VBox text = new VBox(Sentence.label(words.say("records.close.stage." + stage), Styles.BODY_TEXT,
                    stage == now.stage() ? Styles.BOLD : stage.compareTo(now.stage()) > 0 ? Styles.SUBTLE : Styles.BODY_TEXT),
                    Sentence.label(words.say("records.close.stage.text." + stage), Styles.CAPTION));
            text.getStyleClass().add("gj-tight");
            HBox box = Sentence.row("gj-stage", mark, text);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setPrefWidth(10);
            row.getChildren().add(box);
        }
        return row;
    }

    private void drawAnswers(DayCloseDesk.Sheet sheet) {
        answers.clear();
        answers.head(List.of(words.say("records.close.answer.bundle"), words.say("records.close.answer.day"),
                words.say("records.close.answer.said")));
        for (DayCloseDesk.Answer answer : sheet.answers()) {
            answers.row("warning".equals(answer.tone()) ? "gj-answer-gap" : "gj-answer", List.of(
                    Sentence.label(answer.bundle(), Styles.BODY_TEXT, Styles.BOLD),
                    Sentence.label(DAY.format(answer.day()), Styles.SECOND),
                    Sentence.wrapped(answer.said().in(words), Styles.SECOND, "gj-" + answer.tone())));
        }
        gap.getChildren().clear();
        sheet.gap().ifPresent(bundle -> gap.getChildren().add(new Finding(Grade.B, words.say("records.close.gap", bundle),
                words.say("records.close.gap.text", bundle), "")));
    }

    private void drawCalls(DayCloseDesk.Sheet sheet) {
        callsHead.getChildren().setAll(Sentence.label(words.say("records.close.calls"), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.spring(), Sentence.label(words.say("records.close.calls.count", sheet.calls().size()), Styles.CAPTION));
        calls.getChildren().clear();
        for (DayCloseDesk.Call call : sheet.calls()) {
            calls.getChildren().add(new Finding(Grade.NOTE, call.name() + "　" + call.phone(), call.why().in(words), "")
                    .atRight(Sentence.label(call.called().map(at -> words.say("records.close.called", MINUTE.format(at)))
                            .orElse(words.say("records.close.not-called")), Styles.CAPTION,
                            call.called().isPresent() ? Styles.SUCCESS : Styles.MUTED)));
        }
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public RailSize rail() {
        return RailSize.FOLDED;
    }

    @Override
    public ObservableValue<Actions> actions() {
        return model.actions();
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(words.say("ui.home.tile.DAY_CLOSE"));
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.primary(finished);
            case IMPORT -> model.importReceipt();
            case STEP_BACK -> home.run();
            case BACK -> {
                if (model.progress().get() == null) {
                    home.run();
                } else {
                    model.stop();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
