package org.gongji.desk.ui.search;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** One family on record: who may use, since when, why suspended; acts as a timeline. */
public final class FamilyViewModel {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<LookDesk.InFull> REASONS = List.of(LookDesk.InFull.values());

    private final SearchDesk.FamilyRecord family;
    private final SearchDesk desk;
    private final Words words;
    private final Errands errands;
    private final Question.Asker asker;
    private final IntegerProperty current = new SimpleIntegerProperty(0);
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty memberNumber = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public FamilyViewModel(SearchDesk.FamilyRecord family, SearchDesk desk, Words words, Errands errands,
                           Question.Asker asker) {
        this.family = family;
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.asker = asker;
        number.set(family.number());
        for (int i = 0; i < family.members().size(); i++) {
            if (family.members().get(i).state() == SearchDesk.State.SUSPENDED) {
                current.set(i);
                break;
            }
        }
        current.addListener((o, before, now) -> {
            memberNumber.set("");
            refresh();
        });
        refresh();
    }

    public SearchDesk.FamilyRecord family() {
        return family;
    }

    public String counts() {
        return words.say("records.family.counts", count(SearchDesk.State.ACTIVE) + count(SearchDesk.State.WAITING),
                count(SearchDesk.State.SUSPENDED), count(SearchDesk.State.ENDED));
    }

    private long count(SearchDesk.State state) {
        return family.members().stream().filter(member -> member.state() == state).count();
    }

    public SearchDesk.MemberRecord member() {
        return family.members().get(current.get());
    }

    /** Only what stands can be ended. */
    public boolean mayEnd() {
        return !family.members().isEmpty() && member().stands();
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < family.members().size()) {
            current.set(next);
        }
    }

    /** Ctrl+E: whose and why first, then the number; the look is itself an act. */
    public void fullNumber() {
        boolean bound = !family.members().isEmpty() && !member().binding().isEmpty();
        if (!bound) {
            why("", number);
            return;
        }
        asker.ask(new Question(Grade.NOTE, words.say("masking.whose"), words.say("masking.why.text"),
                List.of(words.say("masking.whose.giver", family.giver()),
                        words.say("records.family.whose.member", member().name())), answer -> {
            if (answer == 0) {
                why("", number);
            } else {
                why(member().binding(), memberNumber);
            }
        }));
    }

    private void why(String binding, StringProperty shown) {
        asker.ask(new Question(Grade.NOTE, words.say("masking.why"), words.say("masking.why.text"),
                REASONS.stream().map(reason -> words.say("masking.reason." + reason.word())).toList(), answer ->
                errands.run("full-number", () -> desk.fullNumber(family.id(), binding, REASONS.get(answer)), shown::set,
                        broken -> asker.tell(Grade.A, words.say("records.search.broken")))));
    }

    public String at(SearchDesk.Deed deed) {
        return MINUTE.format(deed.at()) + "　" + deed.by().in(words);
    }

    /** How many copies came out, and what is still owed or was spoiled. */
    public String paper(SearchDesk.Paper paper) {
        String out = words.say(paper.owed() ? "records.paper.owed" : "records.paper.out", paper.out(), paper.copies());
        return paper.spoiled() == 0 ? out : out + words.say("records.paper.spoiled", paper.spoiled());
    }

    private void refresh() {
        boolean end = mayEnd();
        actions.set(new Actions(new Actions.Choice(words.say("records.family.back"), Act.BACK),
                List.of(new Actions.Hinted("↑ ↓", words.say("ui.verdict.person")),
                        new Actions.Hinted(Act.ADD, words.say("ui.member.add")),
                        new Actions.Hinted(Act.FULL_NUMBER, words.say("records.family.look"))), "", "", null,
                end ? new Actions.Choice(words.say("records.family.end", member().name()), Act.UNBIND, true) : null,
                true));
    }

    public IntegerProperty current() {
        return current;
    }

    public StringProperty number() {
        return number;
    }

    /** The chosen member's whole number once it was asked for; empty before, and when the choice moves on. */
    public StringProperty memberNumber() {
        return memberNumber;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
