package org.gongji.desk.ui.step.signing;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Changing;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/** The sheet, one signature of the giver, consents never pre-ticked, and the clerk's own confirmation last. */
public final class SigningStepViewModel {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final SignDesk.Sheet NONE = new SignDesk.Sheet("", "", List.of(), List.of());

    private final OpenCase open;
    private final SignDesk desk;
    private final CaseWords words;
    private final Around around;
    private final Map<String, String> ticked = new LinkedHashMap<>();
    private final Map<String, List<Handwriting.Stroke>> hands = new LinkedHashMap<>();
    private final ObjectProperty<SignDesk.Sheet> sheet = new SimpleObjectProperty<>(NONE);
    private final ObjectProperty<Signature> signature = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Handwriting.Stroke>> strokes = new SimpleObjectProperty<>(List.of());
    private final StringProperty paper = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    /** Counts fresh starts: a hand that was asked for before one of them is not taken after it. */
    private int round;
    private boolean penWaits;

    /** What stands around the step. */
    public record Around(Errands errands, Question.Asker asker, Clock clock, Clerk clerk) {
    }

    public SigningStepViewModel(OpenCase open, SignDesk desk, CaseWords words, Around around) {
        this.open = open;
        this.desk = desk;
        this.words = words;
        this.around = around;
        signature.addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        open.assessment().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** The sheet is worded each time the step is entered; another document voids what was signed. */
    public void enter() {
        open.whenJudged(() -> {
            CaseFile file = open.file().get();
            IntakeDesk.Assessment verdict = open.assessment().get();
            around.errands().run("word-sheet", () -> desk.sheet(file, verdict), this::lay, broken -> failed());
        });
    }

    private void lay(SignDesk.Sheet now) {
        if (!now.document().equals(sheet.get().document())) {
            blank();
            ticked.clear();
        }
        sheet.set(now);
        awaitHand();
        refresh();
    }

    /** @param optional may stay empty; @param at when it was ticked, empty while it is not */
    public record Tick(String key, String text, boolean optional, String at) {
        public boolean on() {
            return !at.isEmpty();
        }
    }

    public boolean ink() {
        IntakeDesk.Assessment assessment = open.assessment().get();
        return assessment == null || assessment.inkOnly();
    }

    /** Whose hand the sheet wants: the giver's, or theirs who asks to leave. */
    public String giver() {
        return open.asker().map(Person::name).orElse("");
    }

    private boolean binds() {
        return open.file().get().purpose() == CaseFile.Purpose.BIND;
    }

    private String primary(IntakeDesk.Assessment assessment) {
        boolean later = assessment != null && assessment.onAcceptance();
        return switch (open.file().get().purpose()) {
            case BIND -> later ? "ui.sign.primary.later" : "ui.sign.primary";
            case CHANGE -> later ? "terms.sign.primary.later" : "terms.sign.primary";
            default -> "ui.sign.primary.end";
        };
    }

    /** Asked one by one: the giver's own, each child's guardian, and what may be left out. */
    public List<Tick> consents() {
        if (!binds() && !Changing.relation(open.file().get())) {
            return List.of();
        }
        List<Tick> list = new ArrayList<>();
        list.add(tick("consent", words.say("ui.sign.consent.giver", giver()), false));
        for (CaseFile.MemberClaim member : open.file().get().members()) {
            open.file().get().person(member.person()).filter(person -> words.age(person).filter(age -> age < 14).isPresent())
                    .ifPresent(child -> list.add(guardian(child)));
        }
        list.add(tick("message", words.say("ui.sign.consent.message"), true));
        return list;
    }

    /** The guardian was asked before the verdict, which waits for it; here the answer is only shown again. */
    private Tick guardian(Person child) {
        String key = "guardian." + child.ref();
        boolean asked = open.file().get().statements().guardianConsent().contains(child.ref());
        Tick tick = tick(key, words.say("ui.sign.consent.child", child.name(), words.age(child).orElse(0),
                speaker(child.ref())), false);
        return asked && !tick.on() ? new Tick(key, tick.text(), false, words.say("ui.sign.asked")) : tick;
    }

    /** Name of the guardian; the giver's where nobody else was named. */
    private String speaker(String child) {
        CaseFile file = open.file().get();
        return file.person(file.facts().guardians().getOrDefault(child, file.giver())).map(Person::name).orElse("");
    }

    public List<Tick> confirmations() {
        return List.of(tick("same", words.say("ui.sign.confirm.same", giver()), false),
                tick("seen", words.say("ui.sign.confirm.seen"), false));
    }

    private Tick tick(String key, String text, boolean optional) {
        return new Tick(key, text, optional, ticked.getOrDefault(key, ""));
    }

    public void tick(String key, boolean on) {
        if (on) {
            ticked.put(key, MINUTE.format(LocalTime.now(around.clock())));
        } else {
            ticked.remove(key);
        }
        if ("consent".equals(key) && on) {
            open.edit(file -> CaseEdit.statements(file, said -> new CaseFile.Statements(said.notice(),
                    said.stillMarried(), said.committed(), said.withdrawn(), said.guardianConsent(), said.guardianShown(),
                    CaseEdit.plus(said.consent(), file.giver()), said.spouseConfirmed(), said.lookalikeChosen())));
        } else if (key.startsWith("guardian.") && on) {
            String child = key.substring(key.indexOf('.') + 1);
            open.edit(file -> CaseEdit.statements(file, said -> new CaseFile.Statements(said.notice(),
                    said.stillMarried(), said.committed(), said.withdrawn(), CaseEdit.plus(said.guardianConsent(), child),
                    said.guardianShown(), said.consent(), said.spouseConfirmed(), said.lookalikeChosen())));
        }
        awaitHand();
        refresh();
    }

    /** INK: out of the printer, to be signed by pen. */
    public void print() {
        if (!ink() || sheet.get() == NONE) {
            return;
        }
        paper.set(words.say("ui.sign.printing"));
        CaseFile file = open.file().get();
        around.errands().run("print-sheet", () -> desk.print(file), this::printed, broken -> failed());
    }

    private void printed(Printed how) {
        paper.set(words.say("ui.sign.printed." + how));
        if (how == Printed.SENT) {
            Seen.ask(around.asker(), words.words(), sheet.get().title(), seen -> around.errands().run("note-paper",
                    () -> desk.saw(seen), number -> paper.set(words.say("ui.sign.seen." + seen, number)),
                    broken -> failed()));
        }
    }

    /** INK: a picture of a signed page came in. */
    public void scanned(byte[] image) {
        paper.set(words.say("ui.sign.matching"));
        CaseFile file = open.file().get();
        around.errands().run("match-scan", () -> desk.scanned(file, image), this::matched, broken -> failed());
    }

    private void matched(SignDesk.Scanned what) {
        if (what instanceof SignDesk.Scanned.Signed signed) {
            paper.set(words.say("ui.sign.matched"));
            signature.set(signed.signature());
        } else if (what instanceof SignDesk.Scanned.NotYet not) {
            boolean fine = not.answer() instanceof ScanAnswer.Matched matched
                    && (!matched.inked().isEmpty() || matched.blank().isEmpty());
            paper.set(fine && not.pagesLeft() > 0 ? words.say("ui.sign.more-pages", not.pagesLeft())
                    : words.say(not.answer().key(), not.answer().arguments()));
        } else {
            paper.set(words.say("ui.sign.nothing-printed"));
        }
    }

    /** The line whose hand is still missing on the pad. */
    public Optional<SignLine> line() {
        return sheet.get().lines().stream().filter(line -> !hands.containsKey(line.key())).findFirst();
    }

    /** PAD: as soon as everything was asked the pen display takes one hand after the other, without a key. */
    private void awaitHand() {
        boolean asked = consents().stream().allMatch(tick -> tick.optional() || tick.on());
        if (ink() || penWaits || !asked || signature.get() != null || line().isEmpty()) {
            return;
        }
        SignLine line = line().get();
        int now = round;
        penWaits = true;
        around.errands().run("await-hand", () -> desk.pen(line.key()), penned -> {
            penWaits = false;
            if (now != round) {
                awaitHand();
            } else if (penned instanceof SignDesk.Penned.Hand hand) {
                written(hand.strokes());
            } else {
                paper.set(words.say(penned instanceof SignDesk.Penned.NoPad ? "ui.sign.no-pad" : "ui.sign.nobody"));
            }
        }, broken -> {
            penWaits = false;
            failed();
        });
    }

    /** PAD: the pen was put down and the signer said it is done; it stands on the line that was waiting. */
    public void written(List<Handwriting.Stroke> hand) {
        if (ink() || hand.isEmpty() || line().isEmpty()) {
            return;
        }
        hands.put(line().get().key(), List.copyOf(hand));
        strokes.set(List.copyOf(hand));
        paper.set("");
        if (line().isPresent()) {
            awaitHand();
            refresh();
            return;
        }
        CaseFile file = open.file().get();
        Map<String, List<Handwriting.Stroke>> all = Map.copyOf(hands);
        int now = round;
        around.errands().run("take-signature", () -> desk.written(file, all, around.clock().instant()), taken -> {
            if (now == round) {
                signature.set(taken);
            }
        }, broken -> failed());
    }

    /** What was signed is torn up; the applicant signs another sheet that says the same. */
    public void signAgain() {
        blank();
        around.errands().run("tear-sheet", () -> {
            desk.tear();
            return true;
        }, torn -> enter(), broken -> failed());
    }

    private void blank() {
        round++;
        hands.clear();
        strokes.set(List.of());
        signature.set(null);
        paper.set("");
    }

    private void failed() {
        paper.set(words.say("ui.sign.broken"));
    }

    /** The one thing still missing, empty when the case can be concluded. */
    public Optional<String> missing() {
        Optional<String> consent = consents().stream().filter(tick -> !tick.optional() && !tick.on()).findFirst()
                .map(tick -> words.say("ui.sign.missing.consent"));
        if (consent.isPresent()) {
            return consent;
        }
        if (signature.get() == null) {
            return Optional.of(words.say(ink() ? "ui.sign.missing.ink" : "ui.sign.missing.pad", giver()));
        }
        return confirmations().stream().filter(tick -> !tick.on()).findFirst()
                .map(tick -> words.say("ui.sign.missing.confirm"));
    }

    public void conclude(Runnable then) {
        if (missing().isEmpty()) {
            open.conclude(signature.get(), then);
        }
    }

    private void refresh() {
        IntakeDesk.Assessment assessment = open.assessment().get();
        long can = assessment == null ? 0 : assessment.count(Outcome.ALLOWED);
        long asked = assessment == null ? 0 : assessment.decisions().stream().filter(assessment::signs).count() - can;
        String primary = can == 0 && asked > 0 ? words.say("approval.sign.primary", asked)
                : words.say(primary(assessment), can);
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK), List.of(
                ink() ? new Actions.Hinted(Act.PRINT, words.say("ui.sign.print"))
                        : new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.sign.citizen")),
                new Actions.Hinted(Act.LARGE_PRINT, words.say("ui.sign.larger"))), open.saved().get(),
                missing().map(what -> words.say("ui.still", what)).orElse(words.say("ui.sign.reason")), null,
                new Actions.Choice(primary, Act.PRIMARY), missing().isEmpty()));
    }

    public String clerk() {
        return around.clerk().name();
    }

    public ObjectProperty<SignDesk.Sheet> sheet() {
        return sheet;
    }

    public ObjectProperty<Signature> signature() {
        return signature;
    }

    public ObjectProperty<List<Handwriting.Stroke>> strokes() {
        return strokes;
    }

    /** What paper, printer or pen last said. */
    public StringProperty paper() {
        return paper;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
