package org.gongji.desk.ui.step.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseDesk;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.words.Words;

/** Which of the bindings that stand shall end, and why. Nobody is keyed: who is bound, this window knows. */
public final class EndingStepViewModel {
    /** Letters choose; the words go on the paper and on record. */
    static final List<String> REASONS = List.of("A", "B", "C", "D", "E", "F");
    /** Of somebody who leaves the giver's family. */
    private static final List<String> LEAVING = List.of("A", "B", "C", "D");

    private final OpenCase open;
    private final CaseWords words;
    private final Errands errands;
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private List<CaseDesk.Bound> bound = List.of();
    private boolean asked;
    private int reason;

    public EndingStepViewModel(OpenCase open, CaseWords words, Errands errands) {
        this.open = open;
        this.words = words;
        this.errands = errands;
        open.file().addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        open.assessment().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** Asks the registers again each time the step is entered. */
    public void enter() {
        CaseFile file = open.file().get();
        errands.run("ask-bound", () -> open.desk().bound(file), answer -> {
            // whoever leaves sees their own binding, and nobody else's
            bound = leaves() ? answer.stream().filter(one -> claim(one).isPresent()).toList() : List.copyOf(answer);
            asked = true;
            refresh();
        }, broken -> refresh());
    }

    /** A binding that stands, and whether it shall end. */
    public record Row(int number, String name, String relation, String masked, String since, boolean chosen,
                      Verdict verdict) {
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            CaseDesk.Bound one = bound.get(i);
            Optional<CaseFile.MemberClaim> claim = claim(one);
            rows.add(new Row(i + 1, one.name(), words.spoken(one.relation()),
                    Masking.spaced(Masking.number(one.number())), words.say("ui.ending.since", one.since().toString()),
                    claim.isPresent(), claim.flatMap(member -> open.decision(member.person())).map(Decision::outcome)
                    .map(Verdict::of).orElse(Verdict.BLANK)));
        }
        return rows;
    }

    private Optional<CaseFile.MemberClaim> claim(CaseDesk.Bound one) {
        CaseFile file = open.file().get();
        return file.members().stream().filter(member -> file.person(member.person())
                .filter(person -> IdNumbers.same(person.number(), one.number())).isPresent()).findFirst();
    }

    /** Chooses a binding, or lets it stand after all. */
    public void choose(int index) {
        if (index < 0 || index >= bound.size() || leaves()) {
            return;
        }
        CaseDesk.Bound one = bound.get(index);
        Optional<CaseFile.MemberClaim> chosen = claim(one);
        open.edit(file -> chosen.map(member -> CaseEdit.withoutMember(file, member.person()))
                .orElseGet(() -> ending(file, one)));
        open.lookUp();
    }

    private CaseFile ending(CaseFile file, CaseDesk.Bound one) {
        Person known = file.persons().stream().filter(person -> person.document() != null
                && IdNumbers.same(person.number(), one.number())).findFirst().orElseGet(() -> person(file, one));
        return CaseEdit.member(CaseEdit.person(file, known),
                new CaseFile.MemberClaim(known.ref(), one.relation(), reason(), null, null));
    }

    private Person person(CaseFile file, CaseDesk.Bound one) {
        int k = file.persons().size() + 1;
        while (file.person("p" + k).isPresent()) {
            k++;
        }
        IdCheck check = IdNumbers.check(one.number(), words.today());
        return new Person("p" + k, one.name(), Source.ROSTER, new IdDocument(check.kind(), one.number(), null, null,
                false, Source.ROSTER), check.sex(), check.birth(), "", List.of(), List.of());
    }

    public List<String> reasons() {
        return letters().stream().map(letter -> words.say(key() + letter)).toList();
    }

    /** The member, or who speaks for them, asks to leave. */
    public boolean leaves() {
        return open.file().get().leaves();
    }

    List<String> letters() {
        return leaves() ? LEAVING : REASONS;
    }

    private String key() {
        return leaves() ? "leave.reason." : "ui.ending.reason.";
    }

    public int reasonChosen() {
        return reason;
    }

    /** What goes on record and on paper is Chinese, whatever the clerk reads. */
    private String reason() {
        return Words.chinese().say(key() + letters().get(reason));
    }

    public void because(int index) {
        if (index < 0 || index >= letters().size()) {
            return;
        }
        reason = index;
        open.edit(file -> {
            CaseFile changed = file;
            for (CaseFile.MemberClaim member : file.members()) {
                changed = CaseEdit.member(changed, new CaseFile.MemberClaim(member.person(), member.claim(), reason(),
                        member.cap(), member.until()));
            }
            return changed;
        });
        refresh();
    }

    /** Whether there is anybody at all; empty rows before the registers answered say nothing. */
    public boolean nobody() {
        return asked && bound.isEmpty();
    }

    private void refresh() {
        int chosen = open.file().get().members().size();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK),
                leaves() ? List.of(new Actions.Hinted("A – D", words.say("ui.ending.why")))
                        : List.of(new Actions.Hinted("1 – 9", words.say("ui.ending.who")),
                        new Actions.Hinted("A – F", words.say("ui.ending.why"))), open.saved().get(),
                chosen == 0 ? words.say("ui.still", words.say("ui.ending.missing")) : words.say("ui.ending.reason.said",
                        reason()), null, new Actions.Choice(words.say("ui.ending.primary", chosen), Act.PRIMARY),
                chosen > 0));
    }

    public boolean ready() {
        return actions.get().ready();
    }

    public OpenCase open() {
        return open;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
