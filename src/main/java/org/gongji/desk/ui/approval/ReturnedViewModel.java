package org.gongji.desk.ui.approval;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.intake.ReviewDesk.Returned;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.words.Words;

/** What came back to the counter: whom to call, what to print, which case to take up again. */
public final class ReturnedViewModel {
    private final ReturnedDesk desk;
    private final Words words;
    private final Around around;
    private final ObservableList<Returned> lines = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /** @param resume opens the draft of a case that was given back */
    public record Around(Errands errands, Question.Asker asker, java.util.function.Consumer<String> resume,
                         Runnable dayChanged) {
    }

    public ReturnedViewModel(ReturnedDesk desk, Words words, Around around) {
        this.desk = desk;
        this.words = words;
        this.around = around;
        current.addListener((o, before, now) -> refresh());
        refresh();
    }

    public void load() {
        around.errands().run("returned-approvals", desk::returned, found -> {
            int at = Math.max(0, Math.min(current.get(), found.size() - 1));
            lines.setAll(found);
            current.set(found.isEmpty() ? -1 : at);
            refresh();
        }, broken -> around.asker().tell(Grade.A, words.say("approval.broken")));
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < lines.size()) {
            current.set(next);
        }
    }

    public Optional<Returned> chosen() {
        return current.get() >= 0 && current.get() < lines.size() ? Optional.of(lines.get(current.get()))
                : Optional.empty();
    }

    /** Still to be worked on at the counter: given back, denied, or let pass and unsigned. */
    public boolean opens(Returned line) {
        return !line.matter().state().settled();
    }

    /** Who said what, why. */
    public String ruling(Returned line) {
        Approval.Ruled ruled = line.approval().ruling();
        return words.say("approval.returned.line", words.say("approval.who", ruled.name(), ruled.staffNo()),
                words.say("approval.reason." + ruled.reason()), ruled.note().isEmpty() ? ""
                        : words.say("approval.ruled.note", ruled.note()));
    }

    public String state(Returned line) {
        boolean unsigned = line.approval().state() == Approval.State.APPROVED && opens(line);
        return words.say("approval.state." + line.approval().state() + (unsigned ? ".unsigned" : ""));
    }

    /** Words to say on the telephone. */
    public String sayIt(Returned line) {
        boolean unsigned = line.approval().state() == Approval.State.APPROVED && opens(line);
        return words.say("ui.quote", words.say("approval.say." + line.approval().state() + (unsigned ? ".unsigned" : ""),
                line.matter().member().name()));
    }

    public void tell() {
        chosen().filter(line -> !line.approval().told()).ifPresent(line -> around.errands().run("told-applicant", () -> {
            desk.told(line.approval().matter());
            return true;
        }, done -> {
            around.dayChanged().run();
            load();
        }, broken -> around.asker().tell(Grade.A, words.say("approval.broken"))));
    }

    public void resume() {
        chosen().filter(this::opens).ifPresent(line -> around.resume().accept(line.approval().draft()));
    }

    /** The receipt that the yes owes; a case that is still open owes none. */
    public void print() {
        chosen().ifPresent(line -> around.errands().run("owed-receipt", () -> desk.owed(line.approval().matter()),
                title -> title.ifPresentOrElse(name -> send(line, name),
                        () -> around.asker().tell(Grade.NOTE, words.say("approval.returned.no-paper"))),
                broken -> around.asker().tell(Grade.A, words.say("ui.done.print.broken"))));
    }

    private void send(Returned line, String title) {
        String matter = line.approval().matter();
        around.errands().run("print-receipt", () -> desk.print(matter), how -> {
            if (how == Printed.SENT) {
                Seen.ask(around.asker(), words, title, seen -> around.errands().run("note-paper",
                        () -> desk.saw(matter, seen), spoiled -> {
                            if (spoiled > 0) {
                                around.asker().tell(Grade.B, words.say("ui.done.spoiled", spoiled));
                            }
                        }, broken -> around.asker().tell(Grade.A, words.say("ui.done.print.broken"))));
            } else {
                around.asker().tell(Grade.B, words.say("ui.done.print." + how));
            }
        }, broken -> around.asker().tell(Grade.A, words.say("ui.done.print.broken")));
    }

    private void refresh() {
        Optional<Returned> line = chosen();
        boolean opens = line.filter(this::opens).isPresent();
        boolean untold = line.filter(one -> !one.approval().told()).isPresent();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("1", words.say("approval.hint.told")),
                        new Actions.Hinted(Act.PRINT, words.say("approval.hint.print"))), "",
                line.isEmpty() ? words.say("approval.returned.none") : opens || untold ? ""
                        : words.say("approval.returned.done"), null,
                new Actions.Choice(words.say(opens ? "approval.primary.open" : "approval.primary.told"), Act.PRIMARY),
                opens || untold));
    }

    public ObservableList<Returned> lines() {
        return lines;
    }

    public IntegerProperty current() {
        return current;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
