package org.gongji.desk.ui.step.member;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.CardRouting;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.ReaderPanel;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.CompareTick;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.Legend;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonForm;
import org.gongji.desk.ui.wizard.ReaderSide;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** Giver above, family basket beneath (picture 03). */
public final class MembersStepView implements StepScreen {
    private final MembersStepViewModel model;
    private final WizardViewModel wizard;
    private final Convert convert;
    private final CaseWords words;
    private final BorderPane root;
    private final PersonForm form;
    private final TextField claim;
    private final IdentityPanel giverPanel;
    private final IdentityPanel memberPanel;
    private final CompareTick came;
    private final GuardianView guardian;
    private final LimitsView limits;
    private final VBox cameLine = new VBox();
    private final ReaderPanel reader;
    private final VBox work = new VBox();
    private final HBox meaning = Sentence.row("gj-meaning");
    private final HBox claimHead = Sentence.row("gj-field-head");
    private int drawn = -1;
    private int workAt = -1;

    @FXML private VBox person;
    @FXML private HBox head;
    @FXML private VBox rows;
    @FXML private VBox call;
    @FXML private VBox needs;
    @FXML private Label aheadTitle;
    @FXML private VBox ahead;
    @FXML private HBox legend;

    /** Lays 关系换算 over this step. */
    @FunctionalInterface
    public interface Convert {
        /**
         * @param typed what stands in the field
         * @param use   takes the word that was settled on
         */
        void ask(String typed, Consumer<String> use);
    }

