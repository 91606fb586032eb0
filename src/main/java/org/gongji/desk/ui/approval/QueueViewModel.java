package org.gongji.desk.ui.approval;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.binding.ApprovalDesk.Objection;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.intake.ReviewDesk.Waiting;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** The supervisor's hour: what waits, overdue first; after a word the next one opens by itself. */
public final class QueueViewModel {
    private final QueueDesk desk;
    private final CaseViewModel shown;
    private final Words words;
    private final Around around;
    private final WordViewModel word = new WordViewModel();
    private final ObservableList<Waiting> queue = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private boolean saying;

    /**
     * What stands around the queue.
     *
     * @param names      the viewer may name who stands in
     * @param dayChanged something moved: home counts anew
     */
    public record Around(Errands errands, Question.Asker asker, boolean names, Runnable dayChanged) {
    }

    public QueueViewModel(QueueDesk desk, CaseViewModel shown, Words words, Around around) {
        this.desk = desk;
        this.shown = shown;
        this.words = words;
        this.around = around;
        word.reason().addListener((o, before, now) -> refresh());
        word.note().addListener((o, before, now) -> refresh());
        shown.opened().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** Asks what waits and opens the first, or the one that now stands where the last one stood. */
    public void load() {
        around.errands().run("approval-queue", desk::queue, waiting -> {
            int at = Math.max(0, Math.min(current.get(), waiting.size() - 1));
            queue.setAll(waiting);
            select(waiting.isEmpty() ? -1 : at);
        }, broken -> around.asker().tell(Grade.A, words.say("approval.broken")));
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < queue.size()) {
            select(next);
        }
    }

    private void select(int index) {
        current.set(index);
        word.clear();
        shown.show(null);
        Optional<Waiting> chosen = chosen();
        if (chosen.isPresent() && chosen.get().objection().isEmpty()) {
            open(chosen.get());
        }
        refresh();
    }

    /** Whoever stands back from a case does not look at it either. */
    private void open(Waiting waiting) {
        String matter = waiting.approval().matter();
        around.errands().run("open-approval", () -> desk.open(matter), opened -> {
            if (chosen().filter(now -> now.approval().matter().equals(matter)).isPresent()) {
                shown.show(opened.orElse(null));
                if (opened.isEmpty()) {
                    around.asker().tell(Grade.B, words.say("approval.gone"));
                }
            }
        }, broken -> around.asker().tell(Grade.A, words.say("approval.broken")));
    }

    public Optional<Waiting> chosen() {
        return current.get() >= 0 && current.get() < queue.size() ? Optional.of(queue.get(current.get()))
                : Optional.empty();
    }

    /** Says the word; the answer decides, never the screen. */
    public void say() {
        if (saying || !actions.get().ready()) {
            return;
        }
        saying = true;
        ReviewDesk.Opened seen = shown.opened().get();
        around.errands().run("say-approval", () -> desk.answer(seen, word.word().orElseThrow()), answer -> {
            saying = false;
            answered(answer);
        }, broken -> {
            saying = false;
            around.asker().tell(Grade.A, words.say("approval.broken"));
        });
    }

    private void answered(ReviewDesk.Answer answer) {
        around.dayChanged().run();
        load();
        if (answer instanceof ReviewDesk.Answer.Given given) {
            around.asker().tell(Grade.FINE, words.say("approval.given." + given.approval().state()
                    + (given.conclusion().isPresent() || given.approval().signature() != null ? "" : ".unsigned"),
                    name(given.opened())));
        } else if (answer instanceof ReviewDesk.Answer.Objected objected) {
            around.asker().tell(Grade.B, objection(objected.why()));
        }
    }

    private static String name(ReviewDesk.Opened opened) {
        return opened.file().person(opened.decision().member()).map(one -> one.name()).orElse("");
    }

    public String objection(Objection why) {
        return words.say("approval.objection." + why);
    }

    /** {@code 11-24 前答复}, or by how much it is late. */
    public String due(Waiting waiting) {
        return words.say(waiting.overdue() ? "approval.overdue" : "approval.due", String.format("%02d-%02d",
                waiting.approval().promised().getMonthValue(), waiting.approval().promised().getDayOfMonth()));
    }

    public String relation(Waiting waiting) {
        return words.find("relation." + waiting.matter().relation()).orElse(waiting.matter().relation());
    }

    public String headline() {
        long late = queue.stream().filter(Waiting::overdue).count();
        return queue.isEmpty() ? words.say("approval.queue.none")
                : late == 0 ? words.say("approval.queue", queue.size()) : words.say("approval.queue.late",
                queue.size(), late);
    }

    /** The one thing still missing; empty when the word can be said. */
    private Optional<String> missing() {
        Optional<Waiting> chosen = chosen();
        if (chosen.isEmpty()) {
            return Optional.of(words.say("approval.queue.none"));
        }
        if (chosen.get().objection().isPresent()) {
            return chosen.get().objection().map(this::objection);
        }
        if (shown.opened().get() == null) {
            return Optional.of(words.say("approval.opening"));
        }
        if (word.reason().get() == null) {
            return Optional.of(words.say("ui.still", words.say("approval.missing.reason")));
        }
        if (word.noteMissing()) {
            return Optional.of(words.say("ui.still", words.say("approval.missing.note")));
        }
        boolean lifts = word.reason().get().effect() != RulingReason.Effect.RETURN;
        return lifts && !Ruling.mayRule(shown.opened().get().decision())
                ? Optional.of(objection(Objection.NOT_LIFTABLE)) : Optional.empty();
    }

    private void refresh() {
        Optional<String> missing = missing();
        RulingReason reason = word.reason().get();
        String primary = reason == null || shown.opened().get() == null ? words.say("approval.primary")
                : words.say("approval.primary." + reason.effect(), name(shown.opened().get()));
        List<Actions.Hinted> hints = around.names() ? List.of(new Actions.Hinted("↑ ↓", words.say("approval.hint.move")),
                new Actions.Hinted(Act.DEPUTY, words.say("approval.hint.deputy")))
                : List.of(new Actions.Hinted("↑ ↓", words.say("approval.hint.move")));
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK), hints, "",
                missing.orElse(words.say("approval.reason")), null, new Actions.Choice(primary, Act.PRIMARY),
                missing.isEmpty()));
    }

    public ObservableList<Waiting> queue() {
        return queue;
    }

    public IntegerProperty current() {
        return current;
    }

    public WordViewModel word() {
        return word;
    }

    public CaseViewModel shown() {
        return shown;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
