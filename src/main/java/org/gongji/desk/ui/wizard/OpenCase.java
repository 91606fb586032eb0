package org.gongji.desk.ui.wizard;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SourceDifference;
import org.gongji.desk.intake.Arrived;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.intake.IntakeDesk.Placed;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.OrderedErrands;

/**
 * The case that lies open on the desk. Every edit is kept as a draft and judged anew, both off the screen's thread;
 * a late verdict about an older state of the case is dropped.
 */
public final class OpenCase {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int UNDO_DEPTH = 20;

    private final CaseDesk desk;
    private final Errands atOnce;
    private final Errands errands;
    private final Clock clock;
    private final Object pen = new Object();
    private final ReadOnlyObjectWrapper<CaseFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Conclusion> conclusion = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Unsettled> unsettled = new ReadOnlyObjectWrapper<>();
    private final Comparisons comparisons = new Comparisons(this);
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Exception> broken = new ReadOnlyObjectWrapper<>();
    private final StringProperty place = new SimpleStringProperty("notice");
    private final Deque<CaseFile> before = new ArrayDeque<>();
    private long version;
    private long judged;
    private boolean parked;
    private long asked;
    /** Under {@link #pen}: the newest save that was written, so that an older one never lands on it. */
    private long written;
    /** Under {@link #pen}. */
    private boolean unanswered;

    public OpenCase(CaseDesk desk, Errands errands, Clock clock, CaseFile opened, String openedAt) {
        this.desk = desk;
        this.atOnce = errands;
        this.errands = new OrderedErrands(errands);
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
        parked = false;
        file.set(next);
        keep(false);
        judge();
    }

    /** What is concluded is no draft any more: keeping it again would bring back a case that is closed. */
    private void keep(boolean parked) {
        if (conclusion.get() != null) {
            return;
        }
        CaseFile now = file.get();
        String at = place.get();
        long stamp = ++asked;
        errands.run("keep-draft", () -> save(stamp, () -> desk.save(now, at, parked)), saved::set, broken::set);
    }

    private String save(long stamp, Runnable save) {
        synchronized (pen) {
            if (stamp > written && !unanswered) {
                save.run();
                written = stamp;
            }
            return SECOND.format(LocalTime.now(clock));
        }
    }

    /** An act that saves the draft itself: until its answer is here, what lies on the screen is older than the draft. */
    private <T> void act(String name, Callable<T> work, Consumer<T> then) {
        errands.run(name, () -> {
            synchronized (pen) {
                T answer = work.call();
                unanswered = true;
                return answer;
            }
        }, answer -> {
            synchronized (pen) {
                unanswered = false;
            }
            then.accept(answer);
        }, broken::set);
    }

    /** Verdicts appear as soon as giver and one relation are known; before that there is nothing to judge. */
    private void judge() {
        CaseFile now = file.get();
        long asked = version;
        boolean judgeable = !now.giver().isEmpty() && now.members().stream().anyMatch(this::judgeable);
        if (!judgeable) {
            assessment.set(null);
            judged = asked;
            return;
        }
        errands.run("assess", () -> desk.assess(now), verdict -> judged(asked, verdict), failure -> {
            judged(asked, null);
            broken.set(failure);
        });
    }

    /** What the pack lets the giver say; it is the same for the whole visit, and known before anybody is. */
    public void asked(Consumer<Asked> then) {
        CaseFile now = file.get();
        errands.run("ask-pack", () -> desk.asked(now), then, broken::set);
    }

    /** Somebody said something about the case that is not written in it. */
    public void judgeAgain() {
        version++;
        judge();
    }

    private boolean judgeable(CaseFile.MemberClaim member) {
        return !member.claim().isEmpty() || file.get().purpose() == CaseFile.Purpose.END;
    }

    private void judged(long asked, Assessment verdict) {
        if (asked == version) {
            judged = asked;
            assessment.set(verdict);
        }
    }

    /** Runs {@code then} once the verdict speaks of the case as it lies here now, not of the stroke before. */
    public void whenJudged(Runnable then) {
        if (judged == version) {
            then.run();
        } else {
            errands.run("await-verdict", () -> version, passed -> whenJudged(then), broken::set);
        }
    }

    /** Remembers where the caret stands, in the draft too: after a power cut the case opens there. */
    public void at(CaseStep step, String field) {
        place.set(field.isEmpty() ? step.key() : step.key() + ":" + field);
        keep(false);
    }

    public void inform() {
        CaseFile now = file.get();
        act("inform", () -> desk.inform(now), informed -> put(CaseEdit.statements(file.get(),
                said -> informed.statements())));
    }

    /**
     * A card that says otherwise than what is known of its person. Nothing of it is in the case until the clerk has
     * looked at the document and said which holds.
     */
    public record Unsettled(Arrived card, String ref, List<SourceDifference> differences, Consumer<String> then) {
        /** What the clerk may say of it, in the order of the digits. */
        public List<Settling> offered() {
            return card.offered(differences);
        }
    }

    /**
     * Nothing is lost that was typed while the roster was asked: then the card is placed into the newer case again. A
     * card that differs from what is known waits in {@link #unsettled()}.
     *
     * @param ref  person the card belongs to, empty for somebody new
     * @param then gets the person's handle
     */
    public void place(CardReading card, String ref, Consumer<String> then) {
        CaseFile now = file.get();
        bring(new Arrived.Chip(card), ref, then);
    }

