package org.gongji.desk.ui.step.signing;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
import org.gongji.desk.ui.kit.InkPad;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** Signing by pen on paper or on the pad (picture 06a shows the pad). */
public final class SigningStepView implements StepScreen {
    private static final double PAD_HEIGHT = 150;
    private static final double TIME_WIDTH = 44;

    private final SigningStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final Runnable scan;
    private final BorderPane root;
    private final InkPad pad = new InkPad(false);

    @FXML private HBox head;
    @FXML private VBox paragraphs;
    @FXML private HBox told;
    @FXML private VBox choice;
    @FXML private HBox signHead;
    @FXML private VBox sign;
    @FXML private ScrollPane asked;
    @FXML private VBox consents;
    @FXML private Label clerk;
    @FXML private VBox confirmations;

    /** @param scan fetches the next picture from scanner or folder and hands it to the view model */
    public SigningStepView(SigningStepViewModel model, WizardViewModel wizard, CaseWords words, Runnable scan) {
        this.model = model;
        this.wizard = wizard;
        this.words = words;
        this.scan = scan;
        this.root = Fxml.load(this, words.words());
        pad.setMinHeight(PAD_HEIGHT);
        told.getChildren().setAll(Icon.DONE.draw(16), Sentence.wrapped(words.say("ui.sign.told"), Styles.SECOND));
        choice.getChildren().setAll(new Finding(Grade.NOTE, "", words.say("ui.sign.choice"), ""));
        clerk.setText(words.say("ui.sign.clerk", model.clerk()));
        model.sheet().addListener((o, before, now) -> drawSheet(now));
        Watch.each(model.actions(), this::draw);
        model.paper().addListener((o, before, now) -> draw());
        model.strokes().addListener((o, before, now) -> pad.show(now));
        drawSheet(model.sheet().get());
        draw();
    }

    private void drawSheet(SignDesk.Sheet sheet) {
        head.getChildren().setAll(Sentence.label(sheet.title(), Styles.SECTION), Sentence.label(
                words.say(model.ink() ? "ui.sign.on-paper" : "ui.sign.on-screen"), Styles.SECOND, Styles.MUTED));
        paragraphs.getChildren().setAll(sheet.paragraphs().stream()
                .map(text -> Sentence.rich(text, "gj-sheet-line")).toList());
    }

    private void draw() {
        boolean signed = model.signature().get() != null;
        signHead.getChildren().setAll(Sentence.label(words.say("ui.sign.by", model.giver()), Styles.SECTION),
                Sentence.spring());
        if (signed) {
            signHead.getChildren().add(new Pill(words.say(model.ink() ? "ui.sign.got.ink" : "ui.sign.got.pad"),
                    "success"));
        }
        if (model.ink()) {
            drawInk();
        } else {
            String said = !model.paper().get().isEmpty() ? model.paper().get() : signed ? "" : model.line()
                    .map(line -> words.say("ui.sign.pen", line.label(), line.name())).orElse("");
            sign.getChildren().setAll(pad);
            if (!said.isEmpty()) {
                sign.getChildren().add(Sentence.wrapped(said, Styles.SECOND));
            }
            sign.getChildren().add(Sentence.row("gj-sign-buttons",
                    new KeyButton(words.say("ui.sign.again"), Act.SIGN_AGAIN.caption(), Styles.QUIET, model::signAgain),
                    Sentence.spring(), Sentence.label(words.say("ui.sign.strokes", model.strokes().get().size()),
                            Styles.CAPTION)));
        }
        tick(consents, model.consents());
        tick(confirmations, model.confirmations());
    }

    /** Boxes stay while the questions do, so that the caret stays too. */
    private void tick(VBox in, List<SigningStepViewModel.Tick> ticks) {
        List<Object> shown = in.getChildren().stream().map(row -> ((HBox) row).getChildren().get(0).getUserData())
                .toList();
        if (!shown.equals(ticks.stream().map(SigningStepViewModel.Tick::key).toList())) {
            in.getChildren().clear();
            ticks(in, ticks);
        }
        refresh(in, ticks);
    }

