package org.gongji.desk.ui.search;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.words.Words;

/** A family on record (picture 08a). */
public final class FamilyView extends RoomScreen {
    /** What can be begun from here; each is a case of its own. */
    public interface Then {
        void back();

        void add(String family);

        void change(String family, String binding);

        void end(String family, String binding);

        /** Takes the case back whole that bound this member, while its papers are still here. */
        void takeBack(SearchDesk.MemberRecord member);

        /** A member objects, or a second person says what came of it. */
        void objection(SearchDesk.MemberRecord member);
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final double NAME = 112;
    private static final double PAPERS_HEIGHT = 190;

    private final FamilyViewModel model;
    private final Words words;
    private final Then then;
    private final BorderPane root;

    @FXML private HBox giver;
    @FXML private HBox head;
    @FXML private HBox columns;
    @FXML private ScrollPane scroll;
    @FXML private VBox members;
    @FXML private VBox before;
    @FXML private HBox deedsHead;
    @FXML private ScrollPane deedsScroll;
    @FXML private ScrollPane papersScroll;
    @FXML private VBox deeds;
    @FXML private HBox papersHead;
    @FXML private VBox papers;
    @FXML private HBox seal;

    public FamilyView(FamilyViewModel model, Words words, Then then) {
        super(model.actions(), words.say("records.family.of", model.family().giver()), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.then = then;
        this.root = Fxml.load(this, words);
        head.getChildren().setAll(Sentence.label(words.say("records.family.title"), Styles.SECTION),
                Sentence.label(model.counts(), Styles.BODY_TEXT, Styles.MUTED), Sentence.spring(),
                new KeyButton(words.say("ui.member.add"), Act.ADD.caption(), Styles.QUIET,
                        () -> then.add(model.family().id())));
        columns.getChildren().setAll(cell("records.search.head.name", NAME), cell("records.search.head.number", 176),
                cell("records.search.head.state", 96), cell("records.family.since", 92),
                Sentence.label(words.say("records.family.note"), Styles.CAPTION));
        // the list takes what it needs while there is room, and scrolls only then
        scroll.prefViewportHeightProperty().bind(members.heightProperty());
        Arrows.over(members, model::move);
        List.<ObservableValue<?>>of(model.current(), model.filtered(), model.papers())
                .forEach(one -> Watch.each(one, this::drawRight));
        Watch.each(model.opened(), this::drawUnder);
        model.current().addListener((o, was, now) -> draw());
        model.number().addListener((o, was, now) -> draw());
        model.memberNumber().addListener((o, was, now) -> draw());
        drawRight();
        draw();
    }

    private Label cell(String key, double width) {
        return wide(Sentence.label(words.say(key), Styles.CAPTION), width);
    }

    private static Label wide(Label label, double width) {
        label.setMinWidth(width);
        return label;
    }

    private void draw() {
        SearchDesk.FamilyRecord family = model.family();
        SearchDesk.Insured insured = family.insured();
        HBox first = Sentence.row("gj-giver-line", new Pill(words.say("ui.giver"), "accent"),
                Sentence.label(family.giver(), Styles.FOCUS_NAME),
                Sentence.label(family.beside().in(words), Styles.BODY_TEXT, Styles.MUTED),
                new Pill(insured.said().in(words), insured.well() ? "success" : "warning",
                        insured.well() ? Icon.DONE : Icon.WARN));
        insured.asOf().ifPresent(asOf -> first.getChildren().add(new SourceBadge(Source.ROSTER,
                words.say("ui.source.ROSTER.dated", DAY.format(asOf)))));
        HBox second = Sentence.row("gj-giver-line", Sentence.label(model.number().get(), Styles.BODY_TEXT),
                Sentence.label(words.say("records.family.founded", family.founded().toString(), family.foundedUnder()),
                        Styles.BODY_TEXT, Styles.MUTED));
        VBox lines = new VBox(first, second);
        family.uses().forEach(one -> lines.getChildren().add(Sentence.label(one.in(words), Styles.SECOND)));
        giver.getChildren().setAll(lines, Sentence.spring(), new KeyButton(words.say("records.family.look"),
                Act.FULL_NUMBER.caption(), Styles.QUIET, model::fullNumber));
        members.getChildren().clear();
        for (int i = 0; i < family.members().size(); i++) {
            members.getChildren().add(row(family.members().get(i), i == model.current().get()));
        }
        int last = family.members().size() - 1;
        scroll.setVvalue(last <= 0 ? 0 : (double) model.current().get() / last);
        drawUnder();
    }

    /** What the chosen member's binding rests on, where it was asked; else what to know before it is ended. */
    private void drawUnder() {
        before.getChildren().clear();
        if (model.opened().get().open()) {
            before.getChildren().add(why());
        } else if (model.mayEnd()) {
            before.getChildren().add(before());
        }
    }

    private Node why() {
        Finding box = new Finding(Grade.NOTE, words.say("family.why.title", model.member().name()), "",
                Act.WHY.caption());
        if (model.opened().get().basis().isEmpty()) {
            return box.with(Sentence.label(words.say("family.why.reading"), Styles.SECOND));
        }
        SearchDesk.Basis basis = model.opened().get().basis().get();
        box.with(Sentence.label(basis.strength().in(words), Styles.SECOND, Styles.BOLD));
        basis.grounds().forEach(ground -> box.with(Sentence.row("gj-need",
                (ground.shown() ? Icon.DONE : Icon.MISSING).draw(16),
                Sentence.wrapped(ground.step().in(words), Styles.SECOND), Sentence.spring(),
                Sentence.label(ground.paper().in(words), Styles.SECOND))));
        return box.with(Sentence.wrapped(basis.under().in(words), Styles.CAPTION), Sentence.row("gj-need",
                (basis.same() ? Icon.DONE : Icon.WARN).draw(16), Sentence.wrapped(basis.again().in(words), Styles.SECOND)));
    }

    private void drawRight() {
        boolean timeline = model.filtered().get() != FamilyViewModel.Filter.PAPERS;
        deedsScroll.setVisible(timeline);
        deedsScroll.setManaged(timeline);
        papersScroll.setMaxHeight(timeline ? PAPERS_HEIGHT : Double.MAX_VALUE);
        VBox.setVgrow(papersScroll, timeline ? Priority.NEVER : Priority.ALWAYS);
        drawDeeds();
        drawPapers();
    }

    private Node row(SearchDesk.MemberRecord member, boolean chosen) {
        VBox name = new VBox(Sentence.wrapped(member.name(), Styles.NAME),
                Sentence.wrapped(under(member.under()), Styles.CAPTION));
        name.getStyleClass().add("gj-tight");
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        String number = chosen && !model.memberNumber().get().isEmpty() ? model.memberNumber().get() : member.number();
        HBox state = new HBox(new Pill(words.say("records.search.state." + member.state()), SearchViewModel.tone(member.state())));
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(96);
        VBox note = new VBox(Sentence.rich(member.note().in(words), Styles.SECOND));
        member.beside().forEach(one -> note.getChildren().add(Sentence.wrapped(one.in(words), Styles.CAPTION)));
        if (!member.caseNo().isEmpty()) {
            note.getChildren().add(Sentence.label(member.caseNo(), Styles.CAPTION));
        }
        note.getStyleClass().add("gj-tight");
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox row = Sentence.row(Styles.ROW, name, wide(Sentence.label(number, Styles.SECOND), 176), state,
                wide(Sentence.label(member.since().toString(), Styles.SECOND), 92), note);
        if (chosen) {
            row.getStyleClass().add("gj-row-chosen");
        }
        return row;
    }

    /** 妻子 for the standard's 妻, and a child's age beside it. */
    private String under(Said under) {
        List<Object> spoken = under.arguments().stream().map(one -> one instanceof String word
                ? words.find("relation." + word).orElse(word) : one).toList();
        return new Said(under.key(), spoken).in(words);
    }

    private Node before() {
        HBox three = new HBox(thing("records.family.before.1"), thing("records.family.before.2"), thing(
                model.member().state() == SearchDesk.State.SUSPENDED ? "records.family.before.3" : "records.family.before.4"));
        three.setSpacing(16);
        return new Finding(Grade.B, words.say("records.family.before", model.member().name()), "", "").with(three);
    }

    private Node thing(String key) {
        VBox box = new VBox(Sentence.label(words.say(key), Styles.SECOND, Styles.BOLD),
                Sentence.wrapped(words.say(key + ".text"), Styles.SECOND));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(10);
        return box;
    }

    private void drawDeeds() {
        deeds.getChildren().clear();
        for (SearchDesk.Deed deed : model.deeds()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("gj-dot", "gj-dot-" + deed.tone(), "gj-deed-dot");
            VBox text = new VBox(Sentence.wrapped(deed.what().in(words), Styles.SECOND, Styles.BOLD),
                    Sentence.wrapped(model.at(deed), Styles.CAPTION));
            text.getStyleClass().add("gj-tight");
            HBox row = Sentence.row("gj-deed", dot, text);
            deeds.getChildren().add(row);
        }
        if (model.deeds().isEmpty()) {
            deeds.getChildren().add(Sentence.label(words.say("family.deeds.none"), Styles.SECOND, Styles.MUTED));
        }
        deedsHead.getChildren().setAll(Sentence.label(words.say("records.family.deeds"), Styles.SECTION),
                Sentence.label(model.filterWord(), Styles.BODY_TEXT, Styles.MUTED), Sentence.spring(),
                new Hint(Act.FILTER.caption(), words.say("family.filter")));
        seal.getChildren().setAll(Icon.DONE.draw(14), Sentence.label(words.say("records.family.sealed",
                model.family().sealed()), Styles.CAPTION, Styles.SUCCESS));
    }

    private void drawPapers() {
        papersHead.getChildren().setAll(Sentence.label(words.say("records.family.papers"), Styles.SECTION),
                Sentence.label(words.say("records.family.papers.count", model.shownPapers().size()),
                        Styles.BODY_TEXT, Styles.MUTED));
        papers.getChildren().clear();
        for (SearchDesk.Paper paper : model.shownPapers()) {
            VBox text = new VBox(Sentence.label(paper.title(), Styles.SECOND, Styles.BOLD),
                    Sentence.wrapped(SearchViewModel.tail(paper.caseNo()) + "　" + model.paper(paper), Styles.CAPTION));
            text.getStyleClass().add("gj-tight");
            papers.getChildren().add(Sentence.row("gj-deed", (paper.owed() ? Icon.PRINT : Icon.DONE).draw(14), text));
        }
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        String family = model.family().id();
        switch (act) {
            case BACK, STEP_BACK -> {
                if (!model.closed()) {
                    then.back();
                }
            }
            case WHY -> model.why();
            case FILTER -> model.filter();
            case PRINT -> model.print();
            case ADD -> then.add(family);
            case UNBIND -> {
                if (model.mayEnd()) {
                    then.end(family, model.member().binding());
                }
            }
            case UNDO -> {
                if (model.mayTakeBack()) {
                    then.takeBack(model.member());
                }
            }
            case OBJECTION -> {
                if (model.mayEnd()) {
                    then.objection(model.member());
                }
            }
            case CHANGE -> {
                if (model.mayChange()) {
                    then.change(family, model.member().binding());
                } else {
                    model.sayWhyNot();
                }
            }
            case FULL_NUMBER -> model.fullNumber();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        // the scroll pane takes its content into the scene only once it has its skin
        root.applyCss();
        members.requestFocus();
    }
}
