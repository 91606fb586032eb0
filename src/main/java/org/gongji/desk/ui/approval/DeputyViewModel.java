package org.gongji.desk.ui.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.TypedDay;
import org.gongji.desk.words.Words;

/** Who approves while the supervisor is away: one person, first day, last day. */
public final class DeputyViewModel {
    private final DeputyNaming desk;
    private final Words words;
    private final Errands errands;
    private final LocalDate today;
    private final StringProperty staffNo = new SimpleStringProperty("");
    private final StringProperty from;
    private final StringProperty to;
    private final StringProperty told = new SimpleStringProperty("");
    private final ObservableList<Clerk> colleagues = FXCollections.observableArrayList();
    private final ObservableList<Deputy> named = FXCollections.observableArrayList();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public DeputyViewModel(DeputyNaming desk, Words words, Errands errands, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.today = LocalDate.now(clock);
        this.from = new SimpleStringProperty(today.toString());
        this.to = new SimpleStringProperty(today.toString());
        List.of(staffNo, from, to).forEach(one -> one.addListener((o, before, now) -> refresh()));
        refresh();
    }

    public void load() {
        errands.run("deputies", () -> List.of(desk.colleagues(), desk.named()), both -> {
            colleagues.setAll(both.get(0).stream().map(Clerk.class::cast).toList());
            named.setAll(both.get(1).stream().map(Deputy.class::cast).filter(one -> !one.to().isBefore(today)).toList());
            refresh();
        }, broken -> told.set(words.say("approval.broken")));
    }

    private Optional<Clerk> colleague() {
        return colleagues.stream().filter(one -> one.staffNo().equals(staffNo.get().strip())).findFirst();
    }

    private static Optional<LocalDate> day(StringProperty typed) {
        return TypedDay.of(typed.get());
    }

    public void name() {
        if (!actions.get().ready()) {
            return;
        }
        Clerk who = colleague().orElseThrow();
        LocalDate first = day(from).orElseThrow();
        LocalDate last = day(to).orElseThrow();
        errands.run("name-deputy", () -> desk.name(who, first, last), refusal -> {
            told.set(refusal.map(why -> words.say("approval.deputy.refused." + why)).orElseGet(() ->
                    words.say("approval.deputy.done", who.name(), first.toString(), last.toString())));
            load();
        }, broken -> told.set(words.say("approval.broken")));
    }

    private void refresh() {
        Optional<String> missing = colleague().isEmpty() ? Optional.of("approval.missing.staff")
                : day(from).isEmpty() || day(to).isEmpty() ? Optional.of("approval.missing.days") : Optional.empty();
        actions.set(new Actions(new Actions.Choice(words.say("approval.deputy.back"), Act.BACK), List.of(), "",
                missing.map(what -> words.say("ui.still", words.say(what))).orElse(words.say("approval.reason")), null,
                new Actions.Choice(colleague().map(who -> words.say("approval.deputy.primary.who", who.name()))
                        .orElse(words.say("approval.deputy.primary")), Act.PRIMARY), missing.isEmpty()));
    }

    public String span(Deputy deputy) {
        return words.say("approval.deputy.span", deputy.name(), deputy.staffNo(), deputy.from().toString(),
                deputy.to().toString());
    }

    public StringProperty staffNo() {
        return staffNo;
    }

    public StringProperty from() {
        return from;
    }

    public StringProperty to() {
        return to;
    }

    public StringProperty told() {
        return told;
    }

    public ObservableList<Clerk> colleagues() {
        return colleagues;
    }

    public ObservableList<Deputy> named() {
        return named;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
