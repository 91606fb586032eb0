package org.gongji.desk.ui.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.binding.record.RecordDesk.Topic;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.matter.MatterDesk.Answer;
import org.gongji.desk.ui.matter.MatterDesk.Waiting;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.words.Words;

/** A numbered list, who asks, and the answer; a correction is asked for from what is shown. */
public final class MattersViewModel {
    private final MatterDesk desk;
    private final Words words;
    private final Errands errands;
    private final Question.Asker asker;
    private final Clerk clerk;
    private final Runnable dayChanged;
    private final WhoViewModel who;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOICE);
    private final ReadOnlyObjectWrapper<Answer.Told> told = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final StringProperty wish = new SimpleStringProperty("");
    private final StringProperty paper = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private Choice choice = Choice.QUERY;
    private Topic topic = Topic.OTHER;
    private boolean busy;

    /** Where the room is. */
    public enum Phase {
        CHOICE, WHO, TOLD, WISH, WAITING
    }

    /** What may be chosen, by digit in this order. */
    public enum Choice {
        QUERY, ACCESS, INFO, /** a supervisor's alone */ CORRECTIONS
    }

    /** What the room stands in. */
    public record Around(Words words, CaseWords caseWords, Errands errands, Question.Asker asker, Clerk clerk,
                         Runnable dayChanged) {
    }

    public MattersViewModel(MatterDesk desk, Around around) {
        this.desk = desk;
        this.words = around.words();
        this.errands = around.errands();
        this.asker = around.asker();
        this.clerk = around.clerk();
        this.dayChanged = around.dayChanged();
        this.who = new WhoViewModel(around.caseWords());
        phase.addListener((o, before, now) -> refresh());
        who.who().addListener((o, before, now) -> refresh());
        current.addListener((o, before, now) -> refresh());
        refresh();
    }

    /** What this clerk may choose, in the order of the digits. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (clerk.may(Right.TAKE_CASES)) {
            choices.addAll(List.of(Choice.QUERY, Choice.ACCESS, Choice.INFO));
        }
        if (clerk.may(Right.APPROVE)) {
            choices.add(Choice.CORRECTIONS);
        }
        return choices;
    }

    /** @return false where the digit is none of the list */
    public boolean choose(String digit) {
        List<Choice> choices = choices();
        if (phase.get() != Phase.CHOICE || !digit.matches("[1-9]") || Integer.parseInt(digit) > choices.size()) {
            return false;
        }
        choice = choices.get(Integer.parseInt(digit) - 1);
        if (choice == Choice.CORRECTIONS) {
            look();
        } else {
            phase.set(Phase.WHO);
        }
        return true;
    }

    /** @return false where nobody is asked for: the card is left alone */
    public boolean card(CardReading card) {
        boolean taken = phase.get() == Phase.CHOICE && clerk.may(Right.TAKE_CASES) || phase.get() == Phase.WHO;
        if (taken) {
            who.card(card);
        }
        return taken;
    }

    /**
     * The clerk has compared the person with the document: only now anything is asked for.
     *
     * @param info goes on where basic information changes
     */
    public void confirmed(Consumer<Who> info) {
        Optional<Who> known = who.known();
        if (phase.get() != Phase.WHO || known.isEmpty() || busy) {
            return;
        }
        if (choice == Choice.INFO) {
            info.accept(known.get());
        } else {
            ask(() -> choice == Choice.QUERY ? desk.query(known.get()) : desk.record(known.get()));
        }
    }

    private void ask(Callable<Answer> question) {
        busy = true;
        errands.run("own-record", question, answer -> {
            busy = false;
            answered(answer);
        }, broken -> {
            busy = false;
            asker.tell(Grade.A, words.say("matters.broken"));
        });
    }

    private void answered(Answer answer) {
        if (answer instanceof Answer.Told now) {
            told.set(now);
            paper.set(now.document().isPresent() ? "" : words.say("matters.undrawable"));
            phase.set(Phase.TOLD);
            refresh();
            dayChanged.run();
        } else if (answer instanceof Answer.OtherName other) {
            asker.tell(Grade.A, words.say("matters.other-name", other.masked()));
        } else {
            asker.tell(Grade.A, words.say("matters.not-yours"));
        }
    }

    /** F5 while what is kept is shown: which kind of thing is wrong, then what. */
    public boolean correct() {
        boolean may = phase.get() == Phase.TOLD && choice == Choice.ACCESS;
        if (may) {
            List<Topic> topics = List.of(Topic.values());
            asker.ask(new Question(Grade.NOTE, words.say("matters.topic"), "", topics.stream().map(one ->
                    words.say("matters.topic." + one)).toList(), answer -> {
                        topic = topics.get(answer);
                        wish.set("");
                        phase.set(Phase.WISH);
                    }));
        }
        return may;
    }

    public void wished() {
        Optional<Who> known = who.known();
        if (phase.get() == Phase.WISH && known.isPresent() && !wish.get().isBlank() && !busy) {
            String said = wish.get().strip();
            ask(() -> desk.correct(known.get(), topic, said));
        }
    }

    private void look() {
        errands.run("corrections", desk::waiting, found -> {
            waiting.setAll(found);
            current.set(found.isEmpty() ? -1 : Math.max(0, Math.min(current.get(), found.size() - 1)));
            phase.set(Phase.WAITING);
            refresh();
        }, broken -> asker.tell(Grade.A, words.say("matters.broken")));
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < waiting.size()) {
            current.set(next);
        }
    }

    public Optional<Waiting> chosen() {
        int at = current.get();
        return at >= 0 && at < waiting.size() ? Optional.of(waiting.get(at)) : Optional.empty();
    }

    /** A supervisor has looked: it was wrong and is put right, or it was right. */
    public void settle() {
        chosen().ifPresent(one -> asker.ask(new Question(Grade.B, words.say("matters.settle", one.who()), one.wish(),
                List.of(words.say("matters.settle.done"), words.say("matters.settle.right"),
                        words.say("matters.settle.later")), answer -> {
                            if (answer < 2) {
                                settle(one, answer == 0);
                            }
                        })));
    }

    private void settle(Waiting one, boolean corrected) {
        errands.run("settle-correction", () -> {
            desk.settle(one.matter(), corrected);
            return true;
        }, done -> {
            dayChanged.run();
            look();
        }, broken -> asker.tell(Grade.A, words.say("matters.broken")));
    }

    /** Ctrl+P: the paper of what is shown. */
    public boolean print() {
        Optional<String> document = phase.get() == Phase.TOLD ? told.get().document() : Optional.empty();
        if (phase.get() == Phase.TOLD && told.get().pages() > 0) {
            asker.ask(new Question(Grade.NOTE, words.say("matters.print.what"), "", List.of(
                    words.say("matters.print.list"), words.say("matters.print.pages", told.get().pages())), answer -> {
                        if (answer == 1) {
                            copy();
                        } else {
                            document.ifPresent(this::print);
                        }
                    }));
            return true;
        }
        document.ifPresent(this::print);
        return document.isPresent();
    }

    /** What the printer does with the copy is said; it is no paper of ours, so nobody notes whether it came out. */
    private void copy() {
        String caseNo = told.get().number();
        who.known().ifPresent(person -> errands.run("copy-pages", () -> desk.copy(person, caseNo),
                how -> paper.set(words.say("ui.sign.printed." + how)),
                broken -> asker.tell(Grade.A, words.say("matters.broken"))));
    }

    private void print(String document) {
        paper.set(words.say("ui.sign.printing"));
        errands.run("print-paper", () -> desk.print(document), how -> {
            paper.set(words.say("ui.sign.printed." + how));
            if (how == Printed.SENT) {
                Seen.ask(asker, words, words.say("matters.paper"), seen -> errands.run("note-paper",
                        () -> desk.saw(document, seen), number -> paper.set(words.say("ui.sign.seen." + seen, number)),
                        broken -> asker.tell(Grade.A, words.say("matters.broken"))));
            }
        }, broken -> asker.tell(Grade.A, words.say("matters.broken")));
    }

    /**
     * Esc and Alt+←: one layer back.
     *
     * @return false where the room itself is left
     */
    public boolean back() {
        Phase now = phase.get();
        if (now == Phase.WISH) {
            phase.set(Phase.TOLD);
        } else if (now == Phase.WHO || now == Phase.WAITING) {
            phase.set(Phase.CHOICE);
        }
        return now == Phase.WISH || now == Phase.WHO || now == Phase.WAITING;
    }

    private void refresh() {
        actions.set(switch (phase.get()) {
            case CHOICE -> bar(List.of(), words.say("matters.choose"), null, true);
            case WHO -> bar(List.of(new Actions.Hinted(Act.READ_CARD, words.say("matters.hint.card"))),
                    who.known().isPresent() ? words.say("matters.compare")
                            : words.say("ui.still", words.say("matters.missing.who")),
                    words.say("matters.primary." + choice), who.known().isPresent());
            case TOLD -> bar(toldHints(), words.say("matters.told.next"), words.say("matters.primary.done"), true);
            case WISH -> bar(List.of(), words.say("matters.wish.reason"), words.say("matters.primary.wish"), true);
            case WAITING -> bar(List.of(), words.say(waiting.isEmpty() ? "matters.waiting.none"
                    : "matters.waiting.reason"), words.say("matters.primary.settle"), chosen().isPresent());
        });
    }

    private List<Actions.Hinted> toldHints() {
        List<Actions.Hinted> hints = new ArrayList<>();
        if (told.get() != null && told.get().document().isPresent()) {
            hints.add(new Actions.Hinted(Act.PRINT, words.say("matters.hint.print")));
        }
        if (choice == Choice.ACCESS) {
            hints.add(new Actions.Hinted(Act.CHANGE, words.say("matters.hint.correct")));
        }
        return hints;
    }

    private Actions bar(List<Actions.Hinted> hints, String reason, String primary, boolean ready) {
        return new Actions(new Actions.Choice(words.say("ui.back.home"), Act.STEP_BACK), hints, "", reason, null,
                primary == null ? null : new Actions.Choice(primary, Act.PRIMARY), ready);
    }

    public Choice choice() {
        return choice;
    }

    public WhoViewModel who() {
        return who;
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Null until something was told. */
    public ReadOnlyObjectProperty<Answer.Told> told() {
        return told.getReadOnlyProperty();
    }

    public ObservableList<Waiting> waiting() {
        return waiting;
    }

    public IntegerProperty current() {
        return current;
    }

    public StringProperty wish() {
        return wish;
    }

    /** What the printer last said. */
    public StringProperty paper() {
        return paper;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
