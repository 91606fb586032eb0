package org.gongji.desk.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.kit.DayList;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.words.Words;

/** Words the top bar and holds the list of the day. */
public final class FrameViewModel {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<TopLine> top = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<DayList> day = new SimpleObjectProperty<>(DayList.empty());
    private final ObjectProperty<ReaderSaid> reader = new SimpleObjectProperty<>();
    private DeskStatus status;

    public FrameViewModel(Words words, Clock clock, DeskStatus status) {
        this.words = words;
        this.clock = clock;
        this.status = status;
        reader.set(ReaderSaid.of(ReaderSaid.Kind.WAITING, words));
        reader.addListener((o, before, now) -> tick());
        tick();
    }

    public void status(DeskStatus now) {
        status = now;
        tick();
    }

    public DeskStatus status() {
        return status;
    }

    /** Called every second; the bar changes once a minute, or when a device says something else. */
    public void tick() {
        TopLine line = new TopLine(words.say("ui.top.where", status.window().hall(), windowNumber(status)),
                status.mode() == StoreMode.TRAINING ? words.say("ui.top.training") : "",
                new Lamp(words.say("ui.top.offline"), "neutral"), roster(),
                lamp(reader.get()), status.clerk().map(Clerk::name).orElse(""),
                status.clerk().map(clerk -> role(words, clerk)).orElse(""), MINUTE.format(LocalTime.now(clock)));
        if (!line.equals(top.get())) {
            top.set(line);
        }
    }

    private Lamp roster() {
        return status.roster().map(stamp -> {
            long days = ChronoUnit.DAYS.between(stamp.asOf(), LocalDate.now(clock));
            return new Lamp(words.say("ui.top.roster", DAY.format(stamp.asOf()), days), days > 7 ? "warning" : "success");
        }).orElseGet(() -> new Lamp(words.say("ui.top.roster.none"), "danger"));
    }

    private Lamp lamp(ReaderSaid said) {
        String tone = switch (said.kind()) {
            case WAITING, READING, LYING -> "success";
            case UNPLUGGED, LIFT, TURNED, FAILED, SETTINGS -> "warning";
            case ABSENT -> "neutral";
        };
        boolean twin = status.simulated() && said.kind() == ReaderSaid.Kind.WAITING;
        return new Lamp(words.say("devices.lamp-" + (twin ? "simulated" : said.kind())), tone);
    }

    static String role(Words words, Clerk clerk) {
        return words.say("ui.role." + (clerk.is(Role.CLERK) ? Role.CLERK : clerk.roles().stream().sorted().findFirst()
                .orElse(Role.CLERK)).name());
    }

    /** {@code W03} is 3 号窗口 to the public. */
    static String windowNumber(DeskStatus status) {
        return Integer.toString(Integer.parseInt(status.window().code().substring(1)));
    }

    public ReadOnlyObjectProperty<TopLine> top() {
        return top.getReadOnlyProperty();
    }

    /** Bound to what the reader says; the bar follows at once. */
    public ObjectProperty<ReaderSaid> reader() {
        return reader;
    }

    public ObjectProperty<DayList> day() {
        return day;
    }
}
