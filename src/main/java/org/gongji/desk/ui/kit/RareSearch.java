package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.RareCharacter;
import org.gongji.desk.identity.RareCharacters;
import org.gongji.desk.identity.RareCharacters.Answer;

/**
 * A character looked for by what the clerk sees of it. Digits belong to the question (strokes, tones, code points)
 * until the candidates are entered; from then on they choose.
 */
public final class RareSearch {
    /** One candidate a digit. */
    public static final int PAGE = 9;

    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.NOTHING_ASKED);
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final IntegerProperty current = new SimpleIntegerProperty();

    public RareSearch() {
        typed.addListener((o, before, now) -> {
            choosing.set(false);
            find(0);
        });
    }

    /**
     * What the question found.
     *
     * @param from   how many stand before this page
     * @param total  on all pages
     * @param strange the word that is no way to ask; empty where all was understood
     */
    public record Page(List<RareCharacter> characters, int from, int total, String strange) {
        static final Page NOTHING_ASKED = new Page(List.of(), 0, 0, "");

        public Page {
            characters = List.copyOf(characters);
        }
    }

    private void find(int from) {
        current.set(0);
        Answer answer = RareCharacters.find(typed.get(), from, PAGE);
        if (answer instanceof Answer.Found found) {
            page.set(new Page(found.characters(), from, found.total(), ""));
        } else {
            page.set(new Page(List.of(), 0, 0, ((Answer.NotUnderstood) answer).word()));
        }
    }

    /** Enter: goes to the candidates, or takes the one that stands alone or is pointed at. */
    public Optional<RareCharacter> enter() {
        if (choosing.get() || page.get().total() == 1) {
            return at(current.get());
        }
        choose();
        return Optional.empty();
    }

    /** From here on digits choose. */
    public void choose() {
        choosing.set(!page.get().characters().isEmpty());
    }

    /** @param index on this page, from 0 */
    public Optional<RareCharacter> at(int index) {
        List<RareCharacter> shown = page.get().characters();
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    /** Points at another candidate; before the first one lies the question. */
    public void move(int by) {
        int to = current.get() + by;
        if (to < 0) {
            choosing.set(false);
        } else if (at(to).isPresent()) {
            current.set(to);
        }
    }

    /** @param pages forward, or back where negative */
    public void turn(int pages) {
        int to = page.get().from() + pages * PAGE;
        if (to >= 0 && to < page.get().total()) {
            find(to);
            choose();
        }
    }

    /** Back to the question; the next key belongs to it. */
    public void ask() {
        choosing.set(false);
    }

    public StringProperty typed() {
        return typed;
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public BooleanProperty choosing() {
        return choosing;
    }

    /** The candidate pointed at, from 0. */
    public IntegerProperty current() {
        return current;
    }
}
