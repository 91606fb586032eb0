package org.gongji.desk.ui.step.done;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.words.Words;

/** Number, times kept apart, papers, what to hand back and what to say. The pharmacy is never promised early. */
public final class DoneStepViewModel {
    private Conclusion conclusion;
    private final boolean onAcceptance;
    private final OutgoingDesk desk;
    private final HandBack back;
    /** Held here: the reader outlives this screen and must not hold it. */
    private final ChangeListener<ReaderSaid> heard = (o, before, now) -> refresh();
    private final Words words;
    private final Errands errands;
    private final Question.Asker asker;
    private final DateTimeFormatter second;
    private final Set<String> handed = new LinkedHashSet<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /**
     * @param onAcceptance the pack lets bindings take effect only when the centre has them
     * @param back         what lay on the desk and goes back
     */
    public DoneStepViewModel(Conclusion conclusion, boolean onAcceptance, OutgoingDesk desk, HandBack back,
                             Words words, Errands errands, Question.Asker asker, Clock clock) {
        this.conclusion = conclusion;
        this.onAcceptance = onAcceptance;
        this.desk = desk;
        this.back = back;
        this.words = words;
        this.errands = errands;
        this.asker = asker;
        this.second = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(clock.getZone());
        back.reader().addListener(new WeakChangeListener<>(heard));
        refresh();
        errands.run("make-papers", () -> {
            desk.make();
            return desk.sheets().size();
        }, made -> refresh(), broken -> {
            refresh();
            asker.tell(Grade.A, words.say("ui.done.make.broken"));
        });
    }

    /** @param known false shows the value as a wait, in amber */
    public record Moment(String title, String value, String note, boolean known) {
    }

    public boolean bound() {
        return conclusion.count(MatterState.DONE) > 0;
    }

    public String headline() {
        String names = names(MatterState.DONE);
        if (takenBack()) {
            return words.say("takeback.headline", names(MatterState.WITHDRAWN));
        }
        if (!bound()) {
            return words.say(conclusion.count(MatterState.WAITING) > 0 ? "ui.done.headline.waiting"
                    : "ui.done.headline.refused");
        }
        return words.say(ends() ? "ui.done.headline.ended" : changes() ? changed("terms.done") : onAcceptance ? "ui.done.headline.later"
                : "ui.done.headline", names);
    }

    /** Done, and taken back before the papers left. */
    public boolean takenBack() {
        return !bound() && conclusion.count(MatterState.WITHDRAWN) > 0;
    }

    private boolean mayTakeBack() {
        return bound() && conclusion.record().kind() == MatterKind.BIND;
    }

    /**
     * Ctrl+Z: whether every paper is still here only the clerk can see, and there is no default.
     *
     * @return false where nothing here can be taken back
     */
    public boolean takeBack() {
        if (!mayTakeBack()) {
            return false;
        }
        if (sheets().stream().anyMatch(sheet -> sheet.state() == OutgoingDesk.State.PRINTING)) {
            asker.tell(Grade.B, words.say("takeback.printing"));
        } else if (handed.contains("papers")) {
            not(TakeBackDesk.Why.HANDED_OUT);
        } else {
            asker.ask(new Question(Grade.B, words.say("takeback.ask", names(MatterState.DONE)),
                    words.say("takeback.ask.text"), List.of(words.say("takeback.here"), words.say("takeback.gone")),
                    answer -> {
                        if (answer == 0) {
                            undo();
                        } else {
                            not(TakeBackDesk.Why.HANDED_OUT);
                        }
                    }));
        }
        return true;
    }

    private void not(TakeBackDesk.Why why) {
        asker.tell(Grade.B, words.say("takeback.not." + why));
    }

    private void undo() {
        errands.run("take-back", desk::takeBack, done -> {
            if (done.outcome() instanceof TakeBackDesk.Outcome.Taken taken) {
                conclusion = new Conclusion(taken.record(), conclusion.matters().stream().map(was -> taken.matters()
                        .stream().filter(now -> now.id().equals(was.id())).findFirst().orElse(was)).toList());
                asker.tell(Grade.NOTE, done.numbers().isEmpty() ? words.say("takeback.done")
                        : words.say("takeback.done.marked", done.numbers().size(), done.numbers().stream()
                        .map(String::valueOf).collect(Collectors.joining(words.say("ui.list")))));
            } else if (done.outcome() instanceof TakeBackDesk.Outcome.Not kept) {
                not(kept.why());
            }
            refresh();
        }, broken -> asker.tell(Grade.A, words.say("takeback.broken")));
    }

    private boolean changes() {
        return conclusion.record().kind() == MatterKind.CHANGE;
    }

    private String changed(String key) {
        return onAcceptance ? key + ".later" : key;
    }

    private boolean ends() {
        return conclusion.record().kind() == MatterKind.END;
    }

    private String names(MatterState state) {
        return conclusion.matters().stream().filter(matter -> matter.state() == state)
                .map(matter -> matter.member().name()).collect(Collectors.joining(words.say("ui.list")));
    }

    public String caseNo() {
        return conclusion.record().caseNo();
    }

    /** Four times that are never confused. */
    public List<Moment> moments() {
        CaseRecord record = conclusion.record();
        List<Moment> moments = new ArrayList<>();
        moments.add(moment("accepted", record.acceptedAt()));
        if (!bound()) {
            return moments;
        }
        moments.add(moment(onAcceptance ? "effective.later" : "effective",
                onAcceptance ? record.receivedAt() : record.signedAt()));
        moments.add(moment("received", record.receivedAt()));
        moments.add(moment("usable", record.usableAt()));
        return moments;
    }

