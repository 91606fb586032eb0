package org.gongji.desk.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.ActionBar;
import org.gongji.desk.ui.kit.Answers;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.FileWalk;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Rail;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RareSearch;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.words.Words;

/**
 * Holds one screen between the top bar, the list of the day and the action bar, and is the one place where keys become
 * acts: first an open question, then the screen, then the desk.
 */
public final class DeskFrame implements Question.Asker {
    private final Words words;
    private final FrameViewModel model;
    private final Predicate<Act> desk;
    private final BorderPane root = new BorderPane();
    private final BorderPane work = new BorderPane();
    private final StackPane layers = new StackPane();
    private final VBox foot = new VBox();
    private final Lines lines;
    private final Rail rail;
    private final TopBar top;
    private final StringProperty title = new SimpleStringProperty("");
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;
    private Screen screen;
    private boolean spent;
    private QuestionPane question;
    private Layer over;
    private IntPredicate drawn = point -> true;
    private Node told;
    private Finding warning;
    private boolean large;
    private boolean listed;
    private Node beforeList;

    /**
     * What can be done with a line of the list of the day; each takes the number under which it was begun.
     *
     * @param open goes on with a draft
     * @param look shows whole who stands masked there
     */
    public record Lines(Consumer<String> open, Consumer<String> look) {
    }

    /** @param desk acts no screen has taken: navigation, lock, large print */
    public DeskFrame(Words words, FrameViewModel model, Predicate<Act> desk) {
        this(words, model, desk, new Lines(draft -> { }, draft -> { }));
    }

    public DeskFrame(Words words, FrameViewModel model, Predicate<Act> desk, Lines lines) {
        this.words = words;
        this.model = model;
        this.desk = desk;
        this.lines = lines;
        this.rail = new Rail(words, lines.open());
        // a screen higher than its room hides its own foot, never the action bar
        work.setMinSize(0, 0);
        foot.setViewOrder(-1);
        layers.getChildren().add(work);
        this.top = new TopBar(words, model.top(), title);
        root.setTop(top);
        root.setLeft(rail);
        root.setCenter(layers);
        model.day().addListener((o, before, now) -> drawRail());
        root.sceneProperty().addListener((o, before, now) -> listen(before, now));
        if (root.getScene() != null) {
            listen(null, root.getScene());
        }
    }

