package org.gongji.desk.ui.dayclose;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Equation;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.words.Words;

/** Closes the day, writes the bundle, takes receipts. One key at a time: close, write, take the stick out. */
public final class DayCloseViewModel {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DayCloseDesk.Medium NOWHERE =
            new DayCloseDesk.Medium(Optional.empty(), "", 0, Said.of("records.close.medium.none"));

    private final DayCloseDesk desk;
    private final Words words;
    private final Around around;
    private final ReadOnlyObjectWrapper<DayCloseDesk.Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<DayCloseDesk.Progress> progress = new SimpleObjectProperty<>();
    private final ObjectProperty<List<String>> told = new SimpleObjectProperty<>(List.of());
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DayCloseDesk.Medium> medium = new ReadOnlyObjectWrapper<>(NOWHERE);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private final Set<Path> taken = new HashSet<>();

    /** Chooses inside the window. */
    public interface Picker {
        /** @param chosen is not called where nothing was chosen */
        void folder(Consumer<Path> chosen);

        /** @param chosen gets an empty list where nothing was chosen */
        void receipts(Consumer<List<Path>> chosen);
    }

    /**
     * What stands around the screen.
     *
     * @param onScreen runs something on the screen's thread; progress comes from another
     * @param moved    a matter, a paper or a receipt moved: lists elsewhere are asked anew
     */
    public record Around(Errands errands, Question.Asker asker, Picker picker, Consumer<Runnable> onScreen,
                         Runnable moved) {
    }

    public DayCloseViewModel(DayCloseDesk desk, Words words, Around around) {
        this.desk = desk;
        this.words = words;
        this.around = around;
        sheet.addListener((o, before, now) -> refresh());
        progress.addListener((o, before, now) -> refresh());
        medium.addListener((o, before, now) -> refresh());
        folder.addListener((o, before, now) -> look());
        refresh();
        renew();
    }

    /** Asks everything anew; long work. */
    public void renew() {
        around.errands().run("day-sheet", desk::sheet, sheet::set, broken -> broken());
    }

    private void broken() {
        told.set(List.of(words.say("records.close.broken")));
    }

    /** What was typed or chosen is looked at while it stands. */
    private void look() {
        String asked = folder.get();
        around.errands().run("look-at-medium", () -> desk.medium(asked), seen -> {
            if (asked.equals(folder.get())) {
                medium.set(seen);
            }
        }, broken -> medium.set(NOWHERE));
    }

    public void choose() {
        around.picker().folder(chosen -> folder.set(chosen.toString()));
    }

    public String headline() {
        return words.say("records.close.headline", sheet.get().day().getMonthValue(),
                sheet.get().day().getDayOfMonth());
    }

