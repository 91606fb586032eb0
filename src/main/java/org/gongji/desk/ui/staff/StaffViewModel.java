package org.gongji.desk.ui.staff;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.access.PasswordState;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.access.Standing;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** The staff list: one colleague is chosen, a digit says what is done with them, F10 does it. */
public final class StaffViewModel {
    private final StaffListDesk desk;
    private final Words words;
    private final Around around;
    private final ObservableList<StaffListDesk.Line> lines = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(0);
    private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(Form.NONE);
    private final StringProperty staffNo = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty elsewhere = new SimpleStringProperty("");
    private final ObjectProperty<Set<Role>> roles = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<char[]> password = new SimpleObjectProperty<>(new char[0]);
    private final StringProperty told = new SimpleStringProperty("");
    private final StringProperty progress = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private boolean busy;

    /** What is filled in at the right of the list. */
    public enum Form {
        NONE, ENTER, ROLES, LEAVE
    }

    /** What is done with the chosen colleague; its digit is its place, its words are {@code staff.deed.<NAME>}. */
    public enum Deed {
        ROLES(Right.GIVE_ROLES), PASSWORD(Right.SET_PASSWORDS), UNLOCK(Right.SET_PASSWORDS),
        LEAVE(Right.MANAGE_STAFF, Right.ROTATE_KEYS);

        private final List<Right> rights;

        Deed(Right... rights) {
            this.rights = List.of(rights);
        }

        public String digit() {
            return Integer.toString(ordinal() + 1);
        }
    }

    /**
     * @param clerk  who sits here
     * @param folder where enrolment requests are saved; empty when the clerk thought better of it
     */
    public record Around(Errands errands, Question.Asker asker, Clerk clerk, Consumer<Consumer<Path>> folder) {
    }

    public StaffViewModel(StaffListDesk desk, Words words, Around around) {
        this.desk = desk;
        this.words = words;
        this.around = around;
        List.of(staffNo, name, elsewhere).forEach(one -> one.addListener((o, before, now) -> refresh()));
        roles.addListener((o, before, now) -> refresh());
        refresh();
    }

    public void load() {
        run("staff-list", desk::lines, this::listed);
        watch();
    }

    private void listed(List<StaffListDesk.Line> now) {
        lines.setAll(now);
        current.set(Math.max(0, Math.min(current.get(), now.size() - 1)));
        refresh();
    }

    /** Something long; a second one waits for nobody, it is not begun. */
    private <T> void run(String errand, Callable<T> work, java.util.function.Consumer<T> done) {
        if (busy) {
            return;
        }
        busy = true;
        refresh();
        around.errands().run(errand, work, answer -> {
            busy = false;
            done.accept(answer);
            refresh();
        }, broken -> {
            busy = false;
            told.set(words.say("staff.broken"));
            refresh();
        });
    }

    public Optional<StaffListDesk.Line> chosen() {
        return current.get() < lines.size() ? Optional.of(lines.get(current.get())) : Optional.empty();
    }

    public void move(int by) {
        if (form.get() == Form.NONE && !lines.isEmpty()) {
            forget();
            current.set(Math.max(0, Math.min(lines.size() - 1, current.get() + by)));
            refresh();
        }
    }

    /** What this clerk may do with the chosen colleague. */
    public List<Deed> deeds() {
        Optional<Colleague> who = chosen().map(StaffListDesk.Line::colleague);
        if (who.isEmpty() || who.get().standing() != Standing.AT_WORK
                || who.get().clerk().staffNo().equals(around.clerk().staffNo())) {
            return List.of();
        }
        return Arrays.stream(Deed.values()).filter(deed -> deed.rights.stream().anyMatch(around.clerk()::may))
                .filter(deed -> deed != Deed.UNLOCK || chosen().get().waits()).toList();
    }

    public boolean mayEnter() {
        return around.clerk().may(Right.MANAGE_STAFF);
    }