    /** At the scene, because keys reach no node at all in the moment in which nothing has the caret. */
    private void listen(Scene before, Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_TYPED, typed);
        }
    }

    public void show(Screen next) {
        screen = next;
        listed = false;
        beforeList = null;
        hush();
        question = null;
        over = null;
        layers.getChildren().setAll(work);
        title.unbind();
        title.bind(next.title());
        work.setTop(next.stepLine().orElse(null));
        work.setCenter(next.body());
        BorderPane.setAlignment(next.body(), Pos.TOP_LEFT);
        ActionBar bar = new ActionBar(this::act, words.say("ui.saved"));
        bar.follow(next.actions());
        foot.getChildren().setAll(bar);
        work.setBottom(foot);
        drawRail();
        // a field takes no key before it has its skin: without this a key typed ahead of the first frame is lost
        root.applyCss();
        next.entered();
    }

    /** Puts the caret where the screen wants it; {@link #show} could not while the frame hung in no scene. */
    public void enter() {
        if (screen != null) {
            screen.entered();
        }
    }

    /** The list of the day, or the room a screen leaves it, has changed. */
    public void drawRail() {
        if (screen != null) {
            boolean stay = listed && rail.isEntered();
            boolean fold = large && screen.rail() == RailSize.FULL;
            rail.show(model.day().get(), listed ? RailSize.FULL : fold ? RailSize.FOLDED : screen.rail());
            if (stay) {
                rail.enter();
            }
        }
    }

    /** Letters a quarter larger need the room: the list of the day folds, the top bar says less. */
    public void largePrint(boolean on) {
        large = on;
        top.shorten(on);
        drawRail();
    }

    private void pressed(KeyEvent event) {
        boolean inText = event.getTarget() instanceof TextInputControl;
        if (question != null) {
            question.pressed(event);
            spent = true;
            return;
        }
        Optional<Act> act = Act.of(event, inText);
        if (over != null) {
            spent = act.filter(Act.LOCK::equals).map(this::act).orElseGet(() -> over.pressed(event));
            if (spent) {
                event.consume();
            }
            return;
        }
        spent = act.map(this::act).orElseGet(() -> !inText && plain(event));
        if (spent) {
            event.consume();
        }
    }

    /** A digit that answered must not also be written into the field that gets the caret by the answer. */
    private void typed(KeyEvent event) {
        if (spent) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        boolean bare = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        String key = event.getText().toUpperCase(java.util.Locale.ROOT);
        return bare && key.matches("[0-9A-Z]")
                && (Answers.take(root.getScene().getFocusOwner(), key) || screen.plain(key));
    }

    /** Does what a key or its button says. */
    public boolean act(Act act) {
        if (act == Act.BACK && told != null) {
            hush();
            return true;
        }
        hush();
        if (act == Act.ALL_KEYS) {
            keys();
            return true;
        }
        if (act == Act.DAY_LIST) {
            enterList();
            return true;
        }
        if (act == Act.BACK && listed) {
            leaveList();
            return true;
        }
        if (act == Act.FULL_NUMBER && rail.chosen().isPresent()) {
            lines.look().accept(rail.chosen().get());
            return true;
        }
        if (act == Act.HELP) {
            tell(Grade.NOTE, Help.of(root.getScene().getFocusOwner()).orElse(words.say("ui.help.none")));
            return true;
        }
        return act == Act.RARE_CHARACTER ? rareCharacter() : screen.act(act) || desk.test(act);
    }

    private boolean rareCharacter() {
        if (!(root.getScene().getFocusOwner() instanceof NameField field) || !field.isEditable()) {
            tell(Grade.NOTE, words.say("fields.rare.where"));
        } else if (!field.takeCodePoint()) {
            pickFor(field);
        }
        return true;
    }

    /** A folded list is opened for as long as the focus is in it. */
    private void enterList() {
        beforeList = root.getScene().getFocusOwner();
        listed = true;
        drawRail();
        if (!rail.enter()) {
            leaveList();
            tell(Grade.NOTE, words.say("ui.rail.nothing"));
        }
    }

    private void leaveList() {
        listed = false;
        drawRail();
        if (beforeList != null) {
            beforeList.requestFocus();
        }
    }

    private void keys() {
        layers.getChildren().add(new AllKeys(words));
        told = layers.getChildren().get(layers.getChildren().size() - 1);
    }

    @Override
    public void ask(Question asked) {
        Node before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        question = new QuestionPane(asked, answer -> {
            layers.getChildren().remove(question);
            question = null;
            if (before != null) {
                before.requestFocus();
            }
            asked.chosen().accept(answer);
        });
        layers.getChildren().add(question);
        question.requestFocus();
    }

    /** Files are chosen inside the window; the caret comes back to where it was. */
    public void ask(FileAsk asked, Errands errands) {
        Node before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        FilePane files = new FilePane(new FileWalk(asked, words, errands, () -> {
            lift();
            if (before != null) {
                before.requestFocus();
            }
        }), words);
        lay(files);
        files.enter();
    }

    /** @param drawn whether the fonts of the screen hold a code point */
    public void drawing(IntPredicate drawn) {
        this.drawn = drawn;
    }

    /** Whatever happens in the picker, the field keeps its text and gets its caret back. */
    private void pickFor(NameField field) {
        int anchor = field.getAnchor();
        int caret = field.getCaretPosition();
        RarePane picker = new RarePane(new RareSearch(), words, drawn, chosen -> {
            lift();
            field.requestFocus();
            field.selectRange(anchor, caret);
            chosen.ifPresent(character -> field.put(character.text(), anchor, caret));
        });
        lay(picker);
        picker.enter();
    }

    private <L extends Node & Layer> void lay(L layer) {
        hush();
        over = layer;
        layers.getChildren().add(layer);
    }

    private void lift() {
        layers.getChildren().removeIf(over::equals);
        over = null;
    }

    @Override
    public void tell(Grade grade, String sentence) {
        hush();
        told = new Finding(grade, "", sentence, "");
        told.getStyleClass().add("gj-told");
        foot.getChildren().add(0, told);
    }

    /** Over whatever is open, a question too; lifted by {@link #calm()} only. */
    public void warn(String sentence) {
        calm();
        warning = new Finding(Grade.B, "", sentence, "");
        warning.getStyleClass().add("gj-idle");
        warning.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(warning, Pos.BOTTOM_CENTER);
        layers.getChildren().add(warning);
    }

    public void calm() {
        if (warning != null) {
            layers.getChildren().remove(warning);
            warning = null;
        }
    }

    /** What was told goes away. */
    public void hush() {
        if (told != null) {
            foot.getChildren().remove(told);
            layers.getChildren().remove(told);
            told = null;
        }
    }

    public boolean isAsking() {
        return question != null || over != null;
    }

    public List<Node> layers() {
        return layers.getChildren();
    }

    public Parent root() {
        return root;
    }
}