    public String sealed() {
        return sheet.get().closed().map(seal -> words.say("records.close.sealed", SECOND.format(seal.at()),
                seal.clerk())).orElse(words.say("records.close.open"));
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

    /** Where the bundle stands, in one line. */
    public String bundle() {
        DayCloseDesk.Bundle bundle = sheet.get().bundle();
        return sheet.get().closed().isEmpty() ? words.say("records.close.bundle.later", bundle.number())
                : bundle.sent() ? words.say("records.close.bundle.done", bundle.number())
                : medium.get().folder().isEmpty() ? words.say("records.close.bundle.waits", bundle.number())
                : words.say("records.close.bundle.to", bundle.number(), medium.get().name());
    }

    /** Room on the medium, or why nothing can be written there. */
    public String medium() {
        DayCloseDesk.Medium now = medium.get();
        return now.folder().isEmpty() ? now.said().in(words)
                : words.say("records.close.medium.free", Math.max(1, now.free() / 1_000_000_000));
    }

    /** How much was carried so far, in words. */
    public String carried() {
        DayCloseDesk.Progress now = progress.get();
        return now == null || now.bytes() == 0 ? "" : words.say("records.close.carried", now.bytes() / 1024);
    }

    private void refresh() {
        DayCloseDesk.Sheet now = sheet.get();
        if (now == null) {
            actions.set(new Actions(home(), List.of(), "", words.say("records.close.counting"), null,
                    new Actions.Choice(words.say("records.close.primary.close"), Act.PRIMARY), false));
            return;
        }
        boolean closed = now.closed().isPresent();
        boolean sent = now.bundle().sent();
        boolean writing = progress.get() != null;
        boolean somewhere = medium.get().folder().isPresent();
        String primary = !closed ? "records.close.primary.close"
                : sent || writing ? "records.close.primary.finish" : "records.close.primary.write";
        String reason = writing ? words.say("records.close.reason.writing")
                : !closed ? words.say("records.close.reason.close", now.total().carriedOver())
                : sent ? words.say("records.close.reason.done")
                : somewhere ? words.say("records.close.reason.write", medium.get().name())
                : words.say("ui.still", words.say("records.close.reason.medium"));
        List<Actions.Hinted> hints = new ArrayList<>();
        if (!now.owed().isEmpty()) {
            hints.add(new Actions.Hinted(Act.PRINT, words.say("records.close.print")));
        }
        hints.add(new Actions.Hinted(Act.IMPORT, words.say("records.close.import")));
        actions.set(new Actions(home(), hints, "", reason, null,
                new Actions.Choice(words.say(primary), Act.PRIMARY), !writing && (!closed || sent || somewhere)));
    }

    private Actions.Choice home() {
        return new Actions.Choice(words.say("ui.back.home"), Act.STEP_BACK);
    }

    /** F10. @param finished runs when the stick may be taken out and the day is over */
    public void primary(Runnable finished) {
        DayCloseDesk.Sheet now = sheet.get();
        if (now == null || !actions.get().ready()) {
            return;
        }
        if (now.closed().isEmpty()) {
            close();
        } else if (now.bundle().sent()) {
            finished.run();
        } else {
            write(now.bundle().number());
        }
    }

    private void close() {
        around.errands().run("close-day", desk::close, closed -> {
            sheet.set(closed.sheet());
            around.moved().run();
            if (closed.paper().isPresent()) {
                print(closed.paper().get());
            } else {
                told.set(List.of(words.say("records.close.no-paper")));
            }
        }, broken -> broken());
    }

    /** Ctrl+P: the paper that has been owed longest. */
    public void printNext() {
        if (sheet.get() != null && !sheet.get().owed().isEmpty()) {
            print(sheet.get().owed().get(0).document());
        }
    }

    /** @param index into {@link DayCloseDesk.Sheet#owed()} */
    public void print(int index) {
        if (sheet.get() != null && index >= 0 && index < sheet.get().owed().size()) {
            print(sheet.get().owed().get(index).document());
        }
    }

    private void print(String document) {
        around.errands().run("print-paper", () -> desk.print(document), sent -> {
            told.set(List.of(sent.said().in(words)));
            if (sent.handedOver()) {
                look(document);
            }
        }, broken -> broken());
    }

    /** The printer's own word is not believed: the clerk looks into the tray. */
    private void look(String document) {
        String title = sheet.get().owed().stream().filter(one -> one.document().equals(document))
                .map(DayCloseDesk.Owed::title).findFirst().orElse("");
        around.asker().ask(new Question(Grade.NOTE, words.say("ui.done.paper.ask", title), "",
                List.of(words.say("ui.done.paper.CAME_OUT"), words.say("ui.done.paper.JAMMED"),
                        words.say("ui.done.paper.HALF")), answer ->
                around.errands().run("note-paper", () -> {
                    desk.saw(document, answer == 0);
                    return desk.sheet();
                }, now -> {
                    sheet.set(now);
                    told.set(List.of(words.say(answer == 0 ? "records.close.paper.out" : "records.close.paper.again")));
                    around.moved().run();
                }, broken -> broken())));
    }

    /** Writes a bundle, or one again that the centre did not answer. */
    public void write(String bundle) {
        Optional<Path> to = medium.get().folder();
        if (progress.get() != null) {
            return;
        }
        if (to.isEmpty()) {
            told.set(List.of(words.say("ui.still", words.say("records.close.reason.medium"))));
            return;
        }
        progress.set(new DayCloseDesk.Progress(DayCloseDesk.Stage.SEAL, 0));
        around.errands().run("write-bundle", () -> {
            DayCloseDesk.Written written = desk.write(bundle, to.get(),
                    step -> around.onScreen().accept(() -> step(step)));
            return new Done(written, desk.sheet());
        }, this::written, broken -> {
            progress.set(null);
            broken();
        });
    }

    private record Done(DayCloseDesk.Written written, DayCloseDesk.Sheet sheet) {
    }

    /** News of a write that is over comes too late. */
    private void step(DayCloseDesk.Progress step) {
        if (progress.get() != null) {
            progress.set(step);
        }
    }

    private void written(Done done) {
        progress.set(null);
        told.set(List.of(done.written().said().in(words)));
        sheet.set(done.sheet());
        look();
        around.moved().run();
    }

    public void stop() {
        desk.stop();
    }

    /** Ctrl+O: what lies on the medium and was not read yet; else the clerk chooses. */
    public void importReceipts() {
        Optional<Path> from = medium.get().folder();
        around.errands().run("look-for-receipts", () -> from.isEmpty() ? List.<Path>of() : desk.receipts(from.get()),
                found -> {
                    List<Path> fresh = found.stream().filter(file -> !taken.contains(file)).toList();
                    if (fresh.isEmpty()) {
                        around.picker().receipts(this::take);
                    } else {
                        take(fresh);
                    }
                }, broken -> told.set(List.of(words.say("records.close.receipt.unreadable"))));
    }

    private void take(List<Path> files) {
        if (files.isEmpty()) {
            told.set(List.of(words.say("records.close.receipt.nothing")));
            return;
        }
        around.errands().run("import-receipts", () -> new Answered(desk.take(files), desk.sheet()), answered -> {
            taken.addAll(files);
            told.set(answered.said().stream().map(said -> said.in(words)).toList());
            sheet.set(answered.sheet());
            around.moved().run();
        }, broken -> told.set(List.of(words.say("records.close.receipt.broken"))));
    }

    private record Answered(List<Said> said, DayCloseDesk.Sheet sheet) {
    }

    /** Null until it was counted for the first time. */
    public ReadOnlyObjectProperty<DayCloseDesk.Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Null while nothing is being written. */
    public ObjectProperty<DayCloseDesk.Progress> progress() {
        return progress;
    }

    /** What paper, medium or receipts last said. */
    public ObjectProperty<List<String>> told() {
        return told;
    }

    /** Where bundles go and receipts come from, as typed or chosen. */
    public StringProperty folder() {
        return folder;
    }

    public ReadOnlyObjectProperty<DayCloseDesk.Medium> mediumNow() {
        return medium.getReadOnlyProperty();
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