    /** @return false where the digit means nothing now */
    public boolean digit(String digit) {
        if (busy || form.get() == Form.ENTER || form.get() == Form.LEAVE) {
            return false;
        }
        if (form.get() == Form.ROLES) {
            int index = Integer.parseInt(digit) - 1;
            if (index < Role.values().length) {
                tick(Role.values()[index]);
            }
            return index < Role.values().length;
        }
        Optional<Deed> deed = deeds().stream().filter(one -> one.digit().equals(digit)).findFirst();
        deed.ifPresent(this::begin);
        return deed.isPresent();
    }

    public void tick(Role role) {
        Set<Role> next = EnumSet.noneOf(Role.class);
        next.addAll(roles.get());
        if (!next.remove(role)) {
            next.add(role);
        }
        roles.set(next);
    }

    public void begin(Deed deed) {
        forget();
        Clerk who = chosen().orElseThrow().colleague().clerk();
        switch (deed) {
            case ROLES -> {
                roles.set(who.roles());
                show(Form.ROLES);
            }
            case LEAVE -> {
                elsewhere.set("");
                show(Form.LEAVE);
            }
            case UNLOCK -> done("unlock", () -> desk.unlock(who.staffNo()), "staff.done.unlock");
            case PASSWORD -> around.asker().ask(new Question(Grade.B, words.say("staff.password.ask", who.name()),
                    words.say("staff.password.ask.text"), List.of(words.say("staff.password.yes"),
                    words.say("staff.password.no")), answer -> {
                        if (answer == 0) {
                            done("one-time-password", () -> desk.oneTimePassword(who.staffNo()), "");
                        }
                    }));
        }
    }

    public void enter() {
        if (mayEnter() && !busy) {
            forget();
            staffNo.set("");
            name.set("");
            show(Form.ENTER);
        }
    }

    private void show(Form next) {
        told.set("");
        form.set(next);
        refresh();
    }

    /** What F10 does with the form that is open. */
    public void go() {
        if (busy || !actions.get().ready() || form.get() == Form.NONE) {
            return;
        }
        if (form.get() == Form.ENTER) {
            done("enter-staff", () -> desk.enter(staffNo.get().strip(), name.get()), "staff.done.enter");
            return;
        }
        String who = chosen().orElseThrow().colleague().clerk().staffNo();
        if (form.get() == Form.ROLES) {
            done("give-roles", () -> desk.giveRoles(who, roles.get()), "staff.done.roles");
        } else {
            told.set(words.say("staff.leaving"));
            done("remove-staff", () -> desk.remove(who, elsewhere.get().strip()), "staff.done.remove.screen");
        }
    }

    private void done(String errand, Callable<StaffVerdict> work, String said) {
        run(errand, work, verdict -> answered(verdict, said));
    }

    private void answered(StaffVerdict verdict, String said) {
        if (verdict instanceof StaffVerdict.Refused refused) {
            told.set(words.say("staff.why." + refused.why()));
            return;
        }
        if (verdict instanceof StaffVerdict.Stopped stopped) {
            told.set(words.say("staff.trouble." + stopped.trouble().what(), stopped.trouble().name()));
            return;
        }
        if (verdict instanceof StaffVerdict.Password made) {
            password.set(made.oneTime());
        }
        String sentence = said.isEmpty() ? "" : words.say(said);
        form.set(Form.NONE);
        told.set(sentence);
        load();
    }

    /** One layer back. @return false when there was none: the screen is left */
    public boolean back() {
        boolean open = form.get() != Form.NONE || password.get().length > 0;
        forget();
        show(Form.NONE);
        return open;
    }

    /** The one-time password is shown once; the next key, the lock and leaving take it away. */
    public void forget() {
        char[] shown = password.get();
        password.set(new char[0]);
        Arrays.fill(shown, '\0');
    }

    /** Called every second while keys are being renewed. */
    public void watch() {
        progress.set(desk.resealing().map(now -> now.trouble().isPresent()
                ? words.say("staff.trouble." + now.trouble().get().what(), now.trouble().get().name())
                : words.say("staff.resealing", now.done(), now.of())).orElse(""));
    }

