package org.gongji.desk.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.RareCharacter;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.RareSearch;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Candidates for a character no keyboard gives, large, with reading and code point, over the screen. */
final class RarePane extends VBox implements Layer {
    private static final int COLUMNS = 3;

    private final RareSearch search;
    private final Words words;
    private final IntPredicate drawn;
    private final Consumer<Optional<RareCharacter>> closed;
    private final TextField typed = new TextField();
    private final GridPane candidates = new GridPane();
    private final Label told = Sentence.label("", Styles.SECOND, Styles.MUTED);

    /**
     * @param drawn  the fonts of the screen hold this code point
     * @param closed gets the chosen character, or nothing
     */
    RarePane(RareSearch search, Words words, IntPredicate drawn, Consumer<Optional<RareCharacter>> closed) {
        this.search = search;
        this.words = words;
        this.drawn = drawn;
        this.closed = closed;
        typed.getStyleClass().add(Styles.FIELD);
        typed.setPromptText(words.say("fields.rare.prompt"));
        typed.setAccessibleText(typed.getPromptText());
        typed.textProperty().bindBidirectional(search.typed());
        candidates.getStyleClass().add("gj-rare");
        VBox inside = new VBox(Sentence.label(words.say("fields.rare.title"), Styles.SECTION),
                Sentence.wrapped(words.say("fields.rare.how"), Styles.SECOND, Styles.MUTED), typed, candidates, told,
                keys());
        inside.getStyleClass().addAll(Styles.PANEL, "gj-question");
        inside.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getStyleClass().add("gj-question-layer");
        getChildren().add(inside);
        search.page().addListener((o, before, now) -> draw());
        search.choosing().addListener((o, before, now) -> draw());
        search.current().addListener((o, before, now) -> draw());
        draw();
    }

    private HBox keys() {
        return Sentence.row("gj-question-options", new KeyCap("Enter"), hint("enter"), new KeyCap("1–9"),
                hint("digit"), new KeyCap(Act.PAGE_DOWN), hint("page"), new KeyCap(Act.BACK), hint("away"));
    }

    private Label hint(String what) {
        return Sentence.label(words.say("fields.rare.key." + what), Styles.CAPTION);
    }

    private void draw() {
        RareSearch.Page page = search.page().get();
        candidates.getChildren().clear();
        for (int i = 0; i < RareSearch.PAGE; i++) {
            candidates.add(search.at(i).map(this::candidate).orElseGet(RarePane::empty), i % COLUMNS, i / COLUMNS);
        }
        told.setText(said(page));
    }

    private String said(RareSearch.Page page) {
        if (!page.strange().isEmpty()) {
            return words.say("fields.rare.strange", page.strange());
        }
        if (page.characters().isEmpty()) {
            return words.say(search.typed().get().isBlank() ? "fields.rare.nothing-asked" : "fields.rare.none");
        }
        return words.say(search.choosing().get() ? "fields.rare.choose" : "fields.rare.found",
                Integer.toString(page.total()), Integer.toString(page.from() + 1),
                Integer.toString(page.from() + page.characters().size()));
    }

    private static Node empty() {
        Region empty = new Region();
        empty.getStyleClass().add("gj-rare-empty");
        return empty;
    }

    private Node candidate(RareCharacter character) {
        int index = search.page().get().characters().indexOf(character);
        boolean seen = drawn.test(character.codePoint());
        Label glyph = Sentence.label(seen ? character.text() : "", "gj-rare-glyph");
        VBox beside = new VBox(Sentence.label(character.code(), Styles.SECOND, Styles.BOLD),
                Sentence.label(reading(character), Styles.CAPTION),
                Sentence.label(seen ? shape(character) : words.say("fields.rare.no-glyph"), Styles.CAPTION));
        if (!seen) {
            beside.getChildren().get(2).getStyleClass().add(Styles.WARNING);
        }
        HBox cell = Sentence.row("gj-rare-candidate", new KeyCap(Integer.toString(index + 1)), glyph, beside);
        if (search.choosing().get() && index == search.current().get()) {
            cell.getStyleClass().add("gj-rare-current");
        }
        cell.setOnMouseClicked(event -> closed.accept(Optional.of(character)));
        return cell;
    }

    /** At most two readings: a cell is no dictionary. */
    private String reading(RareCharacter character) {
        return character.pinyin().isEmpty() ? words.say("fields.rare.no-reading")
                : String.join(" ", character.pinyin().stream().limit(2).toList());
    }

    private String shape(RareCharacter character) {
        return character.strokes() == 0 ? "" : words.say("fields.rare.strokes",
                Integer.toString(character.strokes()));
    }

    @Override
    public boolean pressed(KeyEvent event) {
        KeyCode key = event.getCode();
        switch (key) {
            case ESCAPE -> closed.accept(Optional.empty());
            case ENTER -> search.enter().ifPresent(chosen -> closed.accept(Optional.of(chosen)));
            case PAGE_UP -> search.turn(-1);
            case PAGE_DOWN -> search.turn(1);
            case TAB -> search.choose();
            case DOWN -> down();
            default -> {
                return search.choosing().get() && chosen(event);
            }
        }
        return true;
    }

    private void down() {
        if (search.choosing().get()) {
            search.move(COLUMNS);
        } else {
            search.choose();
        }
    }

    /** Whatever is no choice goes back to the question and is written there. */
    private boolean chosen(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> search.move(-COLUMNS);
            case LEFT -> search.move(-1);
            case RIGHT -> search.move(1);
            default -> {
                if (!event.getText().matches("[1-9]")) {
                    if (!event.getCode().isModifierKey()) {
                        search.ask();
                    }
                    return false;
                }
                search.at(Integer.parseInt(event.getText()) - 1)
                        .ifPresent(character -> closed.accept(Optional.of(character)));
            }
        }
        return true;
    }

    void enter() {
        typed.requestFocus();
        typed.end();
    }
}
