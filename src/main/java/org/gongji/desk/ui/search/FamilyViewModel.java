package org.gongji.desk.ui.search;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.words.Words;

/** One family on record: who may use, since when, why suspended; acts as a timeline. */
public final class FamilyViewModel {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** As many as a question has digits. */
    private static final int MOST = 9;
    private static final List<LookDesk.InFull> REASONS = List.of(LookDesk.InFull.values());

    private final SearchDesk.FamilyRecord family;
    private final SearchDesk desk;
    private final Words words;
    private final Errands errands;
    private final Question.Asker asker;
    private final IntegerProperty current = new SimpleIntegerProperty(0);
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty memberNumber = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Why> why = new SimpleObjectProperty<>(Why.CLOSED);
    private final ObjectProperty<List<SearchDesk.Paper>> papers;
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /** What the timeline shows. */
    public enum Filter {
        ALL, MEMBER, PAPERS
    }

    /** @param basis of the chosen member; empty while it is being read */
    public record Why(boolean open, Optional<SearchDesk.Basis> basis) {
        static final Why CLOSED = new Why(false, Optional.empty());
    }

    public FamilyViewModel(SearchDesk.FamilyRecord family, SearchDesk desk, Words words, Errands errands,
                           Question.Asker asker) {
        this.family = family;
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.asker = asker;
        this.papers = new SimpleObjectProperty<>(family.papers());
        number.set(family.number());
        for (int i = 0; i < family.members().size(); i++) {
            if (stopped(family.members().get(i))) {
                current.set(i);
                break;
            }
        }
        current.addListener((o, before, now) -> {
            memberNumber.set("");
            why.set(Why.CLOSED);
            refresh();
        });
        refresh();
    }

    public SearchDesk.FamilyRecord family() {
        return family;
    }

    public String counts() {
        return words.say("records.family.counts", count(SearchDesk.State.ACTIVE) + count(SearchDesk.State.WAITING),
                count(SearchDesk.State.SUSPENDED) + count(SearchDesk.State.HELD), count(SearchDesk.State.ENDED));
    }

    private static boolean stopped(SearchDesk.MemberRecord member) {
        return member.state() == SearchDesk.State.SUSPENDED || member.state() == SearchDesk.State.HELD;
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

    /** Only before the centre has it; whether the day is still open the desk says. */
    public boolean mayTakeBack() {
        return mayEnd() && member().state() == SearchDesk.State.WAITING;
    }

    /** What is suspended is changed once it is resumed. */
    public boolean mayChange() {
        return mayEnd() && member().state() != SearchDesk.State.SUSPENDED
                && member().state() != SearchDesk.State.HELD;
    }

    /** Why the chosen member's sharing cannot be changed, and what can be done. */
    public void sayWhyNot() {
        asker.tell(Grade.B, words.say(mayEnd() ? "terms.suspended.text" : "terms.gone.text"));
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < family.members().size()) {
            current.set(next);
        }
    }

    /** Alt+T: everything, then what is about the chosen member, then only papers. */
    public void filter() {
        Filter[] all = Filter.values();
        Filter next = all[(filter.get().ordinal() + 1) % all.length];
        filter.set(next == Filter.MEMBER && family.members().isEmpty() ? Filter.PAPERS : next);
    }

    public String filterWord() {
        return words.say("family.filter." + filter.get(), filter.get() == Filter.MEMBER ? member().name() : "");
    }

    public List<SearchDesk.Deed> deeds() {
        return switch (filter.get()) {
            case ALL -> family.deeds();
            case MEMBER -> family.deeds().stream().filter(deed -> deed.member() == current.get()).toList();
            case PAPERS -> List.of();
        };
    }

    /** Newest first. */
    public List<SearchDesk.Paper> shownPapers() {
        return filter.get() != Filter.MEMBER ? papers.get()
                : papers.get().stream().filter(paper -> paper.members().contains(current.get())).toList();
    }

    /** F8: by which papers the chosen member was bound, and what the rules say today; a second time closes it. */
    public void why() {
        if (why.get().open() || family.members().isEmpty() || member().binding().isEmpty()) {
            why.set(Why.CLOSED);
            return;
        }
        String binding = member().binding();
        why.set(new Why(true, Optional.empty()));
        errands.run("basis", () -> desk.basis(binding), found -> {
            if (why.get().open() && member().binding().equals(binding)) {
                why.set(new Why(true, Optional.of(found)));
            }
        }, broken -> {
            why.set(Why.CLOSED);
            asker.tell(Grade.A, words.say("records.search.broken"));
        });
    }

