package org.gongji.desk.ui.dayclose;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Equation;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Day close and export (picture 09, with the one equation of the design). */
public final class DayCloseView extends RoomScreen {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final List<String> COLUMNS = List.of("kind", "in", "done", "refused", "withdrawn", "over", "note");

    private final DayCloseViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;

    @FXML private HBox head;
    @FXML private Equation equation;
    @FXML private LinedTable table;
    @FXML private HBox bundle;
    @FXML private VBox writing;
    @FXML private Label folderLabel;
    @FXML private TextField folder;
    @FXML private HBox choose;
    @FXML private Label medium;
    @FXML private HBox openHead;
    @FXML private VBox open;
    @FXML private HBox owedHead;
    @FXML private VBox owed;
    @FXML private HBox answersHead;
    @FXML private LinedTable answers;
    @FXML private VBox gap;
    @FXML private HBox callsHead;
    @FXML private VBox calls;
    @FXML private Label lock;

    /** @param home also when the day is over and the stick may be taken out */
    public DayCloseView(DayCloseViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("ui.home.tile.DAY_CLOSE"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        root.setFocusTraversable(true);
        table.columns(List.of(Column.LEFT, Column.RIGHT, Column.RIGHT, Column.RIGHT, Column.RIGHT, Column.RIGHT,
                Column.REST));
        answers.columns(List.of(Column.LEFT, Column.LEFT, Column.REST));
        lock.setText(words.say("records.close.lock"));
        folderLabel.setText(words.say("records.close.folder"));
        folder.setPromptText(words.say("records.close.folder.prompt"));
        Help.about(folder, words.say("records.close.folder.help"));
        folder.textProperty().bindBidirectional(model.folder());
        choose.getChildren().setAll(new KeyButton(words.say("records.close.choose"), "", Styles.QUIET, model::choose));
        medium.setMinWidth(Region.USE_PREF_SIZE);
        answersHead.getChildren().setAll(Sentence.label(words.say("records.close.answers"), Styles.SECTION),
                Sentence.spring(), new KeyButton(words.say("records.close.import"), Act.IMPORT.caption(), Styles.QUIET,
                        model::importReceipts));
        model.sheet().addListener((o, before, now) -> {
            draw();
            if (root.isFocused()) {
                entered();
            }
        });
        model.told().addListener((o, before, now) -> drawBundle());
        model.progress().addListener((o, before, now) -> drawBundle());
        model.mediumNow().addListener((o, before, now) -> drawBundle());
        draw();
    }

    private void draw() {
        DayCloseDesk.Sheet sheet = model.sheet().get();
        if (sheet == null) {
            head.getChildren().setAll(Sentence.label(words.say("records.close.counting"), Styles.SECTION));
            return;
        }
        head.getChildren().setAll(Sentence.label(model.headline(), Styles.SECTION, "gj-close-title"),
                new Pill(words.say("records.close.even"), "success", Icon.DONE), Sentence.spring(),
                Sentence.label(words.say("records.close.drafts", sheet.drafts()), Styles.SECOND, Styles.MUTED),
                Sentence.label(model.sealed(), Styles.SECOND, Styles.MUTED));
        equation.show(model.left(), model.right());
        table.clear();
        table.head(COLUMNS.stream().map(column -> words.say("records.close.column." + column)).toList());
        sheet.lines().forEach(line -> line(line, false));
        line(sheet.total(), true);
        drawBundle();
        drawOpen(sheet);
        drawOwed(sheet);
        drawAnswers(sheet);
        drawCalls(sheet);
    }

    private void line(DayCloseDesk.Line line, boolean bold) {
        table.row("gj-table-rule", List.of(cell(line.kind().in(words), bold, false),
                number(line.carriedIn() + line.fresh(), bold), number(line.done(), bold),
                number(line.refused(), bold), number(line.withdrawn(), bold), number(line.carriedOver(), bold),
                Sentence.wrapped(bold ? "" : line.note().map(said -> said.in(words)).orElse(""), Styles.SECOND)));
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

    private void drawBundle() {
        DayCloseDesk.Sheet sheet = model.sheet().get();
        if (sheet == null) {
            return;
        }
        DayCloseDesk.Progress now = model.progress().get();
        bundle.getChildren().setAll(Icon.STICK.draw(24), Sentence.label(model.bundle(), Styles.SECTION),
                Sentence.spring(), Sentence.label(model.carried(), Styles.BODY_TEXT, Styles.MUTED));
        folder.setDisable(now != null);
        choose.setDisable(now != null);
        medium.setText(model.medium());
        if (now != null) {
            writing.getChildren().setAll(stages(now), Sentence.row("gj-writing-foot",
                    Sentence.rich(words.say("records.close.pull", sheet.bundle().number()), Styles.SECOND),
                    Sentence.spring(), new KeyButton(words.say("records.close.stop"), Act.BACK.caption(),
                            Styles.QUIET, model::stop)));
        } else if (!model.told().get().isEmpty()) {
            writing.getChildren().setAll(model.told().get().stream()
                    .map(sentence -> Sentence.wrapped(sentence, Styles.SECOND, Styles.BOLD)).toList());
        } else {
            writing.getChildren().setAll(Sentence.wrapped(sheet.bundle().inside().stream()
                    .map(said -> said.in(words)).reduce((one, more) -> one + words.say("records.close.inside.and")
                            + more).orElse(""), Styles.SECOND));
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
            String weight = stage == now.stage() ? Styles.BOLD
                    : stage.compareTo(now.stage()) > 0 ? Styles.SUBTLE : Styles.BODY_TEXT;
            VBox text = new VBox(Sentence.label(words.say("records.close.stage." + stage), Styles.BODY_TEXT, weight),
                    Sentence.label(words.say("records.close.stage.text." + stage), Styles.CAPTION));
            text.getStyleClass().add("gj-tight");
            HBox box = Sentence.row("gj-stage", mark, text);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setPrefWidth(10);
            row.getChildren().add(box);
        }
        return row;
    }

    private void drawOpen(DayCloseDesk.Sheet sheet) {
        openHead.getChildren().setAll(Sentence.label(words.say("records.close.waiting"), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.label(words.say("records.close.waiting.count", sheet.open().size()), Styles.SECOND,
                        Styles.MUTED));
        open.getChildren().setAll(sheet.open().stream().map(one -> (Node) Sentence.row("gj-close-row",
                Sentence.label(one.draft(), Styles.SECOND, Styles.BOLD), Sentence.label(one.who(), Styles.SECOND),
                Sentence.label(one.what().in(words), Styles.SECOND, Styles.MUTED), Sentence.spring(),
                Sentence.label(DAY.format(one.since()), Styles.CAPTION))).toList());
    }

    private void drawOwed(DayCloseDesk.Sheet sheet) {
        owedHead.getChildren().setAll(Sentence.label(words.say("records.close.owed"), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.label(words.say("records.close.owed.count", sheet.owed().size()), Styles.SECOND,
                        Styles.MUTED), Sentence.spring());
        if (!sheet.owed().isEmpty()) {
            owedHead.getChildren().add(new KeyButton(words.say("records.close.print"), Act.PRINT.caption(),
                    Styles.QUIET, model::printNext));
        }
        owed.getChildren().clear();
        for (int i = 0; i < sheet.owed().size(); i++) {
            DayCloseDesk.Owed paper = sheet.owed().get(i);
            owed.getChildren().add(Sentence.row("gj-close-row",
                    i < 9 ? new KeyCap(Integer.toString(i + 1)) : new Label(),
                    Sentence.label(paper.title(), Styles.SECOND, Styles.BOLD), Sentence.spring(),
                    Sentence.label(words.say("records.close.owed.copies", paper.copies()), Styles.CAPTION,
                            Styles.WARNING)));
        }
    }

    private void drawAnswers(DayCloseDesk.Sheet sheet) {
        answers.clear();
        answers.head(List.of(words.say("records.close.answer.bundle"), words.say("records.close.answer.day"),
                words.say("records.close.answer.said")));
        for (DayCloseDesk.Answer answer : sheet.answers()) {
            String tone = "neutral".equals(answer.tone()) ? Styles.MUTED : "gj-" + answer.tone();
            answers.row("warning".equals(answer.tone()) ? "gj-answer-gap" : "gj-answer", List.of(
                    Sentence.label(answer.bundle(), Styles.BODY_TEXT, Styles.BOLD),
                    Sentence.label(DAY.format(answer.day()), Styles.SECOND),
                    Sentence.wrapped(answer.said().in(words), Styles.SECOND, tone)));
        }
        gap.getChildren().clear();
        sheet.gap().ifPresent(number -> gap.getChildren().add(new Finding(Grade.B,
                words.say("records.close.gap", number), words.say("records.close.gap.text", number), "")
                .with(new KeyButton(words.say("records.close.again", number), "", Styles.QUIET,
                        () -> model.write(number)))));
    }

    private void drawCalls(DayCloseDesk.Sheet sheet) {
        callsHead.getChildren().setAll(Sentence.label(words.say("records.close.calls"), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.spring(), Sentence.label(words.say("records.close.calls.count", sheet.calls().size()),
                        Styles.CAPTION));
        calls.getChildren().setAll(sheet.calls().stream().map(call -> new Finding(Grade.NOTE,
                call.name() + "　" + call.caseNo(), call.why().in(words), "")).toList());
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.primary(home);
            case IMPORT -> model.importReceipts();
            case PRINT -> model.printNext();
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

    /** A digit prints one paper that is owed. */
    @Override
    public boolean plain(String key) {
        if (key.matches("[1-9]")) {
            model.print(Integer.parseInt(key) - 1);
            return true;
        }
        return false;
    }

    /** The caret is where the next thing is missing: on the folder once the day is closed, else nowhere. */
    @Override
    public void entered() {
        DayCloseDesk.Sheet sheet = model.sheet().get();
        boolean toWrite = sheet != null && sheet.closed().isPresent() && !sheet.bundle().sent();
        (toWrite && model.mediumNow().get().folder().isEmpty() ? folder : root).requestFocus();
    }
}
