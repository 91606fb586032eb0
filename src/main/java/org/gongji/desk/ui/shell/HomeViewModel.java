package org.gongji.desk.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.words.Words;

/** The day in one sentence, what to go on with, and what worries. */
public final class HomeViewModel {
    private final HomeDesk desk;
    private final Words words;
    private final Clock clock;
    private final Clerk clerk;
    private final ReadOnlyObjectWrapper<HomeDesk.Today> today = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public HomeViewModel(HomeDesk desk, Words words, Clock clock, Clerk clerk) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.clerk = clerk;
        actions.set(Actions.hints(List.of(new Actions.Hinted(Act.HELP, words.say("ui.hint.help")),
                new Actions.Hinted(Act.WHY, words.say("promise.kin.title")),
                new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.hint.applicant")),
                new Actions.Hinted(Act.LARGE_PRINT, words.say("ui.hint.large")),
                new Actions.Hinted(Act.MATTERS, words.say("matters.title")),
                new Actions.Hinted(Act.OTHER_CLERK, words.say("handover.hint")),
                new Actions.Hinted(Act.OWN_PASSWORD, words.say("staff.own.hint")),
                new Actions.Hinted(Act.ALL_KEYS, words.say("ui.hint.keys"))), words.say("ui.home.next")));
        refresh();
    }

    public void refresh() {
        today.set(desk.today());
    }

    public String headline() {
        HomeDesk.Today t = today.get();
        int hour = LocalTime.now(clock).getHour();
        String greeting = words.say(hour < 12 ? "ui.home.morning" : hour < 18 ? "ui.home.afternoon" : "ui.home.evening");
        return t.fresh() == 0 && t.carried() == 0 ? words.say("ui.home.headline.quiet", greeting, clerk.name())
                : words.say("ui.home.headline", greeting, clerk.name(), t.fresh(), t.done());
    }

    /** The day's exceptions in one line; nothing is said of what is zero. */
    public String underline() {
        HomeDesk.Today t = today.get();
        List<String> parts = new ArrayList<>();
        count(parts, "ui.home.carried", t.carried());
        count(parts, "ui.home.waiting", t.waiting());
        count(parts, "ui.home.refused", t.refused());
        String counts = parts.isEmpty() ? words.say("ui.home.all-fine") : String.join(words.say("ui.comma"), parts);
        return counts + words.say("ui.stop") + t.average().map(this::average).orElse("");
    }

    private void count(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(words.say(key, number));
        }
    }

    private String average(Duration each) {
        return words.say("ui.home.average", each.toMinutes(), each.toSecondsPart());
    }

    /** One line of the sum at the right of the rhythm. */
    public record Figure(String word, int number) {
    }

    public List<Figure> figures() {
        HomeDesk.Today t = today.get();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.say("ui.home.sum.in", t.carried(), t.fresh()), t.carried() + t.fresh()));
        figures.add(new Figure(words.say("ui.home.sum.done"), t.done()));
        figures.add(new Figure(words.say("ui.home.sum.refused"), t.refused()));
        if (t.withdrawn() > 0) {
            figures.add(new Figure(words.say("ui.home.sum.withdrawn"), t.withdrawn()));
        }
        figures.add(new Figure(words.say("ui.home.sum.waiting"), t.waiting()));
        figures.add(new Figure(words.say("ui.home.sum.parked"), t.parked()));
        return figures;
    }

    /** {@code 周五 16:52}, or the time alone for today's drafts. */
    public String kept(LocalDateTime at) {
        String time = DateTimeFormatter.ofPattern("HH:mm").format(at);
        LocalDate now = LocalDate.now(clock);
        if (at.toLocalDate().equals(now)) {
            return time;
        }
        return at.toLocalDate().isAfter(now.minusDays(7))
                ? words.say("ui.weekday.short." + at.getDayOfWeek().getValue()) + " " + time
                : DateTimeFormatter.ofPattern("MM-dd").format(at);
    }

    public List<String> hours() {
        HomeDesk.Today t = today.get();
        return IntStream.range(0, Math.max(t.perHour().size(), t.weekAgo().size()))
                .mapToObj(i -> words.say("ui.home.hour", t.firstHour() + i)).toList();
    }

    /** Index of the running hour, negative outside office hours. */
    public int hourNow() {
        return LocalTime.now(clock).getHour() - today.get().firstHour();
    }

    public String weekAgo() {
        return words.say("ui.home.week-ago", words.say("ui.weekday.short." + LocalDate.now(clock).getDayOfWeek().getValue()));
    }

    public String packFrom() {
        return words.say("ui.home.pack.from", today.get().packFrom().toString());
    }

    public ReadOnlyObjectProperty<HomeDesk.Today> today() {
        return today.getReadOnlyProperty();
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
