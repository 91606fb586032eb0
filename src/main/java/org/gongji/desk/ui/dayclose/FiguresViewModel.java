package org.gongji.desk.ui.dayclose;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.day.Figures;
import org.gongji.desk.day.FiguresDesk.Span;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** A day beside its month: the same measures for both, and a bar a day. */
public final class FiguresViewModel {
    private static final int REASONS = 6;

    private final FiguresDesk desk;
    private final Words words;
    private final Around around;
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<Span> month = new SimpleObjectProperty<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /** @param file asks where a table is saved, and is not answered where nothing was chosen */
    public record Around(Errands errands, Question.Asker asker, Clock clock, Consumer<Consumer<Path>> file) {
    }

    public FiguresViewModel(FiguresDesk desk, Words words, Around around) {
        this.desk = desk;
        this.words = words;
        this.around = around;
        day.set(today());
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("←", words.say("figures.hint.day")),
                        new Actions.Hinted(Act.PAGE_UP, words.say("figures.hint.month"))), "", "", null,
                new Actions.Choice(words.say("figures.save"), Act.PRIMARY), true));
    }

    private LocalDate today() {
        return LocalDate.now(around.clock());
    }

    /** Counts the month of the chosen day. */
    public void load() {
        YearMonth asked = YearMonth.from(day.get());
        LocalDate last = asked.atEndOfMonth();
        around.errands().run("figures", () -> desk.span(asked.atDay(1), last.isAfter(today()) ? today() : last),
                counted -> {
                    if (YearMonth.from(day.get()).equals(asked)) {
                        month.set(counted);
                    }
                }, broken -> around.asker().tell(Grade.A, words.say("figures.broken")));
    }

    /** Another day; of the days to come nothing is known. */
    public void move(int days) {
        go(day.get().plusDays(days));
    }

    /** The same day of another month, or its last, or today. */
    public void turn(int months) {
        go(day.get().plusMonths(months));
    }

    private void go(LocalDate to) {
        LocalDate next = to.isAfter(today()) ? today() : to;
        boolean same = YearMonth.from(next).equals(YearMonth.from(day.get()));
        day.set(next);
        if (!same) {
            month.set(null);
            load();
        }
    }

    public void save() {
        Span shown = month.get();
        if (shown != null) {
            around.file().accept(file -> around.errands().run("figures-save", () -> desk.save(shown, file),
                    whole -> around.asker().tell(whole ? Grade.FINE : Grade.B,
                            words.say(whole ? "figures.saved" : "figures.full")),
                    broken -> around.asker().tell(Grade.A, words.say("figures.broken"))));
        }
    }

    /** One measure: the chosen day's, and the month's. */
    public record Measure(String word, String ofDay, String ofMonth) {
    }

    public List<Measure> measures() {
        Figures one = ofDay();
        Figures all = month.get().whole();
        List<Measure> measures = new ArrayList<>();
        measures.add(number("accepted", one.accepted(), all.accepted()));
        measures.add(number("done", one.done(), all.done()));
        measures.add(number("refused", one.refused(), all.refused()));
        measures.add(number("withdrawn", one.withdrawn(), all.withdrawn()));
        measures.add(new Measure(words.say("figures.minutes"), minutes(one), minutes(all)));
        measures.add(number("agent", one.byAgent(), all.byAgent()));
        measures.add(number("sixty", one.sixty(), all.sixty()));
        measures.add(new Measure(words.say("figures.promised"), share(one), share(all)));
        return measures;
    }

    private Measure number(String what, int ofDay, int ofMonth) {
        return new Measure(words.say("figures." + what), Integer.toString(ofDay), Integer.toString(ofMonth));
    }

    private String minutes(Figures figures) {
        return figures.minutes().map(taken -> words.say("figures.minutes.of", taken)).orElse("—");
    }

    private String share(Figures figures) {
        return figures.bound() == 0 ? "—" : words.say("figures.share", figures.promised(), figures.bound());
    }

    private Figures ofDay() {
        return month.get().byDay().get(day.get().getDayOfMonth() - 1);
    }

    public String headline() {
        return month.get() == null ? words.say("figures.counting") : words.say("figures.headline",
                day.get().getYear(), day.get().getMonthValue(), month.get().whole().accepted(),
                month.get().whole().done());
    }

    /** Done and refused a day. */
    public List<Integer> bars() {
        return month.get().byDay().stream().map(one -> one.done() + one.refused()).toList();
    }

    public List<String> barNames() {
        return month.get().from().datesUntil(month.get().to().plusDays(1)).map(one -> Integer.toString(
                one.getDayOfMonth())).toList();
    }

    /** Why was refused this month, the most frequent first, a line each. */
    public List<Measure> reasons() {
        return month.get().whole().refusalsByCount().stream().limit(REASONS).map(one -> new Measure(
                one.getKey().isEmpty() ? words.say("figures.no-reason") : words.say("policy." + one.getKey()),
                "", Integer.toString(one.getValue()))).toList();
    }

    public ObjectProperty<LocalDate> day() {
        return day;
    }

    /** Null while it is being counted. */
    public ObjectProperty<Span> month() {
        return month;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
