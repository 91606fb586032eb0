package org.gongji.desk.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.access.PasswordRules;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** Seven lines; what is typed is judged line by line before F10 may change anything. */
public final class SettingsViewModel {
    private final SettingsCounter desk;
    private final Words words;
    private final Errands errands;
    private final Map<Line, StringProperty> typed = new EnumMap<>(Line.class);
    private final StringProperty told = new SimpleStringProperty("");
    private final StringProperty trouble = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private Optional<SettingsCounter.Values> before = Optional.empty();
    private boolean busy;

    /** Words stand under {@code settings.line.<NAME>}, what it may be under {@code settings.help.<NAME>}. */
    public enum Line {
        IDLE(1, 15), SHORTEST(8, 64), REMEMBERED(0, 12), DAYS(0, 3650), TOKEN(0, 1), SECOND(0, 0), SCANNER(0, 0);

        private final int least;
        private final int most;

        Line(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** Whether it can stay so is seen when it is tried. */
        boolean isText() {
            return this == SECOND || this == SCANNER;
        }

        boolean takes(String text) {
            return isText() || text.matches("\\d{1,4}") && Integer.parseInt(text) >= least
                    && Integer.parseInt(text) <= most;
        }
    }

    public SettingsViewModel(SettingsCounter desk, Words words, Errands errands) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        for (Line line : Line.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener((o, was, now) -> refresh());
            typed.put(line, text);
        }
        refresh();
    }

    /** @param shown once the values stand in their lines */
    public void load(Runnable shown) {
        errands.run("settings", desk::values, now -> {
            show(now);
            shown.run();
        }, broken -> told.set(words.say("settings.broken")));
    }

    private void show(SettingsCounter.Values now) {
        before = Optional.of(now);
        trouble.set(now.trouble());
        typed.get(Line.IDLE).set(Integer.toString(now.idleMinutes()));
        typed.get(Line.SHORTEST).set(Integer.toString(now.rules().shortest()));
        typed.get(Line.REMEMBERED).set(Integer.toString(now.rules().remembered()));
        typed.get(Line.DAYS).set(Integer.toString(now.rules().daysValid()));
        typed.get(Line.TOKEN).set(now.rules().withToken() ? "1" : "0");
        typed.get(Line.SECOND).set(now.secondFolder());
        typed.get(Line.SCANNER).set(now.scanner());
        refresh();
    }

    private String text(Line line) {
        return typed.get(line).get().strip();
    }

    private int number(Line line) {
        return Integer.parseInt(text(line));
    }

    /** The first line that cannot stay so. */
    public Optional<Line> wrong() {
        return Stream.of(Line.values()).filter(line -> !line.takes(text(line))).findFirst();
    }

    private SettingsCounter.Values values() {
        return new SettingsCounter.Values(number(Line.IDLE), new PasswordRules(number(Line.SHORTEST),
                number(Line.REMEMBERED), number(Line.DAYS), number(Line.TOKEN) == 1), text(Line.SECOND),
                text(Line.SCANNER), trouble.get());
    }

    public void change() {
        if (busy || !actions.get().ready()) {
            return;
        }
        busy = true;
        told.set(words.say("settings.busy"));
        refresh();
        SettingsCounter.Values wanted = values();
        errands.run("change-settings", () -> desk.change(wanted), refused -> {
            busy = false;
            told.set(refused.orElseGet(() -> words.say("settings.done")));
            load(() -> { });
        }, broken -> {
            busy = false;
            told.set(words.say("settings.broken"));
            refresh();
        });
    }

    private void refresh() {
        Optional<Line> wrong = before.isEmpty() ? Optional.empty() : wrong();
        boolean same = before.isEmpty() || wrong.isEmpty() && before.get().equals(values())
                && before.get().trouble().isEmpty();
        String reason = words.say(busy ? "settings.busy" : wrong.isPresent() ? "settings.wrong."
                + wrong.get() : same ? "settings.same" : "settings.reason");
        actions.set(new Actions(new Actions.Choice(words.say("settings.home"), Act.BACK), List.of(), "", reason, null,
                new Actions.Choice(words.say("settings.primary"), Act.PRIMARY), !busy && wrong.isEmpty() && !same));
    }

    public StringProperty typed(Line line) {
        return typed.get(line);
    }

    public StringProperty told() {
        return told;
    }

    /** Why the file of settings is not obeyed; empty when it is. */
    public StringProperty trouble() {
        return trouble;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