    private Moment moment(String key, Instant at) {
        return new Moment(words.say("ui.done.time." + key), at == null ? words.say("ui.done.time.wait") : second.format(at),
                words.say("ui.done.time." + key + ".note"), at != null);
    }

    public List<OutgoingDesk.Sheet> sheets() {
        return desk.sheets();
    }

    public String sheetCount() {
        int copies = sheets().stream().mapToInt(OutgoingDesk.Sheet::copies).sum();
        int out = sheets().stream().filter(sheet -> sheet.state() == OutgoingDesk.State.OUT)
                .mapToInt(OutgoingDesk.Sheet::copies).sum();
        return words.say("ui.done.papers.count", sheets().size(), copies, out);
    }

    /** Prints, then asks what came out; the printer's own word is not believed. */
    public void print(int index) {
        print(index, () -> { });
    }

    /** Everything still owed, one paper after the other; a paper that does not come stops the row. */
    public void printOwed() {
        for (int i = 0; i < sheets().size(); i++) {
            if (sheets().get(i).state() == OutgoingDesk.State.OWED) {
                print(i, this::printOwed);
                return;
            }
        }
    }

    private void print(int index, Runnable then) {
        if (index < 0 || index >= sheets().size()
                || sheets().get(index).state() == OutgoingDesk.State.PRINTING) {
            return;
        }
        if (sheets().get(index).state() == OutgoingDesk.State.OUT) {
            askWhy(index, then);
        } else {
            send(index, "", then);
        }
    }

    /** A further copy bears the word 补打, and the ledger says why there is one. */
    private void askWhy(int index, Runnable then) {
        List<String> why = List.of(words.say("ui.done.why.lost"), words.say("ui.done.why.torn"),
                words.say("ui.done.why.wanted"));
        asker.ask(new Question(Grade.NOTE, words.say("ui.done.why", sheets().get(index).title()), "", why,
                answer -> send(index, why.get(answer), then)));
    }

    private void send(int index, String reason, Runnable then) {
        errands.run("print-paper", () -> desk.print(index, reason), how -> {
            if (how == Printed.SENT) {
                askPaper(index, then);
            } else {
                asker.tell(Grade.B, words.say("ui.done.print." + how));
            }
            refresh();
        }, broken -> asker.tell(Grade.A, words.say("ui.done.print.broken")));
    }

    private void askPaper(int index, Runnable then) {
        Seen.ask(asker, words, sheets().get(index).title(), seen -> errands.run("note-paper", () -> desk.saw(index, seen), spoiled -> {
            refresh();
            if (spoiled == 0) {
                then.run();
            } else {
                asker.tell(Grade.B, words.say("ui.done.spoiled", spoiled));
            }
        }, broken -> asker.tell(Grade.A, words.say("ui.done.print.broken"))));
    }

    /** One quiet note per member who was not bound. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Matter matter : conclusion.matters()) {
            if (matter.state() == MatterState.WAITING) {
                notes.add(words.say("ui.done.note.waiting", matter.member().name(), matter.draft()));
            }
        }
        notes.add(words.say(takenBack() ? "takeback.export" : "ui.done.note.export"));
        return notes;
    }

    public String sayIt() {
        String names = names(MatterState.DONE);
        if (takenBack()) {
            return words.say("ui.quote", words.say("takeback.say"));
        }
        return words.say("ui.quote", words.say(!bound() ? "ui.done.say.papers"
                : ends() ? "ui.done.say.ended" : changes() ? changed("terms.done.say")
                : onAcceptance ? "ui.done.say.later" : "ui.done.say", names));
    }

    public List<String> toHand() {
        return List.of("cards", "originals", "papers");
    }

    /** {@code cards}, {@code originals} or {@code papers}, with whose and which. */
    public String handing(String key) {
        if ("cards".equals(key) && !back.holders().isEmpty()) {
            return words.say("panel.hand.cards", String.join(words.say("ui.list"), back.holders()),
                    back.holders().size());
        }
        if ("originals".equals(key) && !back.papers().isEmpty()) {
            return words.say("panel.hand.originals", back.papers().stream()
                    .map(paper -> words.say("policy.paper." + paper.word())).collect(Collectors.joining(
                            words.say("ui.list"))));
        }
        return words.say("ui.done.hand." + key);
    }

    /** A card lies on the reader, and nobody has said that it was handed back. */
    public boolean waitsForCard() {
        return back.cardLies() && !handed.contains("cards");
    }

    /** Nobody leaves a visit whose card still lies there, by whatever key. */
    public boolean holdsBack() {
        if (waitsForCard()) {
            asker.tell(Grade.B, words.say("panel.hand.lying.text"));
        }
        return waitsForCard();
    }

    public boolean handed(String key) {
        return handed.contains(key);
    }

    public void hand(String key, boolean given) {
        if (given) {
            handed.add(key);
        } else {
            handed.remove(key);
        }
        refresh();
    }

    private void refresh() {
        boolean owed = sheets().stream().anyMatch(sheet -> sheet.state() != OutgoingDesk.State.OUT);
        actions.set(new Actions(null,
                hints(), "",
                words.say(waitsForCard() ? "panel.hand.lying" : owed ? "ui.done.owed" : "ui.done.all-out"), null,
                new Actions.Choice(words.say("ui.done.next"), Act.PRIMARY), !waitsForCard()));
    }

    private List<Actions.Hinted> hints() {
        Actions.Hinted print = new Actions.Hinted(Act.PRINT, words.say("ui.done.print-all"));
        return mayTakeBack() ? List.of(print, new Actions.Hinted(Act.UNDO, words.say("takeback.key")))
                : List.of(print);
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
