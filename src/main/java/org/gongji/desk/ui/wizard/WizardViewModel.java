package org.gongji.desk.ui.wizard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.CardRouting;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Changing;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Step;
import org.gongji.desk.words.Words;

/** Which step is open, which are finished, and what the top bar says. */
public final class WizardViewModel {
    private final OpenCase open;
    private final Words words;
    private final Question.Asker asker;
    private final Leave leave;
    private final DifferenceFinding differences;
    private final ReadOnlyObjectWrapper<CaseStep> here = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final Set<CaseStep> finished = EnumSet.noneOf(CaseStep.class);

    /** How the desk leaves a case. */
    public interface Leave {
        /** The case is kept; the next person may come. */
        void parked();

        /** Everything is done or handed out. */
        void next();

        /** A stranger's card: park this case and open one for the card. */
        void openFor(CardReading card);

        /** The lawful way out is taken at once: another case, for the one who may. */
        void another();
    }

    /** What a case of this purpose goes through: what leaves the kinship as it is needs no evidence of it. */
    public List<CaseStep> order() {
        CaseFile file = open.file().get();
        boolean kinship = file.purpose() == CaseFile.Purpose.BIND || Changing.relation(file);
        return Arrays.stream(CaseStep.values()).filter(step -> step != CaseStep.EVIDENCE || kinship).toList();
    }

    private CaseStep neighbour(int by) {
        List<CaseStep> order = order();
        return order.get(order.indexOf(here.get()) + by);
    }

    public WizardViewModel(OpenCase open, CaseWords spoken, Question.Asker asker, Leave leave) {
        this.open = open;
        this.words = spoken.words();
        this.differences = new DifferenceFinding(spoken);
        this.asker = asker;
        this.leave = leave;
        CaseStep start = CaseStep.ofPlace(open.place().get());
        Arrays.stream(CaseStep.values()).filter(step -> step.compareTo(start) < 0).forEach(finished::add);
        here.set(start);
        open.file().addListener((o, before, now) -> retitle(now));
        open.broken().addListener((o, before, now) -> {
            if (now != null) {
                asker.tell(Grade.A, words.say("ui.wizard.broken"));
            }
        });
        open.unsettled().addListener((o, before, now) -> {
            if (now != null && !shows(now.ref())) {
                askWhichHolds(now);
            }
        });
        retitle(open.file().get());
    }

    /** Where the person stands on the screen, the difference stands beside them; elsewhere it is asked over the step. */
    private boolean shows(String ref) {
        String giver = open.file().get().giver();
        return here.get() == CaseStep.IDENTITY && (giver.isEmpty() || giver.equals(ref)
                || ref.equals(open.file().get().facts().applicant()))
                || here.get() == CaseStep.MEMBERS && open.file().get().purpose() == CaseFile.Purpose.BIND;
    }

    private void askWhichHolds(OpenCase.Unsettled asked) {
        List<Settling> offered = asked.offered();
        asker.ask(new Question(Grade.B, words.say("panel.differs.title"), differences.sentence(asked),
                offered.stream().map(how -> words.say("panel.settle-" + how)).toList(),
                answer -> settle(offered.get(answer))));
    }

    /** The clerk's word on sources that differ. */
    public void settle(Settling how) {
        open.settle(how);
        if (!how.takesCard()) {
            asker.tell(Grade.NOTE, words.say("panel.settled.another"));
        }
    }

    /** One difference at a time: a card that comes before it is settled is not taken, and the clerk is told. */
    public boolean holdsBack() {
        OpenCase.Unsettled asked = open.unsettled().get();
        if (asked != null) {
            asker.tell(Grade.NOTE, words.say("panel.differs.waits", asked.card().name()));
        }
        return asked != null;
    }

    private void retitle(CaseFile file) {
        String what = words.say("ui.wizard.purpose." + file.purpose());
        title.set(open.giver().map(giver -> words.say("ui.wizard.title", what, giver.name())).orElse(what));
    }

    public List<Step> steps() {
        return order().stream().map(step -> new Step(words.say("ui.step." + step), state(step))).toList();
    }

    private Step.State state(CaseStep step) {
        if (step == here.get()) {
            return step == CaseStep.DONE ? Step.State.DONE : Step.State.HERE;
        }
        return finished.contains(step) ? Step.State.DONE : Step.State.AHEAD;
    }

    /** Leaves the present step forward. */
    public void next() {
        CaseStep now = here.get();
        finished.add(now);
        if (now == CaseStep.DONE) {
            leave.next();
        } else {
            go(neighbour(1));
        }
    }

    /** Nobody signs: the case ends in papers, past the signature. */
    public void finish() {
        order().forEach(finished::add);
        go(CaseStep.DONE);
    }

