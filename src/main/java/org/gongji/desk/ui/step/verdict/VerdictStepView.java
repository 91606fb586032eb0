package org.gongji.desk.ui.step.verdict;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.PaperList;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** Who may join (picture 05). */
public final class VerdictStepView implements StepScreen {
    private final VerdictStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final Aside aside;
    private final BorderPane root;

    @FXML private HBox head;
    @FXML private VBox lines;
    @FXML private VBox use;
    @FXML private HBox counts;
    @FXML private VBox plan;
    @FXML private VBox say;
    @FXML private VBox wrong;

    /** What is laid over this step for one member. */
    public interface Aside {
        /** The way out of a refusal. */
        void refusal(String member);

        /** A second person comes to the desk. */
        void second(String member);

        /** Asks whether, and how, the missing paper of a member follows. */
        void defer(String member, Deferral allowed);

        /** Asks whether the giver really takes the commitment of this case back. */
        void withdraw(Runnable sure);
    }

    public VerdictStepView(VerdictStepViewModel model, WizardViewModel wizard, CaseWords words, Aside aside) {
        this.model = model;
        this.wizard = wizard;
        this.words = words;
        this.aside = aside;
        this.root = Fxml.load(this, words.words());
        if (model.ends() || model.changes()) {
            use.setVisible(false);
            use.setManaged(false);
        } else {
            drawUse();
            model.open().assessment().addListener((o, before, now) -> drawUse());
        }
        wrong.getChildren().add(Sentence.rich(words.say("ui.verdict.wrong"), List.of(new KeyCap(Act.PARK)),
                Styles.CAPTION));
        Arrows.over(lines, model::move);
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void drawUse() {
        HBox title = Sentence.row("gj-use-head", Sentence.label(words.say("ui.verdict.use"), Styles.SECTION),
                Sentence.label(words.say("ui.verdict.use.same"), Styles.SECOND, Styles.MUTED));
        HBox line = new HBox(fact("ui.verdict.use.from", words.say("ui.verdict.use.from.value")),
                fact("ui.verdict.use.until", model.until()), fact("ui.verdict.use.cap", model.cap()),
                grow(Sentence.wrapped(words.say("ui.verdict.use.note"), Styles.SECOND, Styles.MUTED)));
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.setSpacing(14);
        use.getChildren().setAll(title, line);
    }

    private Node fact(String caption, String value) {
        Label shown = Sentence.label(value, Styles.READ_ONLY);
        shown.setMinWidth(180);
        VBox box = new VBox(Sentence.label(words.say(caption), Styles.CAPTION), shown);
        box.getStyleClass().add("gj-stack");
        return box;
    }

    private static Node grow(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private void drawHead() {
        head.getChildren().setAll(Sentence.label(words.say(model.ends() ? "ui.verdict.title.end"
                        : model.changes() ? "terms.verdict" : "ui.verdict.title"), Styles.SECTION),
                Sentence.label(model.date(), Styles.BODY_TEXT, Styles.MUTED), Sentence.spring(),
                new Hint("↑ ↓", words.say("ui.verdict.person")), new Hint(Act.FILTER.caption(),
                        words.say(model.whole() ? "verdict.hint.short" : "verdict.hint.whole")));
    }

    private void draw() {
        drawHead();
        boolean here = lines.getScene() != null && holds(lines.getScene().getFocusOwner());
        lines.getChildren().clear();
        model.lines().forEach(line -> lines.getChildren().add(line(line)));
        counts.getChildren().clear();
        for (Verdict verdict : List.of(Verdict.CAN, Verdict.MISSING, Verdict.SUPERVISOR, Verdict.UNDECIDED, Verdict.CANNOT)) {
            int number = model.count(verdict);
            if (number > 0 || verdict == Verdict.CAN) {
                counts.getChildren().add(count(verdict, number));
            }
        }
        plan.getChildren().setAll(model.plan().stream().map(item -> (Node) Sentence.row("gj-need",
                icon(item.verdict()).draw(18), Sentence.wrapped(item.text(), Styles.BODY_TEXT))).toList());
        say.getChildren().setAll(Sentence.wrapped(model.sayIt(), Styles.VALUE, Styles.QUOTE));
        if (here) {
            focus();
        }
    }

    private boolean holds(Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == lines) {
                return true;
            }
        }
        return false;
    }

