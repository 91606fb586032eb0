package org.gongji.desk.ui.wizard;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.ui.kit.Errands;

/**
 * The case that lies open on the desk. Every edit is kept as a draft and judged anew, both off the screen's thread;
 * a late verdict about an older state of the case is dropped.
 */
public final class OpenCase {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int UNDO_DEPTH = 20;

    private final CaseDesk desk;
    private final Errands errands;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<CaseFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Conclusion> conclusion = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Exception> broken = new ReadOnlyObjectWrapper<>();
    private final StringProperty place = new SimpleStringProperty("notice");
    private final Deque<CaseFile> before = new ArrayDeque<>();
    private long version;

    public OpenCase(CaseDesk desk, Errands errands, Clock clock, CaseFile opened, String openedAt) {
        this.desk = desk;
        this.errands = errands;
        this.clock = clock;
        file.set(opened);
        place.set(openedAt);
        judge();
    }

    /** One stroke at the counter. */
    public void edit(UnaryOperator<CaseFile> stroke) {
        CaseFile now = file.get();
        CaseFile next = stroke.apply(now);
        if (next.equals(now)) {
            return;
        }
        before.push(now);
        if (before.size() > UNDO_DEPTH) {
            before.removeLast();
        }
        put(next);
    }

    /** Takes the last stroke back, e.g. a member removed by mistake. */
    public boolean undo() {
        if (before.isEmpty() || file.get().acceptedAt() != null) {
            return false;
        }
        put(before.pop());
        return true;
    }

    private void put(CaseFile next) {
        version++;
        file.set(next);
        keep(false);
        judge();
    }

    private void keep(boolean parked) {
        CaseFile now = file.get();
        String at = place.get();
        errands.run("keep-draft", () -> {
            desk.save(now, at, parked);
            return SECOND.format(LocalTime.now(clock));
        }, saved::set, broken::set);
    }

    /** Verdicts appear as soon as giver and one relation are known; before that there is nothing to judge. */
    private void judge() {
        CaseFile now = file.get();
        boolean judgeable = !now.giver().isEmpty() && now.members().stream().anyMatch(one -> !one.claim().isEmpty());
        if (!judgeable) {
            assessment.set(null);
            return;
        }
        long asked = version;
        errands.run("assess", () -> desk.assess(now), verdict -> {
            if (asked == version) {
                assessment.set(verdict);
            }
        }, broken::set);
    }

    /** Remembers where the caret stands; the draft takes it with the next stroke or when it is parked. */
    public void at(CaseStep step, String field) {
        place.set(field.isEmpty() ? step.key() : step.key() + ":" + field);
    }

    public void inform() {
        put(desk.inform(file.get()));
    }

    /** @param ref person the card belongs to, empty for somebody new; @param then gets the person's handle */
    public void place(CardReading card, String ref, Consumer<String> then) {
        CaseFile now = file.get();
        errands.run("place-card", () -> desk.place(now, card, ref), placed -> {
            before.push(now);
            put(placed.file());
            then.accept(placed.ref());
        }, broken::set);
    }

    /** Asks roster and bindings about everybody whose number is now known. */
    public void lookUp() {
        CaseFile now = file.get();
        errands.run("look-up", () -> desk.lookUp(now), looked -> {
            if (file.get() == now) {
                put(looked);
            }
        }, broken::set);
    }

    public void confirmIdentity(String ref, Runnable then) {
        CaseFile now = file.get();
        errands.run("confirm-identity", () -> {
            desk.confirmIdentity(now, ref);
            return ref;
        }, done -> then.run(), broken::set);
    }

    /** Takes the papers: from here the matters are counted. */
    public void accept(Runnable then) {
        CaseFile now = file.get();
        Assessment verdict = assessment.get();
        errands.run("accept", () -> desk.accept(now, verdict), accepted -> {
            put(accepted);
            then.run();
        }, broken::set);
    }

    /** @param signature null where nothing is allowed */
    public void conclude(Signature signature, Runnable then) {
        CaseFile now = file.get();
        Assessment verdict = assessment.get();
        errands.run("conclude", () -> desk.conclude(now, verdict, signature), done -> {
            conclusion.set(done);
            then.run();
        }, broken::set);
    }

    /** Puts the case aside to take the next person. */
    public void park() {
        keep(true);
    }

    public void removeMember(String ref) {
        edit(now -> CaseEdit.withoutMember(now, ref));
    }

    public void swap(String memberRef) {
        edit(now -> CaseEdit.swapped(now, memberRef));
        lookUp();
    }

    public Optional<Person> giver() {
        return file.get().person(file.get().giver());
    }

    /** The verdict on a member, empty while nobody could judge. */
    public Optional<Decision> decision(String ref) {
        return decisions().stream().filter(one -> one.member().equals(ref)).findFirst();
    }

    public List<Decision> decisions() {
        return assessment.get() == null ? List.of() : assessment.get().decisions();
    }

    public CaseDesk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<CaseFile> file() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Conclusion> conclusion() {
        return conclusion.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /** The last machine that broke; the frame says so in words. */
    public ReadOnlyObjectProperty<Exception> broken() {
        return broken.getReadOnlyProperty();
    }

    public StringProperty place() {
        return place;
    }
}
