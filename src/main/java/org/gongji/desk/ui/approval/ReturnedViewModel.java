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
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.ReviewDesk.Returned;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.kit.Sentence;
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

    /** Nobody has said a word about it yet. */
    public static boolean waits(Returned line) {
        return line.approval().state() == Approval.State.ASKED;
    }

    /** How many have an answer. */
    public long answered() {
        return lines.stream().filter(line -> !waits(line)).count();
    }

    /** Who said what, why; until then the promised day. */
    public String ruling(Returned line) {
        if (waits(line)) {
            return words.say("approval.due", line.approval().promised().toString().substring(5));
        }
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
                Masking.name(line.matter().member().name())));
    }

    private static boolean untold(Returned line) {
        return !waits(line) && !line.approval().told();
    }

    public void tell() {
        chosen().filter(ReturnedViewModel::untold).ifPresent(line -> around.errands().run("told-applicant", () -> {
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

    /** The applicant wants it no longer; asked once more, because what was taken back is not taken up again. */
    public void withdraw() {
        chosen().filter(this::opens).ifPresent(line -> around.asker().ask(new Question(Grade.B,
                words.say("approval.withdraw", Masking.name(line.matter().member().name())), words.say("approval.withdraw.text"),
                List.of(words.say("approval.withdraw.yes"), words.say("approval.withdraw.no")), chosen -> {
                    if (chosen == 0) {
                        withdrawn(line);
                    }
                })));
    }

    private void withdrawn(Returned line) {
        around.errands().run("withdraw-matter", () -> {
            desk.withdraw(line.approval().matter());
            return true;
        }, done -> {
            around.asker().tell(Grade.FINE, words.say("approval.withdrawn",
                    Sentence.literal(Masking.name(line.matter().member().name()))));
            around.dayChanged().run();
            load();
        }, broken -> around.asker().tell(Grade.A, words.say("approval.broken")));
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
        boolean untold = line.filter(ReturnedViewModel::untold).isPresent();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("1", words.say("approval.hint.told")),
                        new Actions.Hinted(Act.PRINT, words.say("approval.hint.print")),
                        new Actions.Hinted(Act.FULL_NUMBER, words.say("masking.hint.call")),
                        new Actions.Hinted(Act.REMOVE_MEMBER, words.say("approval.hint.withdraw"))), "",
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
