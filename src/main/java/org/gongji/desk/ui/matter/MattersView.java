package org.gongji.desk.ui.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.matter.MatterDesk.Answer;
import org.gongji.desk.ui.matter.MatterDesk.Waiting;
import org.gongji.desk.ui.matter.MattersViewModel.Choice;
import org.gongji.desk.ui.matter.MattersViewModel.Phase;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.words.Words;

/** Other matters: one question at a time in the middle, words to say at the right. */
public final class MattersView extends RoomScreen {
    private final MattersViewModel model;
    private final Words words;
    private final Then then;
    private final BorderPane root;
    private final WhoForm form;
    private final TextField wish;

    @FXML private Label headline;
    @FXML private VBox ask;
    @FXML private VBox list;
    @FXML private Label sayHead;
    @FXML private VBox say;

    /** Where the room leads. */
    public interface Then {
        void home();

        /** Basic information of this person changes. */
        void info(Who who);
    }

    public MattersView(MattersViewModel model, CaseWords caseWords, Words words, Then then) {
        super(model.actions(), words.say("matters.title"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.then = then;
        this.root = Fxml.load(this, words);
        this.form = new WhoForm(model.who(), caseWords);
        this.wish = Fields.field(model.wish(), words.say("matters.wish.help"), typed -> {
            model.wished();
            return false;
        });
        sayHead.setText(words.say("ui.say-so"));
        Arrows.over(list, model::move);
        model.phase().addListener((o, before, now) -> {
            draw();
            Platform.runLater(this::entered);
        });
        model.told().addListener((o, before, now) -> draw());
        model.paper().addListener((o, before, now) -> drawSay());
        model.current().addListener((o, before, now) -> draw());
        model.waiting().addListener((ListChangeListener<Waiting>) change -> draw());
        draw();
    }

    private void draw() {
        Phase phase = model.phase().get();
        headline.setText(headline(phase));
        ask.getChildren().setAll(phase == Phase.WHO ? List.of(form)
                : phase == Phase.WISH ? List.of(Fields.labelled(words.say("matters.wish"), wish)) : List.of());
        ask.setManaged(!ask.getChildren().isEmpty());
        list.getChildren().setAll(rows(phase));
        list.setVisible(!list.getChildren().isEmpty());
        drawSay();
    }

    private String headline(Phase phase) {
        return switch (phase) {
            case CHOICE -> words.say("matters.headline");
            case WHO -> words.say("matters.who." + model.choice());
            case TOLD, WISH -> model.told().get().headline().in(words);
            case WAITING -> model.waiting().isEmpty() ? words.say("matters.waiting.none")
                    : words.say("matters.waiting", model.waiting().size());
        };
    }

    private List<Node> rows(Phase phase) {
        return switch (phase) {
            case CHOICE -> choices();
            case WHO -> List.of();
            case TOLD, WISH -> told(model.told().get());
            case WAITING -> waiting();
        };
    }

    private List<Node> choices() {
        List<Node> rows = new ArrayList<>();
        for (Choice choice : model.choices()) {
            rows.add(Sentence.row(Styles.ROW, new KeyCap(Integer.toString(rows.size() + 1)), tight(
                    Sentence.label(words.say("matters.choice." + choice), Styles.NAME),
                    Sentence.wrapped(words.say("matters.choice.text." + choice), Styles.SECOND, Styles.MUTED))));
        }
        return rows;
    }

    private static VBox tight(Node... lines) {
        VBox box = new VBox(lines);
        box.getStyleClass().add("gj-tight");
        return box;
    }

    private List<Node> told(Answer.Told told) {
        return told.lines().stream().map(line -> (Node) Sentence.row(Styles.ROW,
                tight(Sentence.label(line.title(), Styles.NAME),
                        Sentence.wrapped(line.text(), Styles.SECOND, Styles.MUTED)), Sentence.spring(),
                new Pill(line.state().in(words), line.tone()))).toList();
    }

    private List<Node> waiting() {
        List<Node> rows = new ArrayList<>();
        for (Waiting one : model.waiting()) {
            rows.add(Sentence.row(rows.size() == model.current().get() ? Styles.ROW_CURRENT : Styles.ROW,
                    tight(Sentence.label(one.who() + "　" + one.draft(), Styles.NAME),
                            Sentence.wrapped(one.wish(), Styles.SECOND, Styles.MUTED)), Sentence.spring(),
                    Sentence.label(words.say("matters.promised", one.promised().toString()), Styles.CAPTION)));
        }
        return rows;
    }

    private void drawSay() {
        Phase phase = model.phase().get();
        say.getChildren().clear();
        if (phase == Phase.TOLD && !model.paper().get().isEmpty()) {
            say.getChildren().add(new Finding(Grade.NOTE, "", model.paper().get(), ""));
        }
        String key = phase == Phase.WHO || phase == Phase.TOLD ? "matters.say." + phase + "." + model.choice()
                : "matters.say." + phase;
        say.getChildren().add(Sentence.wrapped(words.say(key), Styles.VALUE, Styles.QUOTE));
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> primary();
            case PRINT -> {
                return model.print();
            }
            case CHANGE -> {
                return model.correct();
            }
            case BACK, STEP_BACK -> {
                if (!model.back()) {
                    then.home();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void primary() {
        switch (model.phase().get()) {
            case WHO -> model.confirmed(confirmed());
            case TOLD -> then.home();
            case WISH -> model.wished();
            case WAITING -> model.settle();
            case CHOICE -> model.choose("1");
        }
    }

    private Consumer<Who> confirmed() {
        return then::info;
    }

    @Override
    public boolean plain(String key) {
        return model.choose(key) || model.phase().get() == Phase.WHO && form.plain(key);
    }

    @Override
    public void entered() {
        // what lies in a scroll pane takes the focus only once the pane has its skin
        root.applyCss();
        switch (model.phase().get()) {
            case WHO -> form.focusFirstMissing();
            case WISH -> wish.requestFocus();
            default -> (list.isVisible() ? list : root).requestFocus();
        }
    }
}
