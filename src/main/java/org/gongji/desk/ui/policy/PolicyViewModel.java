package org.gongji.desk.ui.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.StopOrder;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.TypedDay;
import org.gongji.desk.words.Words;

/** Which rules hold on a day at a place, what they say, and what changed against those before. */
public final class PolicyViewModel {
    private final PolicyDesk desk;
    private final Words words;
    private final Around around;
    private final StringProperty day;
    private final StringProperty area;
    private final StringProperty told = new SimpleStringProperty("");
    private final BooleanProperty onlyChanged = new SimpleBooleanProperty(false);
    private final IntegerProperty current = new SimpleIntegerProperty(0);
    private final ObjectProperty<PolicyDesk.Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<PolicyDesk.Touched>> touched = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    /**
     * @param today where the page begins
     * @param draft resumes the draft of this number
     * @param decided looks a case number up
     */
    public record Around(Errands errands, Question.Asker asker, LocalDate today, Consumer<String> draft,
                         Consumer<String> decided) {
    }

    public PolicyViewModel(PolicyDesk desk, Words words, Around around) {
        this.desk = desk;
        this.words = words;
        this.around = around;
        this.day = new SimpleStringProperty(around.today().toString());
        this.area = new SimpleStringProperty(desk.office());
        refresh();
    }

    /** A parameter as it stands on the page. */
    public record Line(String title, String value, String before, String source, String confidence, boolean changed) {
    }

    /** Asks for the day and the place that were typed. */
    public void ask() {
        Optional<LocalDate> typed = TypedDay.of(day.get());
        String place = area.get().strip();
        if (typed.isEmpty() || !place.matches("\\d{2,6}")) {
            told.set(words.say(typed.isEmpty() ? "pack.day.wrong" : "pack.area.wrong"));
            return;
        }
        around.errands().run("policy-day", () -> desk.on(typed.get(), place), found -> {
            told.set("");
            day.set(found.day().toString());
            answer.set(found);
            refresh();
        }, this::broken);
    }

    /** Day and list at once, when somebody comes in. */
    public void load() {
        around.errands().run("policy-touched", desk::touched, found -> {
            touched.set(found);
            current.set(0);
        }, this::broken);
        ask();
    }

    private void broken(Exception failure) {
        around.asker().tell(Grade.A, words.say("pack.broken"));
    }

    /** The last day of the pack before this one, or the first of the one after; nothing where there is none. */
    public void turn(boolean back) {
        if (answer.get() == null || answer.get().pack().isEmpty()) {
            return;
        }
        PolicyPack pack = answer.get().pack().get();
        Optional<LocalDate> to = back ? answer.get().before().map(one -> pack.effectiveFrom().minusDays(1))
                : answer.get().after().map(PolicyPack::effectiveFrom);
        to.ifPresent(one -> {
            day.set(one.toString());
            ask();
        });
    }

    public String headline() {
        if (answer.get() == null) {
            return words.say("pack.reading");
        }
        return answer.get().pack().map(pack -> words.say("pack.applies", pack.name()))
                .orElseGet(() -> words.say("pack.no-pack"));
    }

    /** Which pack, since when and until when, and what it rests on. */
    public List<String> under() {
        if (answer.get() == null || answer.get().pack().isEmpty()) {
            return List.of(words.say("pack.no-pack.text"));
        }
        PolicyPack pack = answer.get().pack().get();
        String hash = pack.sha256().hex();
        return List.of(words.say("pack.which", pack.id(), Integer.toString(pack.version()), hash.substring(0, 4) + " "
                        + hash.substring(4, 8), stretch(pack)),
                words.say("pack.basis", String.join(words.say("pack.stop"), pack.legalBasis())));
    }

    private String stretch(PolicyPack pack) {
        return pack.effectiveTo() == null ? words.say("pack.since", pack.effectiveFrom().toString())
                : words.say("pack.from-to", pack.effectiveFrom().toString(), pack.effectiveTo().toString());
    }

    /** A neighbour in time, and its days. */
    public record Beside(String name, String days) {
    }

    /** The one before, or the one after; empty where there is none. */
    public Optional<Beside> beside(boolean before) {
        return Optional.ofNullable(answer.get()).flatMap(one -> before ? one.before() : one.after())
                .map(pack -> new Beside(words.say(before ? "pack.before" : "pack.after", pack.name()), stretch(pack)));
    }