    /** The clerk has looked: an act, and then the card is placed, or not. Without anything unsettled it does nothing. */
    public void settle(Settling how) {
        Unsettled asked = unsettled.get();
        if (asked == null) {
            return;
        }
        unsettled.set(null);
        CaseFile now = file.get();
        errands.run("settle-sources", () -> desk.settle(now, asked.card(), asked.ref(), how),
                settled -> settled(asked, how, now, settled), failure -> {
                    unsettled.set(asked);
                    broken.set(failure);
                });
    }

    /** What was typed in the meantime stays; only the person whose card it is comes from the settled case. */
    private void settled(Unsettled asked, Settling how, CaseFile then, CaseFile settled) {
        if (!how.takesCard()) {
            return;
        }
        before.push(file.get());
        boolean typed = file.get() != then;
        put(typed ? CaseEdit.person(file.get(), settled.person(asked.ref()).orElseThrow()) : settled);
        if (!typed || asked.card() instanceof Arrived.Social) {
            asked.then().accept(asked.ref());
        } else {
            bring(asked.card(), asked.ref(), asked.then());
        }
    }

    /** As {@link #place}, with what a social card says: only what nobody has said yet is filled in. */
    public void prefill(SocialCardReading card, String ref, Consumer<String> then) {
        bring(new Arrived.Social(card), ref, then);
    }

    private void bring(Arrived card, String ref, Consumer<String> then) {
        CaseFile now = file.get();
        errands.run("place-card", () -> placed(now, card, ref), placed -> {
            if (file.get() != now) {
                bring(card, ref, then);
            } else if (placed.differences().isEmpty()) {
                before.push(now);
                put(placed.file());
                then.accept(placed.ref());
            } else {
                unsettled.set(new Unsettled(card, placed.ref(), placed.differences(), then));
            }
        }, broken::set);
    }

    private Placed placed(CaseFile now, Arrived card, String ref) {
        return card instanceof Arrived.Chip chip ? desk.place(now, chip.card(), ref)
                : desk.prefill(now, ((Arrived.Social) card).card(), ref);
    }

    /** Asks roster and bindings about everybody whose number is now known. */
    public void lookUp() {
        CaseFile now = file.get();
        errands.run("look-up", () -> desk.lookUp(now), looked -> {
            if (file.get() != now) {
                lookUp();
            } else if (!looked.equals(now)) {
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
        whenJudged(() -> {
            CaseFile now = file.get();
            Assessment verdict = assessment.get();
            act("accept", () -> desk.accept(now, verdict), accepted -> {
                put(CaseEdit.accepted(file.get(), accepted.acceptedAt()));
                then.run();
            });
        });
    }

    /** The giver takes the commitment back; no stroke before it can be undone into a case that still has it. */
    public void withdrawCommitment() {
        CaseFile now = file.get();
        act("withdraw-commitment", () -> desk.withdrawCommitment(now), without -> {
            before.clear();
            put(CaseEdit.statements(file.get(), said -> without.statements()));
        });
    }

    /** Of a case that was taken: one member's paper follows, and the verdict says so from now on. */
    public void defer(String member, Deferral.Way way) {
        whenJudged(() -> {
            CaseFile now = file.get();
            Assessment verdict = assessment.get();
            errands.run("defer", () -> desk.defer(now, verdict, member, way), agreed -> judgeAgain(), broken::set);
        });
    }

    /** @param signature null where nothing is allowed */
    public void conclude(Signature signature, Runnable then) {
        whenJudged(() -> {
            CaseFile now = file.get();
            Assessment verdict = assessment.get();
            act("conclude", () -> desk.conclude(now, verdict, signature), done -> {
                conclusion.set(done);
                then.run();
            });
        });
    }

    /**
     * What lies here goes into the draft now, e.g. because the desk locks: ahead of everything that still waits for its
     * turn, because while the desk is locked no turn comes.
     *
     * @param typed what stands in the fields and is no fact yet
     */
    public void keep(Drafts.Typed typed) {
        if (conclusion.get() != null) {
            return;
        }
        CaseFile now = file.get();
        String at = place.get();
        boolean aside = parked;
        long stamp = ++asked;
        atOnce.run("keep-draft", () -> save(stamp, () -> {
            desk.save(now, at, aside);
            desk.saveTyped(now, typed);
        }), saved::set, broken::set);
    }

    /**
     * Nobody was captured: there is nothing to come back for, and no draft of nobody stays on the list. A save that was
     * asked for before and comes late must not bring it back.
     */
    public void drop() {
        CaseFile now = file.get();
        if (now.persons().isEmpty() && now.acceptedAt() == null && conclusion.get() == null) {
            long stamp = ++asked;
            errands.run("drop-draft", () -> save(stamp, () -> desk.discard(now)), gone -> { }, broken::set);
        }
    }

    /** Puts the case aside to take the next person. */
    public void park() {
        parked = true;
        keep(true);
    }

    public void removeMember(String ref) {
        edit(now -> CaseEdit.withoutMember(now, ref));
    }

    public void swap(String memberRef) {
        edit(now -> CaseEdit.swapped(now, memberRef));
        lookUp();
    }

    /** Who stands at the counter and asks, see {@link CaseFile#asker()}. */
    public Optional<Person> asker() {
        return file.get().person(file.get().asker());
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

    /** Null while every card agrees with what is known. */
    public ReadOnlyObjectProperty<Unsettled> unsettled() {
        return unsettled.getReadOnlyProperty();
    }

    public Comparisons comparisons() {
        return comparisons;
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