    public MembersStepView(MembersStepViewModel model, WizardViewModel wizard, CaseWords words, ReaderSide side,
                           Convert convert) {
        this.model = model;
        this.convert = convert;
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words.words());
        this.form = new PersonForm(model.form(), words);
        this.claim = Fields.field(model.claim(), words.say("ui.help.claim"), this::claimed);
        claim.setPrefColumnCount(12);
        claimHead.getChildren().setAll(Sentence.label(words.say("ui.member.claim"), Styles.CAPTION),
                Sentence.label(words.say("ui.member.claim.hint"), Styles.CAPTION, Styles.SUBTLE));
        VBox claimBox = Fields.labelled(claimHead, claim);
        HBox.setHgrow(claimBox, javafx.scene.layout.Priority.NEVER);
        HBox line = Sentence.row("gj-claim-line", claimBox, meaning);
        line.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        work.getStyleClass().add("gj-stack-8");
        form.getChildren().add(1, line);
        this.limits = new LimitsView(model.limits(), words, this::limited);
        form.getChildren().add(2, limits);
        this.giverPanel = new IdentityPanel(model.open(), words, side, true, wizard::settle);
        this.memberPanel = new IdentityPanel(model.open(), words, side, false, wizard::settle);
        this.came = new CompareTick(model.open(), words, null);
        this.guardian = new GuardianView(model.guardian(), model.open(), words,
                new IdentityPanel(model.open(), words, side, true, wizard::settle), this::entered);
        this.reader = new ReaderPanel(side.said());
        person.getChildren().setAll(giverPanel);
        call.getChildren().setAll(reader);
        cameLine.getChildren().setAll(came, Sentence.label(words.say("panel.tick.member"), Styles.CAPTION));
        work.getChildren().setAll(form, memberPanel, cameLine, guardian);
        Legend.into(legend, words);
        Watch.each(model.actions(), this::draw);
        model.open().unsettled().addListener((o, before, now) -> differs(now));
        model.claim().addListener((o, before, now) -> drawMeaning());
        model.claimSlip().addListener((o, before, now) -> drawMeaning());
        model.form().choice().addListener((o, before, now) -> {
            if (now != null) {
                Platform.runLater(this::entered);
            }
        });
        draw();
    }

    private boolean claimed(String text) {
        boolean fine = model.commitClaim(text);
        if (fine) {
            draw();
            limited();
        }
        return false;
    }

    /** After the relation comes what the pack asks beside it, and nothing where it asks nothing. */
    private void limited() {
        if (limits.focusNext()) {
            return;
        }
        if (cameLine.isVisible()) {
            came.focus();
        } else {
            entered();
        }
    }

    /** The row whose card differs comes into work, and the caret goes to the finding. */
    private void differs(OpenCase.Unsettled asked) {
        if (asked != null) {
            model.work(asked.ref());
        }
        draw();
        Platform.runLater(this::entered);
    }

    private void draw() {
        giverPanel.show(model.file().giver());
        drawHead();
        drawWork();
        drawRows();
        drawMeaning();
        drawRight();
    }

    private void drawHead() {
        int size = model.rows().size();
        head.getChildren().setAll(Sentence.label(words.say("ui.member.title"), Styles.SECTION),
                Sentence.label(size == 0 ? words.say("ui.member.none") : words.say("ui.member.count", size),
                        Styles.BODY_TEXT, Styles.MUTED), Sentence.spring(),
                new KeyButton(words.say("ui.member.add"), Act.ADD_MEMBER.caption(), Styles.QUIET, this::add));
    }

    /** The row in work stays where it is, with the caret in it; everything around it is drawn anew. */
    private void drawRows() {
        List<MembersStepViewModel.Row> now = model.rows();
        int at = now.stream().map(MembersStepViewModel.Row::inWork).toList().indexOf(true);
        if (at < 0 || at != workAt || rows.getChildren().size() != now.size()) {
            workAt = at;
            rows.getChildren().setAll(now.stream().map(row -> row.inWork() ? working(row) : closed(row)).toList());
        } else {
            for (int i = 0; i < now.size(); i++) {
                if (i == at) {
                    ((VBox) rows.getChildren().get(i)).getChildren().set(0, row(now.get(i), "gj-work-head"));
                } else {
                    rows.getChildren().set(i, closed(now.get(i)));
                }
            }
        }
        if (drawn != model.current().get()) {
            drawn = model.current().get();
            form.draw();
        }
    }

    private void drawWork() {
        String ref = model.inWorkRef();
        memberPanel.show(ref);
        came.show(ref);
        cameLine.setVisible(came.isVisible());
        cameLine.setManaged(came.isVisible());
        guardian.draw();
    }

    private Node closed(MembersStepViewModel.Row row) {
        return row(row, Styles.ROW);
    }

    private HBox row(MembersStepViewModel.Row row, String style) {
        HBox line = Sentence.row(style, fixed(Sentence.label(Integer.toString(row.number()), Styles.VALUE), 14),
                fixed(Sentence.label(row.name(), Styles.NAME), 78),
                fixed(Sentence.wrapped(row.relation(), Styles.BODY_TEXT), 110),
                fixed(Sentence.label(row.beside(), Styles.SECOND, Styles.MUTED), 84),
                fixed(Sentence.label(row.masked(), Styles.BODY_TEXT), 196));
        if (!row.masked().isEmpty()) {
            line.getChildren().add(new SourceBadge(row.source(), row.sourceWord()));
        }
        line.getChildren().addAll(Sentence.spring(), Pill.of(row.verdict(), words.say(row.verdict().word())));
        line.setOnMouseClicked(event -> model.select(row.number() - 1));
        return line;
    }

    private static Label fixed(Label label, double width) {
        label.setMinWidth(Math.max(width, label.prefWidth(-1)));
        return label;
    }

    private Node working(MembersStepViewModel.Row row) {
        VBox box = new VBox(row(row, "gj-work-head"), work);
        box.getStyleClass().addAll(Styles.ROW_CURRENT, "gj-stack");
        return box;
    }

    private void drawMeaning() {
        meaning.getChildren().clear();
        if (model.claimSlip().get() != null) {
            meaning.getChildren().addAll(Icon.WARN.draw(16),
                    Sentence.wrapped(model.claimSlip().get().sentence(), Styles.SECOND, Styles.DANGER));
            return;
        }
        model.meaning().ifPresent(said -> {
            Icon icon = switch (said.verdict()) {
                case CAN -> Icon.DONE;
                case CANNOT -> Icon.NO;
                default -> Icon.UNSURE;
            };
            meaning.getChildren().addAll(icon.draw(16), Sentence.wrapped(said.text(), Styles.SECOND));
        });
    }

    private void drawRight() {
        reader.wanted(model.awaitingCard() ? words.say("ui.member.call", model.current().get() + 1)
                : model.guardian().person().waits() ? words.say("guardian.call") : "");
        needs.getChildren().setAll(model.needs().stream().map(need -> (Node) Sentence.row("gj-need",
                (need.there() ? Icon.DONE : Icon.WARN).draw(18), need.there()
                        ? Sentence.wrapped(need.text(), Styles.BODY_TEXT, Styles.MUTED)
                        : Sentence.wrapped(need.text(), Styles.BODY_TEXT))).toList());
        ahead.getChildren().setAll(model.ahead().stream()
                .map(slip -> new Finding(slip.grade(), slip.title(), slip.sentence(), "")).toList());
        aheadTitle.setVisible(!ahead.getChildren().isEmpty());
    }

    private void came() {
        draw();
        entered();
    }

    private void add() {
        model.add();
        draw();
        entered();
    }

    @Override
    public CaseStep step() {
        return CaseStep.MEMBERS;
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
        switch (act) {
            case ADD_MEMBER, ADD -> add();
            case REMOVE_MEMBER -> model.remove();
            case UNDO -> model.open().undo();
            case SWAP_ROLES -> {
                model.swap();
                wizard.compareAgain();
                return true;
            }
            case WHY -> {
                if (!model.inWorkRef().isEmpty()) {
                    convert.ask(claim.getText(), this::claimed);
                }
                return true;
            }
            case PAGE_UP -> model.select(model.current().get() - 1);
            case PAGE_DOWN -> model.select(model.current().get() + 1);
            case PRIMARY -> {
                if (model.ready()) {
                    wizard.next();
                } else if (model.rows().isEmpty()) {
                    add();
                } else {
                    entered();
                }
                return true;
            }
            default -> {
                return false;
            }
        }
        draw();
        return true;
    }

    @Override
    public boolean plain(String key) {
        if (giverPanel.plain(key) || memberPanel.plain(key) || guardian.plain(key)) {
            return true;
        }
        if (model.form().choice().get() != null && ("1".equals(key) || "2".equals(key))) {
            model.form().settle("2".equals(key));
            draw();
            entered();
            return true;
        }
        return false;
    }

    @Override
    public boolean card(CardReading card) {
        String waiting = model.awaitingRef();
        if (waiting.isEmpty() || !(CardRouting.of(model.file(), card, true) instanceof CardRouting.ForNewMember)) {
            return waiting.isEmpty() && model.guardian().person().take(card, this::came);
        }
        model.open().place(card, waiting, ref -> {
            model.open().lookUp();
            model.select(model.current().get());
            draw();
            entered();
        });
        return true;
    }

    @Override
    public boolean social(SocialCardReading card) {
        String waiting = model.awaitingRef();
        if (waiting.isEmpty()) {
            return false;
        }
        model.open().prefill(card, waiting, ref -> {
            model.open().lookUp();
            model.select(model.current().get());
            draw();
            entered();
            wizard.prefilled(card);
        });
        return true;
    }

    @Override
    public boolean scanned(String number) {
        boolean taken = !model.awaitingRef().isEmpty() ? model.form().scanned(number)
                : model.guardian().person().waits() && model.guardian().person().form().scanned(number);
        if (taken) {
            draw();
            Platform.runLater(this::entered);
        }
        return taken;
    }

    @Override
    public void entered() {
        // what a scroll pane holds is in no scene, and takes no caret, before the pane has its skin
        root.applyCss();
        if (model.rows().isEmpty()) {
            add();
            return;
        }
        if (!giverPanel.focusStop() && !memberPanel.focusStop() && !form.focusFirstMissing()
                && !(!model.claim().get().isBlank() && limits.focusNext()) && !guardian.focusMissing()) {
            claim.requestFocus();
        }
    }
}