    /** Esc closes what lies open first. @return false where nothing did */
    public boolean closed() {
        boolean open = why.get().open();
        why.set(Why.CLOSED);
        return open;
    }

    /** Ctrl+P: which paper, and where nothing of it is owed why there is one more. */
    public void print() {
        // what was taken back bears no document here: it does not come out again
        List<SearchDesk.Paper> all = shownPapers().stream().filter(paper -> !paper.document().isEmpty()).toList();
        if (all.isEmpty()) {
            asker.tell(Grade.NOTE, words.say("family.print.none"));
            return;
        }
        List<SearchDesk.Paper> listed = all.subList(0, Math.min(all.size(), MOST));
        asker.ask(new Question(Grade.NOTE, listed.size() == all.size() ? words.say("family.print.which")
                : words.say("family.print.which.some", MOST), "", listed.stream().map(paper -> words.say(
                "family.print.option", paper.title(), SearchViewModel.tail(paper.caseNo()), paper(paper))).toList(),
                answer -> print(listed.get(answer))));
    }

    private void print(SearchDesk.Paper paper) {
        if (paper.owed()) {
            send(paper, "");
            return;
        }
        List<String> reasons = List.of(words.say("ui.done.why.lost"), words.say("ui.done.why.torn"),
                words.say("ui.done.why.wanted"));
        asker.ask(new Question(Grade.NOTE, words.say("ui.done.why", paper.title()), "", reasons,
                answer -> send(paper, reasons.get(answer))));
    }

    private void send(SearchDesk.Paper paper, String reason) {
        errands.run("print-paper", () -> desk.print(paper.document(), reason), how -> {
            if (how == Printed.SENT) {
                Seen.ask(asker, words, paper.title(), seen -> note(paper, seen));
            } else {
                asker.tell(Grade.B, words.say("ui.done.print." + how));
            }
        }, broken -> asker.tell(Grade.A, words.say("ui.done.print.broken")));
    }

    private void note(SearchDesk.Paper paper, Seen seen) {
        errands.run("note-paper", () -> desk.saw(family.id(), paper.document(), seen), noted -> {
            papers.set(noted.papers());
            asker.tell(noted.spoiled() == 0 ? Grade.FINE : Grade.B, noted.spoiled() == 0 ? words.say("family.print.out")
                    : words.say("ui.done.spoiled", noted.spoiled()));
        }, broken -> asker.tell(Grade.A, words.say("ui.done.print.broken")));
    }

    /** Ctrl+E: whose and why first, then the number; the look is itself an act. */
    public void fullNumber() {
        boolean bound = !family.members().isEmpty() && !member().binding().isEmpty();
        if (!bound) {
            askWhy("", number);
            return;
        }
        asker.ask(new Question(Grade.NOTE, words.say("masking.whose"), words.say("masking.why.text"),
                List.of(words.say("masking.whose.giver", family.giver()),
                        words.say("records.family.whose.member", member().name())), answer -> {
            if (answer == 0) {
                askWhy("", number);
            } else {
                askWhy(member().binding(), memberNumber);
            }
        }));
    }

    private void askWhy(String binding, StringProperty shown) {
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
        List<Actions.Hinted> hints = new ArrayList<>(List.of(new Actions.Hinted("↑ ↓", words.say("ui.verdict.person")),
                new Actions.Hinted(Act.WHY, words.say("family.why.hint")),
                new Actions.Hinted(Act.PRINT, words.say("family.print"))));
        if (mayChange()) {
            hints.add(new Actions.Hinted(Act.CHANGE, words.say("terms.hint")));
        }
        if (mayTakeBack()) {
            hints.add(new Actions.Hinted(Act.UNDO, words.say("takeback.key")));
        }
        if (end) {
            hints.add(new Actions.Hinted(Act.OBJECTION, words.say(member().state() == SearchDesk.State.HELD
                    ? "objection.key.decide" : "objection.key")));
        }
        actions.set(new Actions(new Actions.Choice(words.say("records.family.back"), Act.BACK),
                hints, "", "", null,
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

    public ObjectProperty<Filter> filtered() {
        return filter;
    }

    public ObjectProperty<Why> opened() {
        return why;
    }

    public ObjectProperty<List<SearchDesk.Paper>> papers() {
        return papers;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
