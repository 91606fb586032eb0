package org.gongji.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.words.Words;

/** The list of the day at the left, in full or folded to three figures. */
public final class Rail extends VBox {
    private static final int SHOWN = 5;
    private final Words words;
    private final Consumer<String> open;
    private final List<Node> drafts = new ArrayList<>();

    /** @param open takes the number of a draft chosen from the list */
    public Rail(Words words, Consumer<String> open) {
        this.words = words;
        this.open = open;
        getStyleClass().add("gj-rail");
    }

    public void show(DayList day, RailSize size) {
        if (isEntered()) {
            // a row taken away with the focus on it looks for colours no scene gives it any more
            requestFocus();
        }
        getChildren().clear();
        drafts.clear();
        getStyleClass().remove("gj-rail-folded");
        setVisible(size != RailSize.NONE);
        setManaged(size != RailSize.NONE);
        if (size == RailSize.FOLDED) {
            getStyleClass().add("gj-rail-folded");
            folded(day);
        } else {
            full(day);
        }
    }

    private void full(DayList day) {
        getChildren().add(Sentence.row("gj-rail-head", Sentence.label(words.say("ui.rail.today"), Styles.BOLD),
                Sentence.spring(), Sentence.label(words.say("ui.rail.count", day.total()), Styles.CAPTION)));
        entries(day.today());
        if (day.total() > Math.min(SHOWN, day.today().size())) {
            getChildren().add(Sentence.label(words.say("ui.rail.rest", day.total() - Math.min(SHOWN, day.today().size())),
                    Styles.CAPTION, Styles.ACCENT, "gj-rail-rest"));
        }
        section("ui.rail.drafts", day.drafts());
        section("ui.rail.waiting", day.waiting());
        getChildren().add(gap());
        getChildren().add(Sentence.row("gj-rail-foot", new KeyCap(Act.DAY_LIST),
                Sentence.label(words.say("ui.rail.jump"), Styles.CAPTION)));
    }

    private void section(String title, List<DayList.Entry> list) {
        if (list.isEmpty()) {
            return;
        }
        getChildren().add(Sentence.row("gj-rail-section",
                Sentence.label(words.say(title, list.size()), Styles.CAPTION, Styles.BOLD)));
        entries(list);
    }

    private void entries(List<DayList.Entry> list) {
        list.stream().limit(SHOWN).forEach(entry -> getChildren().add(entry(entry)));
    }

    /** Puts the focus on the first draft; false where there is none to go on with. */
    public boolean enter() {
        if (!drafts.isEmpty()) {
            drafts.get(0).requestFocus();
        }
        return !drafts.isEmpty();
    }

    /** One of the drafts has the focus. */
    public boolean isEntered() {
        return drafts.stream().anyMatch(Node::isFocused);
    }

    private void choose(KeyEvent event, Node box, String draft) {
        int at = drafts.indexOf(box);
        switch (event.getCode()) {
            case ENTER -> open.accept(draft);
            case DOWN -> drafts.get(Math.min(at + 1, drafts.size() - 1)).requestFocus();
            case UP -> drafts.get(Math.max(at - 1, 0)).requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node entry(DayList.Entry entry) {
        VBox box = new VBox(
                Sentence.row("gj-rail-name", Sentence.label(entry.name(), Styles.BODY_TEXT), Sentence.spring(),
                        Sentence.label(entry.when(), Styles.CAPTION)),
                Sentence.label(entry.line(), Styles.CAPTION));
        box.getStyleClass().add("gj-rail-entry");
        if (!entry.draft().isEmpty()) {
            drafts.add(box);
            box.setAccessibleText(entry.name() + " " + entry.line());
            box.setOnKeyPressed(event -> choose(event, box, entry.draft()));
            box.setOnMouseClicked(event -> open.accept(entry.draft()));
        }
        if (entry.current()) {
            box.getStyleClass().add("gj-rail-current");
        }
        return box;
    }

    private void folded(DayList day) {
        getChildren().addAll(figure(day.total(), "ui.rail.folded.today", true),
                figure(day.drafts().size(), "ui.rail.folded.drafts", false),
                figure(day.waiting().size(), "ui.rail.folded.waiting", false), gap(),
                new KeyCap(Act.DAY_LIST), Sentence.label(words.say("ui.rail.folded.list"), Styles.CAPTION));
    }

    private Node figure(int count, String word, boolean framed) {
        VBox box = new VBox(Sentence.label(Integer.toString(count), Styles.SECTION),
                Sentence.label(words.say(word), Styles.CAPTION));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add(framed ? "gj-rail-figure-framed" : "gj-rail-figure");
        return box;
    }

    private static Region gap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