    private Node count(Verdict verdict, int number) {
        VBox box = new VBox(Sentence.label(Integer.toString(number), Styles.FIGURE, "gj-count-figure"),
                Sentence.label(words.say(verdict.word()), Styles.SECOND));
        box.getStyleClass().addAll("gj-count", "gj-count-" + verdict.tone());
        box.setMaxWidth(Double.MAX_VALUE);
        grow(box);
        return box;
    }

    private Node line(VerdictStepViewModel.Line line) {
        Label name = Sentence.label(line.name(), Styles.NAME);
        name.setMinWidth(66);
        HBox row = Sentence.row("gj-verdict-line", Sentence.label(Integer.toString(line.number()), Styles.VALUE), name,
                column(60, Sentence.label(line.relation(), Styles.BODY_TEXT)),
                column(100, Pill.of(line.verdict(), words.say(line.verdict().word()))), grow(Sentence.rich(line.why(), Styles.BODY_TEXT)));
        if (line.open() && model.mayWithdraw()) {
            row.getChildren().add(new KeyButton(words.say("promise.withdraw"), "2", Styles.QUIET, this::withdraw));
        } else if (line.open() && line.mayCommit()) {
            row.getChildren().add(new KeyButton(words.say("ui.verdict.commit"), "1", Styles.QUIET, model::commit));
        } else if (line.verdict() == Verdict.SUPERVISOR) {
            row.getChildren().add(new KeyButton(words.say("approval.fetch"), line.open() ? Act.SUPERVISOR.caption() : "",
                    Styles.QUIET, () -> aside.second(line.ref())));
        } else if (line.verdict() == Verdict.CANNOT) {
            row.getChildren().add(new KeyButton(words.say("ui.verdict.way-out"), line.open() ? Act.WHY.caption() : "",
                    Styles.QUIET, () -> aside.refusal(line.ref())));
        }
        if (line.open()) {
            model.mayDefer().ifPresent(allowed -> row.getChildren().add(new KeyButton(words.say("defer.key"), "3",
                    Styles.QUIET, this::defer)));
        }
        if (!line.open()) {
            row.getStyleClass().add(Styles.ROW);
            return row;
        }
        VBox box = new VBox(row);
        model.asks().forEach(ask -> box.getChildren().add(ask(ask)));
        if (!model.papers().isEmpty()) {
            box.getChildren().add(papers());
        }
        box.getChildren().add(trace());
        box.getStyleClass().addAll(Styles.ROW_CURRENT, "gj-stack-8");
        return box;
    }

    /** The list the applicant goes home with, before it is printed. */
    private Node papers() {
        VBox list = new VBox(Sentence.row("gj-table-head", Sentence.label(words.say("promise.list.title"),
                Styles.SECOND)));
        list.getStyleClass().addAll(Styles.PANEL, "gj-trace");
        for (PaperList.Line line : model.papers()) {
            Label fact = Sentence.wrapped(line.fact(), Styles.SECOND);
            fact.setMinWidth(300);
            fact.setPrefWidth(300);
            list.getChildren().add(Sentence.row(line.verdict() == Verdict.CAN ? "gj-trace-row" : "gj-trace-stop",
                    icon(line.verdict()).draw(16), fact, grow(Sentence.wrapped(line.instead(), Styles.SECOND))));
        }
        return list;
    }

