package org.gongji.desk.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Node, DayList.Entry> rows = new LinkedHashMap<>();

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
        rows.clear();
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

    /** Puts the focus on the first draft, else on the first line; false where there is none. */
    public boolean enter() {
        Optional<Node> first = rows.keySet().stream().filter(row -> rows.get(row).opens()).findFirst()
                .or(() -> rows.keySet().stream().findFirst());
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }

    /** One of the lines has the focus. */
    public boolean isEntered() {
        return chosen().isPresent();
    }

    /** The number under which the line that has the focus was begun. */
    public Optional<String> chosen() {
        return rows.keySet().stream().filter(Node::isFocused).findFirst().map(row -> rows.get(row).draft());
    }

    private void choose(KeyEvent event, Node box, DayList.Entry entry) {
        List<Node> all = List.copyOf(rows.keySet());
        int at = all.indexOf(box);
        switch (event.getCode()) {
            case ENTER -> open(entry);
            case DOWN -> all.get(Math.min(at + 1, all.size() - 1)).requestFocus();
            case UP -> all.get(Math.max(at - 1, 0)).requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(DayList.Entry entry) {
        if (entry.opens()) {
            open.accept(entry.draft());
        }
    }

    private Node entry(DayList.Entry entry) {
        VBox box = new VBox(
                Sentence.row("gj-rail-name", Sentence.label(entry.name(), Styles.BODY_TEXT), Sentence.spring(),
                        Sentence.label(entry.when(), Styles.CAPTION)),
                Sentence.label(entry.line(), Styles.CAPTION));
        box.getStyleClass().add("gj-rail-entry");
        if (!entry.draft().isEmpty()) {
            rows.put(box, entry);
            box.setAccessibleText(entry.name() + " " + entry.line());
            box.setOnKeyPressed(event -> choose(event, box, entry));
            box.setOnMouseClicked(event -> open(entry));
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