    private void drawInk() {
        sign.getChildren().setAll(
                line("1", words.say("ui.sign.ink.print"), Act.PRINT), line("2", words.say("ui.sign.ink.pen"), null),
                line("3", words.say("ui.sign.ink.scan"), Act.TAKE_PAGES));
        if (!model.paper().get().isEmpty()) {
            sign.getChildren().add(new Finding(model.signature().get() != null ? Grade.FINE : Grade.NOTE, "",
                    model.paper().get(), ""));
        }
    }

    private static Node line(String number, String text, Act act) {
        HBox row = Sentence.row("gj-ink-step", Sentence.label(number, "gj-step-circle"),
                Sentence.wrapped(text, Styles.BODY_TEXT), Sentence.spring());
        if (act != null) {
            row.getChildren().add(new KeyCap(act));
        }
        return row;
    }

    private void ticks(VBox into, List<SigningStepViewModel.Tick> ticks) {
        for (SigningStepViewModel.Tick tick : ticks) {
            CheckBox box = new CheckBox(tick.text());
            box.getStyleClass().add("gj-tick");
            box.setWrapText(true);
            box.setUserData(tick.key());
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMinHeight(USE_PREF);
            Label at = Sentence.label("", Styles.CAPTION);
            at.setMinWidth(TIME_WIDTH);
            at.setAlignment(Pos.CENTER_RIGHT);
            box.focusedProperty().addListener((o, before, now) -> {
                if (now) {
                    show(box);
                }
            });
            KeyCap space = new KeyCap(words.say("ui.key.space"));
            space.visibleProperty().bind(box.focusedProperty());
            space.managedProperty().bind(box.focusedProperty());
            box.setOnAction(event -> {
                model.tick(tick.key(), box.isSelected());
                if (box.isSelected()) {
                    next();
                }
            });
            into.getChildren().add(Sentence.row("gj-tick-row", box, at, space));
        }
    }

    /** A family of many has more questions than the column is high: the one with the caret is scrolled into sight. */
    private void show(CheckBox box) {
        double hidden = consents.getHeight() - asked.getViewportBounds().getHeight();
        if (consents.getChildren().contains(box.getParent()) && hidden > 0) {
            asked.setVvalue(Math.min(1, box.getParent().getBoundsInParent().getMinY() / hidden));
        }
    }

    private static final double USE_PREF = javafx.scene.layout.Region.USE_PREF_SIZE;

    private static void refresh(VBox in, List<SigningStepViewModel.Tick> ticks) {
        for (int i = 0; i < ticks.size() && i < in.getChildren().size(); i++) {
            HBox row = (HBox) in.getChildren().get(i);
            ((CheckBox) row.getChildren().get(0)).setSelected(ticks.get(i).on());
            ((Label) row.getChildren().get(1)).setText(ticks.get(i).at());
        }
    }

    @Override
    public CaseStep step() {
        return CaseStep.SIGN;
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
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> {
                if (model.missing().isEmpty()) {
                    model.conclude(wizard::next);
                } else {
                    entered();
                }
            }
            case PRINT -> model.print();
            case TAKE_PAGES -> scan.run();
            case SIGN_AGAIN -> model.signAgain();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        model.enter();
        // what a scroll pane holds is in no scene, and takes no caret, before the pane has its skin
        root.applyCss();
        next();
    }

    /** The first question that must be answered and is not; what may be left out is reached by Tab. */
    private void next() {
        for (VBox group : List.of(consents, confirmations)) {
            for (Node row : group.getChildren()) {
                CheckBox box = (CheckBox) ((HBox) row).getChildren().get(0);
                if (!box.isSelected() && !"message".equals(box.getUserData())) {
                    box.requestFocus();
                    return;
                }
            }
        }
    }
}