    private Node ask(VerdictStepViewModel.Ask ask) {
        CheckBox box = new CheckBox(ask.text());
        box.getStyleClass().add("gj-tick");
        box.setWrapText(true);
        box.setSelected(ask.on());
        box.setUserData(ask.key());
        KeyCap space = new KeyCap(words.say("ui.key.space"));
        space.visibleProperty().bind(box.focusedProperty());
        box.setOnAction(event -> {
            model.answer(ask.key(), box.isSelected());
            Platform.runLater(this::focus);
        });
        return Sentence.row("gj-tick-row", box, Sentence.spring(), space);
    }

    /** The first question without an answer, else the list of members. */
    private void focus() {
        lines.lookupAll(".check-box").stream().map(CheckBox.class::cast).filter(box -> !box.isSelected()).findFirst()
                .map(Node.class::cast).orElse(lines).requestFocus();
    }

    /** As wide as a column of the list, or wider where the words need it. */
    private static Node column(double width, Label label) {
        Region strut = new Region();
        strut.setMinWidth(width);
        StackPane column = new StackPane(strut, label);
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    private Node trace() {
        VBox table = new VBox(Sentence.row("gj-trace-foot", Sentence.wrapped(model.source(), Styles.CAPTION)),
                cells("gj-table-head", new Label(), words.say("ui.verdict.rule"),
                words.say("ui.verdict.facts"), words.say("ui.verdict.clause")));
        table.getStyleClass().addAll(Styles.PANEL, "gj-trace");
        for (VerdictStepViewModel.Tried tried : model.trace()) {
            HBox row = cells(tried.passed() ? "gj-trace-row" : "gj-trace-stop", icon(tried.verdict()).draw(16),
                    tried.rule(), tried.facts(), tried.clause());
            table.getChildren().add(row);
        }
        return table;
    }

    private void withdraw() {
        aside.withdraw(model.open()::withdrawCommitment);
    }

    private void defer() {
        model.mayDefer().ifPresent(allowed -> aside.defer(model.member(), allowed));
    }

    private static HBox cells(String style, Node icon, String rule, String facts, String clause) {
        Label first = Sentence.wrapped(rule, Styles.SECOND);
        first.setMinWidth(128);
        first.setPrefWidth(128);
        Label second = Sentence.wrapped(facts, Styles.SECOND);
        second.setMaxWidth(Double.MAX_VALUE);
        grow(second);
        Label third = Sentence.wrapped(clause, Styles.CAPTION);
        third.setMinWidth(186);
        third.setPrefWidth(186);
        HBox box = new HBox(icon);
        box.setMinWidth(18);
        box.setAlignment(Pos.CENTER_LEFT);
        return Sentence.row(style, box, first, second, third);
    }

    private static Icon icon(Verdict verdict) {
        return switch (verdict) {
            case CAN -> Icon.DONE;
            case MISSING -> Icon.MISSING;
            case CANNOT -> Icon.NO;
            case SUPERVISOR -> Icon.SHIELD;
            case UNDECIDED -> Icon.UNSURE;
            case BLANK -> Icon.NOTE;
        };
    }

    @Override
    public CaseStep step() {
        return CaseStep.VERDICT;
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
        if (act == Act.PRIMARY && model.actions().get().ready()) {
            // the verdict may still be on its way when the key is pressed; accepting waits for it, and so does the fork
            model.open().accept(() -> {
                if (model.signs()) {
                    wizard.next();
                } else {
                    model.open().conclude(null, wizard::finish);
                }
            });
            return true;
        }
        if (act == Act.SUPERVISOR && !model.second().isEmpty()) {
            aside.second(model.second());
            return true;
        }
        if (act == Act.FILTER) {
            model.fold();
            return true;
        }
        if (act == Act.WHY && !model.refused().isEmpty()) {
            aside.refusal(model.refused());
            return true;
        }
        return false;
    }

    @Override
    public boolean plain(String key) {
        if ("1".equals(key)) {
            model.commit();
            return true;
        }
        if ("3".equals(key) && model.mayDefer().isPresent()) {
            defer();
            return true;
        }
        if ("2".equals(key) && model.mayWithdraw()) {
            withdraw();
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        model.enter();
        root.applyCss();
        focus();
    }
}
