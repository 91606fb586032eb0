package org.gongji.desk.ui.search;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** A family on record (picture 08a). */
public final class FamilyView implements Screen {
    /** What can be begun from here; each is a case of its own. */
    public interface Then {
        void back();

        void add(String family);

        void end(String family, String binding);

        void change(String family, String binding);

        void print(String family);
    }

    private final FamilyViewModel model;
    private final Words words;
    private final Then then;
    private final BorderPane root;

    @FXML private HBox giver;
    @FXML private HBox head;
    @FXML private HBox columns;
    @FXML private VBox members;
    @FXML private VBox before;
    @FXML private VBox deeds;
    @FXML private HBox seal;

    public FamilyView(FamilyViewModel model, Words words, Then then) {
        this.model = model;
        this.words = words;
        this.then = then;
        this.root = Fxml.load(this, words);
        head.getChildren().setAll(Sentence.label(words.say("ui.family.title"), Styles.SECTION),
                Sentence.label(model.counts(), Styles.BODY_TEXT, Styles.MUTED), Sentence.spring(),
                new KeyButton(words.say("ui.member.add"), Act.ADD.caption(), Styles.QUIET,
                        () -> then.add(model.family().id())));
        columns.getChildren().setAll(cell("ui.search.head.name", 76), cell("ui.search.head.number", 176),
                cell("ui.search.head.state", 84), cell("ui.family.since", 92),
                Sentence.label(words.say("ui.family.note"), Styles.CAPTION));
        drawDeeds();
        members.setFocusTraversable(true);
        members.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case UP -> model.move(-1);
                case DOWN -> model.move(1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        model.current().addListener((o, was, now) -> draw());
        model.number().addListener((o, was, now) -> draw());
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
        HBox first = Sentence.row("gj-giver-line", new Pill(words.say("ui.giver"), "accent"),
                Sentence.label(family.giver(), Styles.FOCUS_NAME),
                Sentence.label(family.beside(), Styles.BODY_TEXT, Styles.MUTED),
                new Pill(family.insurance().in(words), "success", Icon.DONE),
                new SourceBadge(Source.ROSTER, family.rosterBadge()));
        HBox second = Sentence.row("gj-giver-line", Sentence.label(model.number().get(), Styles.BODY_TEXT),
                Sentence.label(family.phone(), Styles.BODY_TEXT),
                Sentence.label(words.say("ui.family.no", family.familyNo()), Styles.BODY_TEXT, Styles.MUTED),
                Sentence.label(words.say("ui.family.founded", family.founded().toString()), Styles.BODY_TEXT, Styles.MUTED));
        giver.getChildren().setAll(new VBox(first, second), Sentence.spring(), new KeyButton(words.say("ui.family.look"),
                Act.FULL_NUMBER.caption(), Styles.QUIET, model::fullNumber));
        members.getChildren().clear();
        for (int i = 0; i < family.members().size(); i++) {
            members.getChildren().add(row(family.members().get(i), i == model.current().get()));
        }
        before.getChildren().clear();
        if (model.mayEnd()) {
            before.getChildren().add(before());
        }
    }

    private Node row(SearchDesk.MemberRecord member, boolean chosen) {
        VBox name = new VBox(Sentence.label(member.name(), Styles.NAME), Sentence.label(member.under(), Styles.CAPTION));
        name.getStyleClass().add("gj-tight");
        name.setMinWidth(76);
        HBox state = new HBox(new Pill(words.say("ui.search.state." + member.state()), SearchViewModel.tone(member.state())));
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(84);
        Node note = Sentence.rich(member.note().in(words), Styles.SECOND);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox row = Sentence.row(Styles.ROW, name, wide(Sentence.label(member.number(), Styles.SECOND), 176), state,
                wide(Sentence.label(member.since().toString(), Styles.SECOND), 92), note);
        if (chosen) {
            row.getStyleClass().add("gj-row-chosen");
        }
        return row;
    }

    private Node before() {
        HBox three = new HBox(thing("ui.family.before.1"), thing("ui.family.before.2"), thing(
                model.member().state() == SearchDesk.State.SUSPENDED ? "ui.family.before.3" : "ui.family.before.4"));
        three.setSpacing(16);
        return new Finding(Grade.B, words.say("ui.family.before", model.member().name()), "", "").with(three);
    }

    private Node thing(String key) {
        VBox box = new VBox(Sentence.label(words.say(key), Styles.SECOND, Styles.BOLD),
                Sentence.wrapped(words.say(key + ".text"), Styles.SECOND));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(10);
        return box;
    }

    private void drawDeeds() {
        for (SearchDesk.Deed deed : model.family().deeds()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("gj-dot", "gj-dot-" + deed.tone(), "gj-deed-dot");
            VBox text = new VBox(Sentence.label(deed.what().in(words), Styles.SECOND, Styles.BOLD),
                    Sentence.wrapped(model.at(deed), Styles.CAPTION));
            text.getStyleClass().add("gj-tight");
            HBox row = Sentence.row("gj-deed", dot, text);
            deeds.getChildren().add(row);
        }
        seal.getChildren().setAll(Icon.DONE.draw(14), Sentence.label(words.say("ui.family.sealed",
                model.family().sealed()), Styles.CAPTION, Styles.SUCCESS));
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
        return new SimpleStringProperty(words.say("ui.family.of", model.family().giver()));
    }

    @Override
    public boolean act(Act act) {
        String family = model.family().id();
        switch (act) {
            case BACK, STEP_BACK -> then.back();
            case ADD -> then.add(family);
            case UNBIND -> {
                if (model.mayEnd()) {
                    then.end(family, model.member().binding());
                }
            }
            case CHANGE -> then.change(family, model.family().members().isEmpty() ? "" : model.member().binding());
            case PRINT -> then.print(family);
            case FULL_NUMBER -> model.fullNumber();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        members.requestFocus();
    }
}