    public void saveRequests() {
        around.folder().accept(folder -> run("save-requests", () -> {
            desk.saveRequests(folder);
            return folder;
        }, saved -> told.set(words.say("staff.requests.saved"))));
    }

    private void refresh() {
        Optional<String> missing = busy ? Optional.of("staff.busy") : missing();
        actions.set(new Actions(new Actions.Choice(words.say(form.get() == Form.NONE ? "staff.home" : "staff.back"),
                Act.BACK), hints(), "", form.get() == Form.NONE ? words.say(busy ? "staff.busy" : "staff.choose")
                : words.say(missing.orElse("staff.reason." + form.get())),
                form.get() == Form.NONE && mayEnter()
                        ? new Actions.Choice(words.say("staff.deed.ENTER"), Act.ADD_MEMBER) : null,
                form.get() == Form.NONE ? null : primary(), missing.isEmpty()));
    }

    private List<Actions.Hinted> hints() {
        return form.get() == Form.NONE && around.clerk().may(Right.MANAGE_STAFF)
                ? List.of(new Actions.Hinted(Act.SAVE_LIST, words.say("staff.requests.hint"))) : List.of();
    }

    private Optional<String> missing() {
        if (form.get() == Form.ENTER) {
            return staffNo.get().isBlank() ? Optional.of("staff.missing.number")
                    : name.get().isBlank() ? Optional.of("staff.missing.name") : Optional.empty();
        }
        return form.get() == Form.ROLES && chosen().filter(one -> one.colleague().clerk().roles().equals(roles.get()))
                .isPresent() ? Optional.of("staff.missing.roles") : Optional.empty();
    }

    private Actions.Choice primary() {
        String who = chosen().map(one -> one.colleague().clerk().name()).orElse("");
        return switch (form.get()) {
            case ENTER -> new Actions.Choice(words.say("staff.primary.ENTER"), Act.PRIMARY);
            case ROLES -> new Actions.Choice(words.say("staff.primary.ROLES", who), Act.PRIMARY);
            default -> new Actions.Choice(words.say("staff.primary.LEAVE", who), Act.PRIMARY, true);
        };
    }

    public String roles(Colleague one) {
        return one.clerk().roles().isEmpty() ? words.say("staff.no-roles") : one.clerk().roles().stream().sorted()
                .map(this::role).collect(Collectors.joining(words.say("ui.list")));
    }

    public String role(Role role) {
        return words.say("ui.role." + role);
    }

    /** Where a colleague stands, in the window's eyes. */
    public String standing(Colleague one) {
        return one.standing() == Standing.MOVED ? words.say("staff.moved.to", one.elsewhere())
                : words.say("staff.standing." + one.standing());
    }

    public String password(StaffListDesk.Line line) {
        if (line.waits()) {
            return words.say("staff.password.waits");
        }
        if (!line.colleague().mayEnter()) {
            return words.say("staff.password.none");
        }
        return line.state() != PasswordState.FINE ? words.say("staff.password." + line.state())
                : line.days().map(days -> words.say("staff.password.days", days))
                .orElse(words.say("staff.password.unknown"));
    }

    public ObservableList<StaffListDesk.Line> lines() {
        return lines;
    }

    public IntegerProperty current() {
        return current;
    }

    public ReadOnlyObjectProperty<Form> form() {
        return form.getReadOnlyProperty();
    }

    public StringProperty staffNo() {
        return staffNo;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty elsewhere() {
        return elsewhere;
    }

    public ObjectProperty<Set<Role>> roles() {
        return roles;
    }

    /** Empty when none is shown; the model wipes it. */
    public ObjectProperty<char[]> password() {
        return password;
    }

    public StringProperty told() {
        return told;
    }

    /** How far new keys are; empty when all lies under them. */
    public StringProperty progress() {
        return progress;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