    /** One step back; what was signed and concluded cannot be walked back into. */
    public boolean back() {
        CaseStep now = here.get();
        if (now == CaseStep.NOTICE || now == CaseStep.DONE) {
            return false;
        }
        go(neighbour(-1));
        return true;
    }

    /** {@code Alt+1…7}: only to a step already finished, or the one after the last finished. */
    public boolean jump(int number) {
        List<CaseStep> order = order();
        if (number < 1 || number > order.size() || here.get() == CaseStep.DONE) {
            return false;
        }
        CaseStep step = order.get(number - 1);
        boolean reached = finished.contains(step) || number > 1 && finished.contains(order.get(number - 2));
        if (!reached || step == CaseStep.DONE) {
            return false;
        }
        go(step);
        return true;
    }

    /** The one who gives is another person now: that person must be compared with the card first. */
    public void compareAgain() {
        finished.remove(CaseStep.IDENTITY);
        go(CaseStep.IDENTITY);
    }

    private void go(CaseStep step) {
        open.at(step, "");
        here.set(step);
    }

    public void park() {
        open.park();
        leave.parked();
    }

    /**
     * A card was laid down and no step claimed it.
     *
     * @param awaitingMember an empty member row is open
     */
    public void card(CardReading card, boolean awaitingMember) {
        CardRouting routing = CardRouting.of(open.file().get(), card, awaitingMember);
        if (routing instanceof CardRouting.ForGiver) {
            open.place(card, "", this::makeGiver);
        } else if (routing instanceof CardRouting.For mine) {
            again(card, mine.person());
        } else if (routing instanceof CardRouting.Resembles alike) {
            again(card, alike.person());
        } else if (routing instanceof CardRouting.ForNewMember) {
            open.place(card, "", this::makeMember);
        } else {
            stranger(card);
        }
    }

    private void again(CardReading card, Person person) {
        open.place(card, person.ref(), ref -> {
            asker.tell(Grade.FINE, words.say("ui.wizard.card.again", card.name()));
            open.lookUp();
            if (ref.equals(open.file().get().asker()) && !open.comparisons().isMade(ref)
                    && here.get().compareTo(CaseStep.IDENTITY) > 0) {
                compareAgain();
            }
        });
    }

    /**
     * A social card that no step claimed: the giver's, or somebody's who is in the case already.
     *
     * @return false where nobody here waits for it
     */
    public boolean social(SocialCardReading card) {
        CaseFile now = open.file().get();
        Optional<Person> known = now.persons().stream().filter(person -> person.document() != null
                && IdNumbers.same(person.number(), card.number())).findFirst();
        if (known.isPresent()) {
            open.prefill(card, known.get().ref(), ref -> prefilled(card));
        } else if (now.giver().isEmpty()) {
            open.prefill(card, now.persons().isEmpty() ? "" : now.persons().get(0).ref(), ref -> {
                makeGiver(ref);
                prefilled(card);
            });
        }
        return known.isPresent() || now.giver().isEmpty();
    }

    /** What it is worth, and what of the name is missing. */
    public void prefilled(SocialCardReading card) {
        asker.tell(card.nameState() == SocialCardReading.NameState.WHOLE ? Grade.NOTE : Grade.B,
                words.say(card.nameState() == SocialCardReading.NameState.WHOLE ? "device.prefill"
                        : "device.prefill-" + card.nameState()));
    }

    private void stranger(CardReading card) {
        asker.ask(new Question(Grade.B, words.say("ui.wizard.stranger", card.name()),
                words.say("ui.wizard.stranger.text"), List.of(words.say("ui.wizard.stranger.add"),
                words.say("ui.wizard.stranger.open"), words.say("ui.wizard.stranger.ignore")), answer -> {
            if (answer == 0) {
                open.place(card, "", this::makeMember);
            } else if (answer == 1) {
                open.park();
                leave.openFor(card);
            }
        }));
    }

    private void makeGiver(String ref) {
        open.edit(file -> file.giver().isEmpty()
                ? CaseEdit.giver(file, file.person(ref).orElseThrow()) : file);
        open.lookUp();
    }

    private void makeMember(String ref) {
        open.edit(file -> CaseEdit.member(file,
                new CaseFile.MemberClaim(ref, "", "", null, null)));
        open.lookUp();
    }

    public String saved() {
        return open.saved().get();
    }

    /** Masked as the list of the day shows it. */
    public String listName() {
        return open.giver().map(Person::name).map(Masking::name).orElse("");
    }

    public OpenCase open() {
        return open;
    }

    public ReadOnlyObjectProperty<CaseStep> here() {
        return here.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }
}
