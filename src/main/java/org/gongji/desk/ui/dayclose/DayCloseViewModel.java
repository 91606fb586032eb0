package org.gongji.desk.ui.dayclose;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Equation;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** Closes the day, writes the bundle, takes receipts. One key at a time: close, write, take the stick out. */
public final class DayCloseViewModel {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final DayCloseDesk desk;
    private final Words words;
    private final Errands errands;
    private final Consumer<Runnable> onScreen;
    private final ObjectProperty<DayCloseDesk.Sheet> sheet = new SimpleObjectProperty<>();
    private final ObjectProperty<DayCloseDesk.Progress> progress = new SimpleObjectProperty<>();
    private final StringProperty told = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /** @param onScreen runs something on the screen's thread; progress comes from another */
    public DayCloseViewModel(DayCloseDesk desk, Words words, Errands errands, Consumer<Runnable> onScreen) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.onScreen = onScreen;
        sheet.set(desk.sheet());
        sheet.addListener((o, before, now) -> refresh());
        progress.addListener((o, before, now) -> refresh());
        refresh();
    }

    public String headline() {
        return words.say("records.close.headline", sheet.get().day().getMonthValue(), sheet.get().day().getDayOfMonth());
    }

    public String sealed() {
        DayCloseDesk.Sheet now = sheet.get();
        return now.closedAt().map(at -> words.say("records.close.sealed", SECOND.format(at), now.clerk()))
                .orElse(words.say("records.close.open"));
    }

    public List<Equation.Term> left() {
        DayCloseDesk.Line total = sheet.get().total();
        return List.of(new Equation.Term(total.carriedIn() + total.fresh(),
                words.say("records.close.sum.in", total.carriedIn()), "plain"));
    }

    public List<Equation.Term> right() {
        DayCloseDesk.Line total = sheet.get().total();
        List<Equation.Term> terms = new ArrayList<>();
        terms.add(new Equation.Term(total.done(), words.say("ui.home.sum.done"), "success"));
        terms.add(new Equation.Term(total.refused(), words.say("ui.home.sum.refused"), "plain"));
        terms.add(new Equation.Term(total.withdrawn(), words.say("records.close.sum.withdrawn"), "plain"));
        terms.add(new Equation.Term(total.carriedOver(), words.say("records.close.sum.over"), "warning"));
        return terms;
    }

    private void refresh() {
        DayCloseDesk.Sheet now = sheet.get();
        boolean closed = now.closedAt().isPresent();
        boolean writing = progress.get() != null;
        Actions.Choice primary = new Actions.Choice(words.say(!closed ? "records.close.primary.close"
                : now.exported() || writing ? "records.close.primary.finish" : "records.close.primary.write"), Act.PRIMARY);
        boolean ready = !writing && (!closed || now.exported() || !now.medium().isEmpty());
        String reason = writing ? words.say("records.close.reason.writing")
                : !closed ? words.say("records.close.reason.close", now.total().carriedOver())
                : now.exported() ? words.say("records.close.reason.done")
                : now.medium().isEmpty() ? words.say("ui.still", words.say("records.close.reason.medium"))
                : words.say("records.close.reason.write", now.medium());
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.STEP_BACK),
                List.of(new Actions.Hinted(Act.PRINT, words.say("records.close.print")),
                        new Actions.Hinted(Act.WHY, words.say("records.close.each"))), "", reason, null, primary, ready));
    }

    /** F10. @param finished runs when the stick may be taken out and the day is over */
    public void primary(Runnable finished) {
        DayCloseDesk.Sheet now = sheet.get();
        if (!actions.get().ready()) {
            return;
        }
        if (now.closedAt().isEmpty()) {
            errands.run("close-day", desk::close, sheet::set, broken -> told.set(words.say("records.close.broken")));
        } else if (now.exported()) {
            finished.run();
        } else {
            write();
        }
    }

    private void write() {
        progress.set(new DayCloseDesk.Progress(DayCloseDesk.Stage.SEAL, 0, 0, -1));
        errands.run("write-bundle", () -> desk.write(step -> onScreen.accept(() -> progress.set(step))), how -> {
            progress.set(null);
            told.set(words.say("records.close.written." + how));
            sheet.set(desk.sheet());
        }, broken -> {
            progress.set(null);
            told.set(words.say("records.close.broken"));
        });
    }

    public void stop() {
        desk.stop();
    }

    public void importReceipt() {
        errands.run("import-receipt", desk::importReceipt, said -> {
            told.set(said.in(words));
            sheet.set(desk.sheet());
        }, broken -> told.set(words.say("records.close.receipt.broken")));
    }

    public int percent() {
        DayCloseDesk.Progress now = progress.get();
        return now == null || now.all() == 0 ? 0 : (int) (now.done() * 100 / now.all());
    }

    /** Says how long, once somebody can say. */
    public String left(DayCloseDesk.Progress now) {
        return now.secondsLeft() < 0 ? "" : now.secondsLeft() < 60 ? words.say("records.close.left.seconds", now.secondsLeft())
                : words.say("records.close.left", now.secondsLeft() / 60, now.secondsLeft() % 60);
    }

    public ObjectProperty<DayCloseDesk.Sheet> sheet() {
        return sheet;
    }

    /** Null while nothing is being written. */
    public ObjectProperty<DayCloseDesk.Progress> progress() {
        return progress;
    }

    public StringProperty told() {
        return told;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
