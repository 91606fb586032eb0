package org.gongji.desk.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** Sign-in: who, the password, and what to know before work begins. */
public final class SignInViewModel {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int ROSTER_FRESH_DAYS = 7;

    private final SignInDesk desk;
    private final Words words;
    private final Clock clock;
    private final Errands errands;
    private final Consumer<Clerk> opened;
    private final SignInDesk.Morning morning;
    private Consumer<SignInDesk.Answer.MustChange> mustChange = must -> { };
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final BooleanProperty pinAsked = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObservableList<SelfCheck> checks = FXCollections.observableArrayList();

    public SignInViewModel(SignInDesk desk, Words words, Clock clock, Errands errands, Consumer<Clerk> opened) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.errands = errands;
        this.opened = opened;
        this.morning = desk.morning();
        IntStream.range(0, clerks().size()).filter(i -> clerks().get(i).is(Role.CLERK)).findFirst()
                .ifPresent(chosen::set);
    }

    /** The screen has been drawn once: what the first frame need not wait for. */
    public void drawn() {
        askPin();
        testDevices();
    }

    private void askPin() {
        pinAsked.set(chosen.get() < clerks().size() && desk.asksPin(clerks().get(chosen.get()).staffNo()));
    }

    /** @param next on the screen's thread, when the password is only good for setting a new one */
    public void whenMustChange(Consumer<SignInDesk.Answer.MustChange> next) {
        mustChange = next;
    }

    /** One of the three lines about roster, policy and last close. */
    public record Fact(String label, String bold, String rest) {
    }

    public List<Clerk> clerks() {
        return morning.clerks();
    }

    public String clerkLine(Clerk clerk) {
        return words.say("ui.sign-in.clerk", FrameViewModel.role(words, clerk), clerk.staffNo());
    }

    public String hall() {
        return words.say("ui.sign-in.hall", morning.window().hall(),
                Integer.toString(Integer.parseInt(morning.window().code().substring(1))));
    }

    public String date() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return words.say("ui.sign-in.date", Integer.toString(now.getYear()), now.getMonthValue(), now.getDayOfMonth(),
                words.say("ui.weekday." + now.getDayOfWeek().getValue()),
                DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.from(now)));
    }

    /** Days since the roster was drawn up; empty without a roster. */
    public Optional<Long> rosterAge() {
        return morning.roster().map(stamp -> ChronoUnit.DAYS.between(stamp.asOf(), LocalDate.now(clock)));
    }

    public boolean rosterNeedsBanner() {
        return rosterAge().map(days -> days > ROSTER_FRESH_DAYS).orElse(true);
    }

    public String rosterTitle() {
        return rosterAge().map(days -> words.say("ui.sign-in.roster.old", days))
                .orElseGet(() -> words.say("ui.sign-in.roster.none"));
    }

    public String rosterSentence() {
        return morning.roster().map(stamp -> words.say("ui.sign-in.roster.old.text", stamp.asOf().getMonthValue(),
                stamp.asOf().getDayOfMonth())).orElseGet(() -> words.say("ui.sign-in.roster.none.text"));
    }

    public List<Fact> facts() {
        return List.of(
                morning.roster().map(stamp -> new Fact(words.say("ui.sign-in.roster"), stamp.asOf().toString(),
                        words.say("ui.sign-in.roster.size", stamp.version(), morning.rosterPeople())))
                        .orElseGet(() -> new Fact(words.say("ui.sign-in.roster"), words.say("ui.sign-in.never"), "")),
                morning.packName().isEmpty()
                        ? new Fact(words.say("ui.sign-in.pack"), "", words.say("ui.sign-in.never"))
                        : new Fact(words.say("ui.sign-in.pack"), morning.packName(),
                                words.say("ui.sign-in.pack.from", morning.packFrom().toString())),
                morning.lastClose().map(this::close)
                        .orElseGet(() -> new Fact(words.say("ui.sign-in.close"), "", words.say("ui.sign-in.never"))));
    }

    private Fact close(LocalDate day) {
        return new Fact(words.say("ui.sign-in.close"), "", words.say(
                morning.exported() ? "ui.sign-in.close.exported" : "ui.sign-in.close.kept", DAY.format(day),
                words.say("ui.weekday.short." + day.getDayOfWeek().getValue())));
    }

    public String forgotten() {
        return morning.supervisor().map(name -> words.say("ui.sign-in.forgotten", name))
                .orElseGet(() -> words.say("ui.sign-in.forgotten.nobody"));
    }

    /** Empty in a live store. */
    public String training() {
        return morning.trainingPassword().map(password -> words.say("ui.sign-in.training", password)).orElse("");
    }

    public void choose(int index) {
        if (index >= 0 && index < clerks().size()) {
            chosen.set(index);
            problem.set("");
            askPin();
        }
    }

    /** @param password and {@code pin}: wiped by the desk; the PIN is empty where no token is asked for */
    public void signIn(char[] password, char[] pin) {
        if (busy.get() || password.length == 0) {
            Arrays.fill(password, '\0');
            Arrays.fill(pin, '\0');
            problem.set(busy.get() ? problem.get() : words.say("ui.sign-in.empty"));
            return;
        }
        busy.set(true);
        problem.set("");
        String staffNo = clerks().get(chosen.get()).staffNo();
        errands.run("sign-in", () -> {
            desk.key(pin);
            return desk.signIn(staffNo, password);
        }, this::answered, broken -> {
            busy.set(false);
            problem.set(words.say("ui.sign-in.broken"));
        });
    }

    private void answered(SignInDesk.Answer answer) {
        busy.set(false);
        if (answer instanceof SignInDesk.Answer.Opened open) {
            opened.accept(open.clerk());
        } else if (answer instanceof SignInDesk.Answer.MustChange must) {
            mustChange.accept(must);
        } else {
            problem.set(why(words, answer));
        }
    }

    /** Why the desk stays closed, and what to do; said at sign-in and at the lock alike. */
    static String why(Words words, SignInDesk.Answer answer) {
        if (answer instanceof SignInDesk.Answer.Wait wait) {
            return words.say("ui.sign-in.wait", Math.max(1, wait.time().plusSeconds(59).toMinutes()));
        }
        if (answer instanceof SignInDesk.Answer.MustChange) {
            return words.say("ui.sign-in.must-change");
        }
        if (answer instanceof SignInDesk.Answer.Closed closed) {
            return words.say("ui.sign-in.closed." + closed.why());
        }
        return answer instanceof SignInDesk.Answer.WrongPassword wrong && wrong.left() >= 0
                ? words.say("ui.sign-in.wrong.left", wrong.left()) : words.say("ui.sign-in.wrong");
    }

    public void testDevices() {
        errands.run("self-test", desk::selfTest, checks::setAll, broken -> problem.set(words.say("ui.self-test.broken")));
    }

    public String checkWord(SelfCheck check) {
        return check.word(words);
    }

    /** What to do about the first part that is not fine, and whether work can go on; empty when all is fine. */
    public String advice() {
        return checks.stream().filter(check -> check.state() != SelfCheck.State.FINE).findFirst()
                .map(check -> check.advice(words)).orElse("");
    }

    public ObservableList<SelfCheck> checks() {
        return checks;
    }

    public IntegerProperty chosen() {
        return chosen;
    }

    /** The chosen colleague carries a token. */
    public BooleanProperty pinAsked() {
        return pinAsked;
    }

    public BooleanProperty busy() {
        return busy;
    }

    public StringProperty problem() {
        return problem;
    }
}
