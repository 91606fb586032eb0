package org.gongji.desk.ui.handover;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Equation;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.words.Words;

/** The hand-over at the end of a shift: the sum, the cases, the papers, and the second password. */
public final class HandOverView extends RoomScreen {
    private final HandOverViewModel model;
    private final Words words;
    private final Runnable home;
    private final Runnable signOut;
    private final BorderPane root;
    private final TextField originals = new TextField();
    private final TextField blanks = new TextField();
    private final SecretField secret = new SecretField();

    @FXML private HBox head;
    @FXML private Equation equation;
    @FXML private HBox casesHead;
    @FXML private VBox cases;
    @FXML private HBox paperHead;
    @FXML private VBox paper;
    @FXML private VBox own;
    @FXML private HBox whoHead;
    @FXML private VBox colleagues;
    @FXML private VBox sign;
    @FXML private HBox warning;

    /**
     * @param home    back without handing over
     * @param signOut after both have signed: the seat is free for the receiver
     */
    public HandOverView(HandOverViewModel model, Words words, Runnable home, Runnable signOut) {
        super(model.actions(), words.say("handover.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.signOut = signOut;
        this.root = Fxml.load(this, words);
        colleagues.setFocusTraversable(true);
        colleagues.setAccessibleText(words.say("handover.who"));
        field(originals, "handover.originals");
        field(blanks, "handover.blanks");
        blanks.setMaxWidth(120);
        originals.textProperty().bindBidirectional(model.originals());
        blanks.textProperty().bindBidirectional(model.blanks());
        originals.setOnAction(event -> blanks.requestFocus());
        blanks.setOnAction(event -> {
            if (model.blanksSound()) {
                (model.receiver().isPresent() ? secret : colleagues).requestFocus();
            }
        });
        secret.setOnAction(event -> model.give(secret.take()));
        Help.about(secret, words.say("handover.password.help"));
        own.getChildren().setAll(labelled("handover.originals", originals), labelled("handover.blanks", blanks));
        Watch.each(model.actions(), this::draw);
        model.told().addListener((o, before, now) -> warn());
        model.given().addListener((o, before, now) -> root.requestFocus());
        draw();
    }

    private void field(TextField field, String key) {
        field.getStyleClass().add(Styles.FIELD);
        field.setPromptText(words.say(key + ".prompt"));
        Help.about(field, words.say(key + ".help"));
    }

    private Node labelled(String key, TextField field) {
        HBox row = Sentence.row("gj-form-line", Sentence.label(words.say(key), Styles.BODY_TEXT, "gj-handover-label"),
                field);
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private void draw() {
        HandOverDesk.Sheet sheet = model.sheet().get();
        head.getChildren().setAll(Sentence.label(words.say(sheet == null ? "handover.counting" : "handover.title"),
                Styles.SECTION));
        whoHead.getChildren().setAll(Sentence.label(words.say("handover.who"), Styles.SECTION));
        if (sheet != null) {
            head.getChildren().addAll(new Pill(words.say("records.close.even"), "success", Icon.DONE),
                    Sentence.spring());
            equation.show(model.sumIn(), model.sumOut());
            drawCases(sheet);
            drawPaper();
            drawColleagues(sheet);
        }
        boolean done = model.given().get() != null;
        originals.setDisable(done);
        blanks.setDisable(done);
        drawSign(done);
        warn();
    }

    private void drawCases(HandOverDesk.Sheet sheet) {
        casesHead.getChildren().setAll(Sentence.label(words.say("handover.cases"), Styles.SECTION), Sentence.spring(),
                Sentence.label(Integer.toString(sheet.cases().size()), Styles.SECTION));
        cases.getChildren().clear();
        if (sheet.cases().isEmpty()) {
            cases.getChildren().add(Sentence.row(Styles.ROW, Sentence.label(words.say("handover.cases.none"),
                    Styles.SECOND, Styles.MUTED)));
        }
        for (HandOverDesk.Case one : sheet.cases()) {
            cases.getChildren().add(Sentence.row(Styles.ROW, Sentence.label(one.draft(), Styles.BODY_TEXT, Styles.BOLD),
                    Sentence.label(one.name(), Styles.BODY_TEXT), Sentence.spring(),
                    Sentence.label(words.say(one.parked() ? "handover.case.parked" : "handover.case.open",
                            one.stop().in(words)), Styles.SECOND, Styles.MUTED)));
        }
    }

    private void drawPaper() {
        paperHead.getChildren().setAll(Sentence.label(words.say("handover.paper"), Styles.SECTION));
        paper.getChildren().clear();
        for (HandOverViewModel.Line line : model.lines()) {
            VBox text = new VBox(Sentence.label(line.label(), Styles.BODY_TEXT));
            if (!line.text().isEmpty()) {
                text.getChildren().add(Sentence.wrapped(line.text(), Styles.CAPTION, Styles.MUTED));
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            paper.getChildren().add(Sentence.row(Styles.ROW, text, Sentence.label(Integer.toString(line.number()),
                    Styles.BODY_TEXT, Styles.BOLD)));
        }
    }

    private void drawColleagues(HandOverDesk.Sheet sheet) {
        colleagues.getChildren().clear();
        if (sheet.colleagues().isEmpty()) {
            colleagues.getChildren().add(Sentence.wrapped(words.say("handover.nobody"), Styles.SECOND));
        }
        for (int i = 0; i < sheet.colleagues().size(); i++) {
            colleagues.getChildren().add(colleague(i, sheet.colleagues().get(i)));
        }
    }

    private Node colleague(int index, Clerk clerk) {
        boolean chosen = model.chosen().get() == index;
        Region radio = new Region();
        radio.getStyleClass().add("gj-radio");
        HBox row = Sentence.row("gj-clerk-row", radio, Sentence.label(clerk.name(), Styles.SECTION),
                Sentence.label(clerk.staffNo(), Styles.SECOND, Styles.MUTED), Sentence.spring(),
                new KeyCap(Integer.toString(index + 1)));
        if (chosen) {
            radio.getStyleClass().add("gj-radio-on");
            row.getStyleClass().add("gj-clerk-chosen");
        }
        row.setOnMouseClicked(event -> choose(index));
        return row;
    }

    private boolean choose(int index) {
        boolean there = model.choose(index);
        if (there) {
            secret.requestFocus();
        }
        return there;
    }

    /** The field stays in place while it is typed into. */
    private void drawSign(boolean done) {
        List<Node> now = done ? List.of(Sentence.row("gj-line", Icon.DONE.draw(24), Sentence.wrapped(words.say(
                "handover.given", model.given().get().receiver().name()), Styles.BODY_TEXT)))
                : model.receiver().isEmpty() ? List.of(Sentence.wrapped(words.say("handover.both"), Styles.SECOND))
                : List.of(Sentence.wrapped(words.say("handover.password", model.receiver().get().name()),
                Styles.SECOND), secret);
        if (!sign.getChildren().contains(secret) || !now.contains(secret)) {
            sign.getChildren().setAll(now);
        } else {
            sign.getChildren().set(0, now.get(0));
        }
    }

    private void warn() {
        String text = model.told().get();
        warning.getChildren().clear();
        warning.setManaged(!text.isEmpty());
        if (!text.isEmpty()) {
            warning.getChildren().addAll(Icon.NOTE.draw(16), Sentence.wrapped(text, Styles.SECOND, Styles.WARNING));
        }
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        boolean done = model.given().get() != null;
        if (act == Act.PRIMARY && done) {
            signOut.run();
            return true;
        }
        if (act == Act.PRIMARY) {
            if (model.receiver().isEmpty()) {
                colleagues.requestFocus();
            } else {
                model.give(secret.take());
                secret.requestFocus();
            }
            return true;
        }
        if (act == Act.PRINT && done) {
            return model.print();
        }
        if (act == Act.STEP_BACK && !done) {
            home.run();
            return true;
        }
        return false;
    }

    @Override
    public boolean plain(String key) {
        return key.matches("[1-9]") && choose(Integer.parseInt(key) - 1);
    }

    @Override
    public void entered() {
        if (model.given().get() == null) {
            originals.requestFocus();
        } else {
            root.requestFocus();
        }
    }
}
