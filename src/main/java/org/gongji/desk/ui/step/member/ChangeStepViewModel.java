package org.gongji.desk.ui.step.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Changing;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/** What is changed of one binding: its relation, and what the pack lets the giver say beside it. The rest stands. */
public final class ChangeStepViewModel {
    private final OpenCase open;
    private final CaseWords words;
    private final RelationWords relations;
    private final LimitsViewModel limits;
    private final GuardianViewModel guardian;
    private final StringProperty claim = new SimpleStringProperty("");
    private final StringProperty slip = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public ChangeStepViewModel(OpenCase open, CaseWords words, RelationWords relations) {
        this.open = open;
        this.words = words;
        this.relations = relations;
        this.limits = new LimitsViewModel(open, words, this::ref);
        this.guardian = new GuardianViewModel(open, words, relations, this::child);
        claim.set(member().claim());
        limits.load();
        open.file().addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        limits.asked().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** One thing as it stands and as it shall be. */
    public record Difference(String what, String before, String after) {
    }

    private CaseFile.MemberClaim member() {
        return open.file().get().members().get(0);
    }

    /** Handle of the member. */
    public String ref() {
        return member().person();
    }

    /** A guardian is asked only where papers about the child are taken again. */
    private String child() {
        return relationChanges() ? ref() : "";
    }

    public Person person() {
        return open.file().get().person(ref()).orElseThrow();
    }

    /** As it stands on record; empty where it does not stand any more. */
    public Optional<CaseFile.Standing> standing() {
        return Changing.standing(open.file().get(), ref());
    }

    /** Suspended: it is changed once it is resumed. */
    public boolean suspended() {
        return standing().filter(one -> one.state().equals("suspended")).isPresent();
    }

    public boolean relationChanges() {
        return Changing.relation(open.file().get());
    }

    /** @return true when the caret may move on */
    public boolean commitClaim(String typed) {
        String said = typed.strip();
        Resolved resolved = relations.resolve(said);
        boolean known = !said.isEmpty() && resolved.reasons().stream()
                .noneMatch(reason -> reason.name().equals("WORD_UNKNOWN"));
        slip.set(known ? "" : words.say(said.isEmpty() ? "ui.member.claim.empty" : "kinship.reason.WORD_UNKNOWN"));
        if (known) {
            // the word on record, however it was said: what stands is not proved again
            String name = standing().map(CaseFile.Standing::relation).filter(was -> was.equals(said)
                    || was.equals(resolved.relation().name())).orElse(said);
            CaseFile.MemberClaim was = member();
            open.edit(file -> CaseEdit.member(file, new CaseFile.MemberClaim(was.person(), name, was.reason(),
                    was.cap(), was.until())));
            claim.set(name);
        }
        return known;
    }

    public List<Difference> differences() {
        Optional<CaseFile.Standing> standing = standing();
        if (standing.isEmpty()) {
            return List.of();
        }
        CaseFile.Standing before = standing.get();
        List<Difference> all = new ArrayList<>();
        if (relationChanges()) {
            all.add(new Difference(words.say("terms.relation"), words.spoken(before.relation()),
                    words.spoken(relations.resolve(member().claim()).relation().name())));
        }
        if (!Objects.equals(before.cap(), member().cap())) {
            all.add(new Difference(words.say("terms.cap"), yuan(before.cap()), yuan(member().cap())));
        }
        if (!Objects.equals(before.until(), member().until())) {
            all.add(new Difference(words.say("terms.until"), day(before.until()), day(member().until())));
        }
        return all;
    }

    private String yuan(Integer cap) {
        return cap == null ? words.say("terms.cap.none") : cap.toString();
    }

    private String day(LocalDate until) {
        return until == null ? words.say("terms.until.open") : until.toString();
    }

    /** What holds now, in one line. */
    public String agreed() {
        return standing().map(one -> words.say("terms.agreed", words.spoken(one.relation()), yuan(one.cap()),
                day(one.until()), one.since() == null ? "" : one.since().toString())).orElse("");
    }

    private Optional<String> missing() {
        if (standing().isEmpty()) {
            return Optional.of(words.say("terms.gone"));
        }
        if (suspended()) {
            return Optional.of(words.say("terms.suspended"));
        }
        if (differences().isEmpty()) {
            return Optional.of(words.say("terms.nothing"));
        }
        return limits.whole(member()) ? relationChanges() ? guardian.missing() : Optional.empty()
                : Optional.of(words.say("terms.missing", person().name()));
    }

    private void refresh() {
        Optional<String> missing = missing();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK),
                List.of(new Actions.Hinted(Act.WHY, words.say("terms.hint.relation")),
                        new Actions.Hinted(Act.HELP, words.say("ui.hint.help"))), open.saved().get(),
                missing.map(what -> words.say("ui.still", what)).orElse(words.say("terms.reason")), null,
                new Actions.Choice(words.say(relationChanges() ? "terms.primary.papers" : "terms.primary"),
                        Act.PRIMARY), missing.isEmpty()));
    }

    public boolean ready() {
        return actions.get().ready();
    }

    public OpenCase open() {
        return open;
    }

    public LimitsViewModel limits() {
        return limits;
    }

    public GuardianViewModel guardian() {
        return guardian;
    }

    public StringProperty claim() {
        return claim;
    }

    public StringProperty slip() {
        return slip;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
