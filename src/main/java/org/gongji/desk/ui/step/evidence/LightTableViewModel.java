package org.gongji.desk.ui.step.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.picture.Advice;
import org.gongji.desk.evidence.picture.Corner;
import org.gongji.desk.evidence.picture.Quad;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.ui.kit.Errands;

/** The page that lies on the light table: which sheet, turned and cut how, and how close the clerk looks. */
public final class LightTableViewModel {
    private final Errands errands;
    private final Runnable broken;
    private final ObjectProperty<DarkRoom.Print> print = new SimpleObjectProperty<>();
    private final ObjectProperty<Quad> crop = new SimpleObjectProperty<>();
    private final IntegerProperty corner = new SimpleIntegerProperty(0);
    private final BooleanProperty zoomed = new SimpleBooleanProperty(false);
    private IntFunction<Optional<PageDesk.Shown>> source = sheet -> Optional.empty();
    private Consumer<Recipe> kept = recipe -> { };
    private Recipe recipe = Recipe.NONE;
    private PageDesk.Shown shown;
    private int sheet;
    /** What was asked for last; answers to earlier questions come too late. */
    private int asked;

    /** @param broken told when a page cannot be shown */
    LightTableViewModel(Errands errands, Runnable broken) {
        this.errands = errands;
        this.broken = broken;
    }

    void clear() {
        lay(at -> Optional.empty(), Recipe.NONE, changed -> { });
    }

    /**
     * Puts a page down.
     *
     * @param source its sheets, long work
     * @param kept   gets the recipe whenever the clerk changed it
     */
    void lay(IntFunction<Optional<PageDesk.Shown>> source, Recipe recipe, Consumer<Recipe> kept) {
        this.source = source;
        this.recipe = recipe;
        this.kept = kept;
        this.sheet = 0;
        zoomed.set(false);
        load();
    }

    private record Loaded(PageDesk.Shown shown, DarkRoom.Print print) {
    }

    private void load() {
        int own = ++asked;
        int at = sheet;
        Recipe now = recipe;
        IntFunction<Optional<PageDesk.Shown>> from = source;
        crop.set(null);
        shown = null;
        print.set(null);
        errands.run("show-page", () -> from.apply(at).map(one -> new Loaded(one,
                DarkRoom.developed(one.picture(), now))), loaded -> {
            if (own == asked && loaded.isPresent()) {
                shown = loaded.get().shown();
                print.set(loaded.get().print());
            }
        }, failed -> broken.run());
    }

    /** @return false where the page has no such sheet */
    boolean turnSheet(int by) {
        if (shown == null || sheet + by < 0 || sheet + by >= shown.sheets()) {
            return false;
        }
        sheet += by;
        load();
        return true;
    }

    /** {@code 2 / 3}; empty where there is one sheet only. */
    Optional<int[]> sheetOf() {
        return shown == null || shown.sheets() == 1 ? Optional.empty()
                : Optional.of(new int[] {sheet + 1, shown.sheets()});
    }

    List<Advice> advice() {
        return shown == null ? List.of() : shown.advice();
    }

    boolean hasPage() {
        return shown != null;
    }

    /** R */
    void turn() {
        develop(recipe.turned());
    }

    /** H */
    void seal() {
        develop(recipe.withSeal(!recipe.sealOff()));
    }

    boolean sealOff() {
        return recipe.sealOff();
    }

    /** Z */
    void zoom() {
        zoomed.set(!zoomed.get() && print.get() != null);
    }

    private void develop(Recipe next) {
        if (shown == null) {
            return;
        }
        recipe = next;
        kept.accept(next);
        int own = ++asked;
        byte[] copy = shown.picture();
        crop.set(null);
        errands.run("develop-page", () -> DarkRoom.developed(copy, next), done -> {
            if (own == asked) {
                print.set(done);
            }
        }, failed -> broken.run());
    }

    /** C: the corners kept before, or those the page seems to have; C again takes them. */
    void crop() {
        if (crop.get() != null) {
            cut();
        } else if (shown != null && !recipe.quad().equals(Quad.WHOLE)) {
            begin(recipe.quad());
        } else if (shown != null) {
            int own = ++asked;
            byte[] copy = shown.picture();
            errands.run("find-corners", () -> DarkRoom.corners(copy), quad -> {
                if (own == asked) {
                    begin(quad);
                }
            }, failed -> broken.run());
        }
    }

    private void begin(Quad quad) {
        zoomed.set(false);
        corner.set(0);
        crop.set(quad);
    }

    /** The picture the corners are shown on: nothing cut, nothing turned. */
    Optional<byte[]> uncut() {
        return Optional.ofNullable(shown).map(PageDesk.Shown::picture);
    }

    void choose(int which) {
        corner.set(Math.floorMod(which, 4));
    }

    void move(int dx, int dy) {
        crop.set(crop.get().moved(corner.get(), dx, dy));
    }

    /** To where the mouse let it go; stays where that would make no page. */
    void put(int which, Corner place) {
        Corner from = crop.get().corners().get(which);
        choose(which);
        move(place.x() - from.x(), place.y() - from.y());
    }

    /** Nothing is cut away any more. */
    void whole() {
        crop.set(Quad.WHOLE);
    }

    void cut() {
        develop(recipe.cut(crop.get()));
    }

    /** Esc: the picture as it was. */
    void leaveCrop() {
        crop.set(null);
    }

    /** Null while it loads or where the page has no picture. */
    ObjectProperty<DarkRoom.Print> print() {
        return print;
    }

    /** Null while nothing is being cut. */
    ObjectProperty<Quad> quad() {
        return crop;
    }

    /** Which corner the arrows move, 0–3. */
    IntegerProperty corner() {
        return corner;
    }

    BooleanProperty zoomed() {
        return zoomed;
    }
}
