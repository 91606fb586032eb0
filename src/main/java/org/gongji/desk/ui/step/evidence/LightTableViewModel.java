package org.gongji.desk.ui.step.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final ObjectProperty<Object> drawing = new SimpleObjectProperty<>();
    private Function<byte[], Object> pencil = picture -> picture;
    private final ObjectProperty<Quad> crop = new SimpleObjectProperty<>();
    private final IntegerProperty corner = new SimpleIntegerProperty(0);
    private final BooleanProperty zoomed = new SimpleBooleanProperty(false);
    private IntFunction<Optional<PageDesk.Shown>> source = sheet -> Optional.empty();
    private Consumer<Recipe> kept = recipe -> { };
    private Recipe recipe = Recipe.NONE;
    private PageDesk.Shown shown;
    /** What lay there before the corners were shown. */
    private Object laidOut;
    private int sheet;
    /** What was asked for last; answers to earlier questions come too late. */
    private int asked;

    /** @param broken told when a page cannot be shown */
    LightTableViewModel(Errands errands, Runnable broken) {
        this.errands = errands;
        this.broken = broken;
    }

    /**
     * Pictures are unpacked where the long work is done: on the screen's thread a page would hold everything else up.
     *
     * @param pencil makes of a JPEG what the view shows
     */
    void drawnBy(Function<byte[], Object> pencil) {
        this.pencil = pencil;
        load();
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

    private record Loaded(PageDesk.Shown shown, DarkRoom.Print print, Object drawing) {
    }

    private static Loaded loaded(PageDesk.Shown shown, Recipe recipe, Function<byte[], Object> pencil) {
        DarkRoom.Print print = DarkRoom.developed(shown.picture(), recipe);
        return new Loaded(shown, print, pencil.apply(print.picture()));
    }

    private void show(Loaded page) {
        shown = page.shown();
        drawing.set(page.drawing());
        print.set(page.print());
    }

    private void load() {
        int own = ++asked;
        int at = sheet;
        Recipe now = recipe;
        IntFunction<Optional<PageDesk.Shown>> from = source;
        crop.set(null);
        shown = null;
        print.set(null);
        Function<byte[], Object> with = pencil;
        errands.run("show-page", () -> from.apply(at).map(one -> loaded(one, now, with)), page -> {
            if (own == asked) {
                page.ifPresent(this::show);
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

    /** The page was looked at as it came; what the clerk has turned since lies on its side no more. */
    List<Advice> advice() {
        boolean turned = recipe.turns() % 2 == 1;
        return shown == null ? List.of() : shown.advice().stream()
                .filter(advice -> !turned || advice != Advice.SIDEWAYS).toList();
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
        PageDesk.Shown page = shown;
        Function<byte[], Object> with = pencil;
        crop.set(null);
        errands.run("develop-page", () -> loaded(page, next, with), done -> {
            if (own == asked) {
                show(done);
            }
        }, failed -> broken.run());
    }

    /** C: the corners kept before, or those the page seems to have; C again takes them. */
    void crop() {
        if (crop.get() != null) {
            cut();
        } else if (shown != null) {
            int own = ++asked;
            byte[] copy = shown.picture();
            Quad before = recipe.quad();
            Function<byte[], Object> with = pencil;
            errands.run("find-corners", () -> new Uncut(before.equals(Quad.WHOLE) ? DarkRoom.corners(copy) : before,
                    with.apply(DarkRoom.developed(copy, Recipe.NONE).picture())), uncut -> {
                if (own == asked) {
                    begin(uncut);
                }
            }, failed -> broken.run());
        }
    }

    /** The corners are shown on the picture as it came: nothing cut, nothing turned, but covered. */
    private record Uncut(Quad quad, Object drawing) {
    }

    private void begin(Uncut uncut) {
        zoomed.set(false);
        corner.set(0);
        laidOut = drawing.get();
        drawing.set(uncut.drawing());
        crop.set(uncut.quad());
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
        drawing.set(laidOut);
        crop.set(null);
    }

    /** Null while it loads or where the page has no picture. */
    public ObjectProperty<DarkRoom.Print> print() {
        return print;
    }

    /** What the pencil made of the picture to be seen now. */
    ObjectProperty<Object> drawing() {
        return drawing;
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
