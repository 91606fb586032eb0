package org.gongji.desk.ui.step.done;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;
import org.gongji.desk.words.Words;

/** Done (picture 07, with the fourth time of the design). */
public final class DoneStepView implements StepScreen {
    private final DoneStepViewModel model;
    private final WizardViewModel wizard;
    private final Words words;
    private final BorderPane root;

    @FXML private HBox top;
    @FXML private HBox moments;
    @FXML private HBox papersHead;
    @FXML private VBox papers;
    @FXML private HBox notes;
    @FXML private VBox say;
    @FXML private VBox lying;
    @FXML private VBox hand;

    public DoneStepView(DoneStepViewModel model, WizardViewModel wizard, Words words) {
        this.model = model;
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isControlDown() && event.getCode() == KeyCode.C && !model.caseNo().isEmpty()) {
                copy();
                event.consume();
            }
        });
        model.toHand().forEach(key -> hand.getChildren().add(tick(key)));
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void draw() {
        drawTop();
        moments.getChildren().setAll(model.moments().stream().map(DoneStepView::moment).toList());
        notes.getChildren().setAll(model.notes().stream().map(DoneStepView::note).toList());
        say.getChildren().setAll(Sentence.wrapped(model.sayIt(), Styles.VALUE, Styles.QUOTE));
        drawPapers();
        lying.getChildren().clear();
        if (model.waitsForCard()) {
            lying.getChildren().add(new Finding(Grade.B, words.say("panel.hand.lying"),
                    words.say("panel.hand.lying.text"), ""));
        }
    }

    private static Node note(String text) {
        Finding finding = new Finding(Grade.NOTE, "", text, "");
        HBox.setHgrow(finding, Priority.ALWAYS);
        finding.setPrefWidth(10);
        return finding;
    }

    private void drawTop() {
        HBox number = Sentence.row("gj-number-line");
        if (!model.caseNo().isEmpty()) {
            number.getChildren().setAll(Sentence.label(words.say("ui.done.number"), Styles.BODY_TEXT, Styles.MUTED),
                    Sentence.label(model.caseNo(), "gj-case-number"),
                    new KeyButton(words.say("ui.done.copy"), "Ctrl+C", Styles.QUIET, this::copy));
        }
        top.getChildren().setAll((model.bound() ? Icon.DONE : Icon.NOTE).draw(44),
                new VBox(Sentence.wrapped(model.headline(), Styles.HEADLINE), number));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.caseNo());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Node moment(DoneStepViewModel.Moment moment) {
        VBox box = new VBox(Sentence.row("gj-moment-head", (moment.known() ? Icon.DONE : Icon.CLOCK).draw(18),
                Sentence.label(moment.title(), Styles.SECTION)),
                Sentence.label(moment.value(), "gj-moment", moment.known() ? Styles.BODY_TEXT : Styles.WARNING),
                Sentence.wrapped(moment.note(), Styles.CAPTION));
        box.getStyleClass().addAll("gj-moment-box", "gj-stack");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(10);
        return box;
    }

    private void drawPapers() {
        papersHead.getChildren().setAll(Sentence.label(words.say("ui.done.papers"), Styles.SECTION),
                Sentence.label(model.sheetCount(), Styles.BODY_TEXT, Styles.MUTED));
        papers.getChildren().clear();
        List<OutgoingDesk.Sheet> sheets = model.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            papers.getChildren().add(paper(i, sheets.get(i)));
        }
    }

    private Node paper(int index, OutgoingDesk.Sheet sheet) {
        boolean out = sheet.state() == OutgoingDesk.State.OUT;
        Label title = Sentence.label(sheet.title(), Styles.BODY_TEXT, Styles.BOLD);
        title.setMinWidth(200);
        Label whom = Sentence.wrapped(sheet.whom(), Styles.SECOND);
        whom.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(whom, Priority.ALWAYS);
        Label state = Sentence.label(words.say("ui.done.paper.state." + sheet.state()), Styles.BODY_TEXT,
                out ? Styles.SUCCESS : Styles.ACCENT);
        state.setMinWidth(72);
        return Sentence.row(Styles.ROW, (out ? Icon.DONE : Icon.PRINT).draw(18), title, whom,
                Sentence.label(words.say("ui.done.copies", sheet.copies()), Styles.BODY_TEXT), state,
                new KeyButton(words.say(out ? "ui.done.again" : "ui.done.print"), Integer.toString(index + 1),
                        Styles.QUIET, () -> model.print(index)));
    }

    private Node tick(String key) {
        CheckBox box = new CheckBox(model.handing(key));
        box.getStyleClass().add("gj-tick");
        box.setWrapText(true);
        box.setSelected(model.handed(key));
        KeyCap space = new KeyCap(words.say("ui.key.space"));
        space.visibleProperty().bind(box.focusedProperty());
        space.managedProperty().bind(box.focusedProperty());
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(event -> {
            model.hand(key, box.isSelected());
            org.gongji.desk.ui.wizard.Fields.onward(box);
        });
        return Sentence.row("gj-tick-row", box, Sentence.spring(), space);
    }

    @Override
    public CaseStep step() {
        return CaseStep.DONE;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public ObservableValue<Actions> actions() {
        return model.actions();
    }

    @Override
    public boolean act(Act act) {
        boolean leaves = act == Act.PRIMARY || act == Act.BACK || act == Act.PARK;
        if (leaves && model.holdsBack()) {
            entered();
            return true;
        }
        if (act == Act.PRIMARY) {
            wizard.next();
            return true;
        }
        if (act == Act.PRINT) {
            model.printOwed();
            return true;
        }
        return act == Act.UNDO && model.takeBack();
    }

    @Override
    public boolean plain(String key) {
        if (key.matches("[1-9]")) {
            model.print(Integer.parseInt(key) - 1);
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        ((HBox) hand.getChildren().get(0)).getChildren().get(0).requestFocus();
    }
}
