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
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/** The sheet, one signature of the giver, consents never pre-ticked, and the clerk's own confirmation last. */
public final class SigningStepViewModel {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final OpenCase open;
    private final SignDesk desk;
    private final CaseWords words;
    private final Errands errands;
    private final Clock clock;
    private final Clerk clerk;
    private final Map<String, String> ticked = new LinkedHashMap<>();
    private final ObjectProperty<SignDesk.Sheet> sheet = new SimpleObjectProperty<>(new SignDesk.Sheet("", List.of()));
    private final ObjectProperty<Signature> signature = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Handwriting.Stroke>> strokes = new SimpleObjectProperty<>(List.of());
    private final StringProperty paper = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public SigningStepViewModel(OpenCase open, SignDesk desk, CaseWords words, Errands errands, Clock clock, Clerk clerk) {
        this.open = open;
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.clock = clock;
        this.clerk = clerk;
        CaseFile file = open.file().get();
        errands.run("word-sheet", () -> desk.sheet(file, open.assessment().get()), sheet::set,
                broken -> paper.set(words.say("ui.sign.broken")));
        signature.addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** @param optional may stay empty; @param at when it was ticked, empty while it is not */
    public record Tick(String key, String text, boolean optional, String at) {
        public boolean on() {
            return !at.isEmpty();
        }
    }

    /** Somebody is allowed, so somebody must sign; otherwise this step only hands out papers. */
    public boolean anySigned() {
        return open.decisions().stream().anyMatch(decision -> decision.outcome() == Outcome.ALLOWED);
    }

    public boolean ink() {
        IntakeDesk.Assessment assessment = open.assessment().get();
        return assessment == null || assessment.inkOnly();
    }

    public String giver() {
        return open.giver().map(Person::name).orElse("");
    }

    /** Asked one by one: the giver's own, each child's guardian, and what may be left out. */
    public List<Tick> consents() {
        List<Tick> list = new ArrayList<>();
        list.add(tick("consent", words.say("ui.sign.consent.giver", giver()), false));
        for (CaseFile.MemberClaim member : open.file().get().members()) {
            open.file().get().person(member.person()).filter(person -> words.age(person).filter(age -> age < 14).isPresent())
                    .ifPresent(child -> list.add(tick("guardian." + child.ref(), words.say("ui.sign.consent.child",
                            child.name(), words.age(child).orElse(0), giver()), false)));
        }
        list.add(tick("message", words.say("ui.sign.consent.message"), true));
        return list;
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
            ticked.put(key, MINUTE.format(LocalTime.now(clock)));
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
        refresh();
    }

    /** INK: out of the printer, to be signed by pen. */
    public void print() {
        paper.set(words.say("ui.sign.printing"));
        CaseFile file = open.file().get();
        errands.run("print-sheet", () -> desk.print(file, open.assessment().get()),
                how -> paper.set(words.say("ui.sign.printed." + how)), broken -> paper.set(words.say("ui.sign.broken")));
    }

    /** INK: a picture of the signed page came in. */
    public void scanned(byte[] image) {
        paper.set(words.say("ui.sign.matching"));
        CaseFile file = open.file().get();
        errands.run("match-scan", () -> desk.scanned(file, image), this::matched,
                broken -> paper.set(words.say("ui.sign.broken")));
    }

    private void matched(SignDesk.Scanned what) {
        if (what instanceof SignDesk.Scanned.Signed signed) {
            paper.set(words.say("ui.sign.matched"));
            signature.set(signed.signature());
        } else if (what instanceof SignDesk.Scanned.MorePages more) {
            paper.set(words.say("ui.sign.more-pages", more.page()));
        } else {
            paper.set(words.say(what instanceof SignDesk.Scanned.NoCode ? "ui.sign.no-code" : "ui.sign.other-sheet"));
        }
    }

    /** PAD: the pen was put down and the signer said it is done. */
    public void written(List<Handwriting.Stroke> hand) {
        strokes.set(List.copyOf(hand));
        CaseFile file = open.file().get();
        errands.run("take-signature", () -> desk.written(file, strokes.get(), clock.instant()), signature::set,
                broken -> paper.set(words.say("ui.sign.broken")));
    }

    public void signAgain() {
        strokes.set(List.of());
        signature.set(null);
        paper.set("");
    }

    /** The one thing still missing, empty when the case can be concluded. */
    public Optional<String> missing() {
        if (anySigned() && signature.get() == null) {
            return Optional.of(words.say(ink() ? "ui.sign.missing.ink" : "ui.sign.missing.pad", giver()));
        }
        return consents().stream().filter(tick -> !tick.optional() && !tick.on()).findFirst()
                .map(tick -> words.say("ui.sign.missing.consent"))
                .or(() -> confirmations().stream().filter(tick -> !tick.on()).findFirst()
                        .map(tick -> words.say("ui.sign.missing.confirm")));
    }

    public void conclude(Runnable then) {
        if (missing().isEmpty()) {
            open.conclude(signature.get(), then);
        }
    }

    private void refresh() {
        IntakeDesk.Assessment assessment = open.assessment().get();
        long can = assessment == null ? 0 : assessment.count(Outcome.ALLOWED);
        String primary = can == 0 ? words.say("ui.sign.primary.papers")
                : words.say(assessment.onAcceptance() ? "ui.sign.primary.later" : "ui.sign.primary", can);
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK), List.of(
                ink() ? new Actions.Hinted(Act.PRINT, words.say("ui.sign.print"))
                        : new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.sign.citizen")),
                new Actions.Hinted(Act.LARGE_PRINT, words.say("ui.sign.larger"))), open.saved().get(),
                missing().map(what -> words.say("ui.still", what)).orElse(words.say("ui.sign.reason")), null,
                new Actions.Choice(primary, Act.PRIMARY), missing().isEmpty()));
    }

    public String clerk() {
        return clerk.name();
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
