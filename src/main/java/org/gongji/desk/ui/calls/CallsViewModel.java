package org.gongji.desk.ui.calls;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.binding.LifeDesk.Way;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.ui.calls.CallsDesk.Line;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** A list to work down by telephone: one line at a time, one digit says how it went. */
public final class CallsViewModel {
    private final CallsDesk desk;
    private final Words words;
    private final Errands errands;
    private final Question.Asker asker;
    private final Runnable dayChanged;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /** @param dayChanged home and the list of the day are asked anew */
    public CallsViewModel(CallsDesk desk, Words words, Errands errands, Question.Asker asker, Runnable dayChanged) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.asker = asker;
        this.dayChanged = dayChanged;
        current.addListener((o, before, now) -> refresh());
        refresh();
    }

    public void load() {
        errands.run("roster-calls", desk::lines, found -> {
            int at = Math.max(0, Math.min(current.get(), found.size() - 1));
            lines.setAll(found);
            current.set(found.isEmpty() ? -1 : at);
            refresh();
        }, broken -> asker.tell(Grade.A, words.say("calls.broken")));
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < lines.size()) {
            current.set(next);
        }
    }

    public Optional<Line> chosen() {
        return current.get() >= 0 && current.get() < lines.size() ? Optional.of(lines.get(current.get()))
                : Optional.empty();
    }

    public String headline() {
        long tell = lines.stream().filter(line -> line.news().toTell()).count();
        long look = lines.size() - tell;
        String first = tell == 0 ? words.say("calls.none") : words.say("calls.some", tell);
        return look == 0 ? first : first + words.say("ui.comma") + words.say("calls.doubtful", look);
    }

    /** What happened to the two, and on what the roster bases it. */
    public String happened(Line line) {
        String why = Optional.ofNullable(line.why()).map(code -> words.say("calls.why." + code)).orElse("");
        String news = words.say("calls.news." + line.news(), line.since().toString());
        String both = why.isEmpty() ? news : words.say("calls.both", news, why);
        return line.queried() == null ? both : words.say("calls.both", both,
                words.say("calls.queried", line.queried().toString()));
    }

    /** How often nobody took the call; empty after none. */
    public String tries(Line line) {
        return line.tries() == 0 ? "" : words.say("calls.tries", line.tries());
    }

    /** Words for the telephone. Of a death nothing is said: that somebody should come and bring the card. */
    public String sayIt(Line line) {
        String key = line.why() == ReasonCode.DECEASED_IN_ROSTER ? "calls.say.LOOK" : "calls.say." + line.news();
        return words.say("ui.quote", words.say(key, Masking.name(line.giver().name()),
                Masking.name(line.member().name())));
    }

    /** @param digit 1 to 4; of a death mark in doubt only 1, which asks the centre; anything else is no answer */
    public boolean tell(String digit) {
        if (digit.equals("1") && chosen().filter(Line::mayQuery).isPresent()) {
            String binding = chosen().orElseThrow().binding();
            act(() -> desk.query(binding));
            return true;
        }
        Optional<Line> line = chosen().filter(one -> one.news().toTell());
        if (line.isEmpty() || !digit.matches("[1-4]")) {
            return false;
        }
        tell(line.get(), Way.values()[Integer.parseInt(digit) - 1]);
        return true;
    }

    private void tell(Line line, Way way) {
        act(() -> desk.told(line.binding(), way));
    }

    private void act(Runnable deed) {
        errands.run("roster-told", () -> {
            deed.run();
            return true;
        }, done -> {
            dayChanged.run();
            load();
        }, broken -> asker.tell(Grade.A, words.say("calls.broken")));
    }

    private void refresh() {
        boolean tell = chosen().filter(line -> line.news().toTell()).isPresent();
        boolean query = chosen().filter(Line::mayQuery).isPresent();
        List<Actions.Hinted> hints = query ? List.of(new Actions.Hinted("1", words.say("calls.hint.QUERY")),
                new Actions.Hinted(Act.FULL_NUMBER, words.say("calls.hint.full"))) : tell ? List.of(new Actions.Hinted("2", words.say("calls.hint.NOT_REACHED")),
                new Actions.Hinted("3", words.say("calls.hint.BY_LETTER")),
                new Actions.Hinted("4", words.say("calls.hint.AT_COUNTER")),
                new Actions.Hinted(Act.FULL_NUMBER, words.say("calls.hint.full")))
                : List.of(new Actions.Hinted(Act.FULL_NUMBER, words.say("calls.hint.full")));
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK), hints, "",
                tell ? "" : words.say(lines.isEmpty() ? "calls.none" : "calls.look"), null,
                new Actions.Choice(words.say("calls.primary"), Act.PRIMARY), tell));
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public IntegerProperty current() {
        return current;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