    /** Every parameter, or with Alt+T only what another pack before said otherwise. */
    public List<Line> lines() {
        if (answer.get() == null || answer.get().pack().isEmpty()) {
            return List.of();
        }
        Map<String, PackWords.Row> earlier = answer.get().before().map(PackWords::of).orElse(List.of()).stream()
                .collect(Collectors.toMap(PackWords.Row::name, row -> row));
        return PackWords.of(answer.get().pack().get()).stream().map(row -> line(row, earlier.get(row.name())))
                .filter(line -> line.changed() || !onlyChanged.get()).toList();
    }

    private Line line(PackWords.Row row, PackWords.Row earlier) {
        boolean changed = earlier != null && !earlier.value().equals(row.value());
        return new Line(row.title().in(words), row.value().in(words), changed ? earlier.value().in(words) : "",
                row.from().map(PolicyPack.Provenance::source).orElseGet(() -> words.say("pack.usual")),
                row.from().map(one -> words.say("pack.confidence." + one.confidence())).orElse(""), changed);
    }

    /** How many parameters the pack before says otherwise; empty where there is none before. */
    public String changes() {
        if (answer.get() == null || answer.get().before().isEmpty()) {
            return words.say("pack.first");
        }
        return words.say("pack.changes", lines().stream().filter(Line::changed).count());
    }

    /** Alt+T. */
    public void filter() {
        onlyChanged.set(!onlyChanged.get());
        refresh();
    }

    /** A stop order in words, and whether it holds on the day asked for. */
    public record Order(String text, boolean holds) {
    }

    public List<Order> orders() {
        return answer.get() == null ? List.of() : answer.get().orders().stream().map(this::order).toList();
    }

    private Order order(StopOrder order) {
        String halts = order.halts().stream().sorted().map(one -> words.say("pack.halts." + one))
                .collect(Collectors.joining(words.say("ui.list")));
        String days = order.until() == null ? words.say("pack.since", order.from().toString())
                : words.say("pack.from-to", order.from().toString(), order.until().toString());
        boolean holds = order.inForceOn(answer.get().day());
        return new Order(words.say(holds ? "pack.order" : "pack.order.later", order.number(), halts,
                order.pack().isEmpty() ? words.say("pack.order.all") : order.pack(), days, order.reason()), holds);
    }

    /** Until when the centre vouches for the packs; empty where it never said. */
    public Optional<Order> expiry() {
        return Optional.ofNullable(answer.get()).flatMap(PolicyDesk.Answer::lastDay).map(last -> {
            boolean over = answer.get().day().isAfter(last);
            return new Order(words.say(over ? "pack.expired" : "pack.valid", last.toString()), over);
        });
    }

    public String touchedHead() {
        return touched.get().map(one -> words.say("pack.touched", one.day().toString(), one.version()))
                .orElseGet(() -> words.say("pack.touched.none"));
    }

    public List<PolicyDesk.Line> touchedLines() {
        return touched.get().map(PolicyDesk.Touched::lines).orElse(List.of());
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < touchedLines().size()) {
            current.set(next);
        }
    }

    /** Enter: a draft goes on, what was decided is looked up; a colleague's draft is theirs. */
    public void open() {
        if (current.get() >= touchedLines().size()) {
            return;
        }
        PolicyDesk.Line line = touchedLines().get(current.get());
        switch (line.kind()) {
            case DRAFT -> around.draft().accept(line.number());
            case DECIDED -> around.decided().accept(line.number());
            case COLLEAGUES -> around.asker().tell(Grade.NOTE, words.say("pack.touched.theirs", line.number()));
        }
    }

    private void refresh() {
        boolean earlier = beside(true).isPresent();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("PgDn", words.say("pack.hint.page")),
                        new Actions.Hinted(Act.FILTER, words.say(onlyChanged.get() ? "pack.hint.all"
                                : "pack.hint.changed"))), "", earlier ? changes() : "", null,
                new Actions.Choice(words.say("pack.ask"), Act.PRIMARY), true));
    }

    public StringProperty day() {
        return day;
    }

    public StringProperty area() {
        return area;
    }

    /** What was typed and cannot be understood; empty where all was. */
    public StringProperty told() {
        return told;
    }

    public BooleanProperty onlyChanged() {
        return onlyChanged;
    }

    public IntegerProperty current() {
        return current;
    }

    /** Null while it is being read. */
    public ObjectProperty<PolicyDesk.Answer> answer() {
        return answer;
    }

    public ObjectProperty<Optional<PolicyDesk.Touched>> touched() {
        return touched;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
