package org.gongji.desk.ui.step.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PaperList;
import org.gongji.desk.ui.wizard.PersonFormViewModel;
import org.gongji.desk.ui.wizard.Slip;

/** The family basket: one row in work, the others closed; whether it can be done stands at each row. */
public final class MembersStepViewModel {
    private static final int CHILD_CONSENT_AGE = 14;
    /** What a digit in the field stands for: the five that are asked for most. */
    private static final List<String> BY_DIGIT = List.of("配偶", "父亲", "母亲", "儿子", "女儿");

    private final OpenCase open;
    private final CaseWords words;
    private final RelationWords relations;
    private final PaperList papers;
    private final PersonFormViewModel form;
    private final GuardianViewModel guardian;
    private final LimitsViewModel limits;
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private int known;
    private final StringProperty claim = new SimpleStringProperty("");
    private final ObjectProperty<Slip> claimSlip = new SimpleObjectProperty<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public MembersStepViewModel(OpenCase open, CaseWords words, RelationWords relations) {
        this.open = open;
        this.words = words;
        this.relations = relations;
        this.papers = new PaperList(words, relations);
        this.form = new PersonFormViewModel(open, words);
        this.guardian = new GuardianViewModel(open, words, relations, this::inWorkRef);
        this.limits = new LimitsViewModel(open, words, this::inWorkRef);
        if (!members().isEmpty()) {
            select(firstOpenRow());
        }
        known = members().size();
        open.file().addListener((o, before, now) -> changed());
        open.assessment().addListener((o, before, now) -> changed());
        open.saved().addListener((o, before, now) -> changed());
        open.unsettled().addListener((o, before, now) -> changed());
        open.comparisons().made().addListener((o, before, now) -> changed());
        limits.asked().addListener((o, before, now) -> changed());
        changed();
    }

    /** A row of the basket, closed or in work. */
    public record Row(String ref, int number, String name, String relation, String beside, String masked,
                      Source source, String sourceWord, Verdict verdict, boolean inWork) {
    }

    private List<CaseFile.MemberClaim> members() {
        return open.file().get().members();
    }

    private int firstOpenRow() {
        for (int i = 0; i < members().size(); i++) {
            if (!whole(members().get(i))) {
                return i;
            }
        }
        return members().size() - 1;
    }

    private boolean whole(CaseFile.MemberClaim member) {
        Person person = open.file().get().person(member.person()).orElseThrow();
        return !person.name().isEmpty() && person.document() != null && !member.claim().isEmpty()
                && !PersonFormViewModel.unconfirmed(person);
    }

    private void changed() {
        if (members().size() > known) {
            select(members().size() - 1);
        }
        known = members().size();
        if (current.get() >= members().size()) {
            current.set(members().size() - 1);
            select(current.get());
        }
        if (current.get() < 0 && !members().isEmpty()) {
            select(firstOpenRow());
        }
        actions.set(bar());
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < members().size(); i++) {
            CaseFile.MemberClaim member = members().get(i);
            Person person = open.file().get().person(member.person()).orElseThrow();
            Source source = person.document() == null ? person.nameSource() : person.document().source();
            rows.add(new Row(person.ref(), i + 1, person.name(), relation(member.claim()), words.beside(person),
                    person.document() == null ? "" : words.masked(person), source, words.source(source),
                    open.decision(person.ref()).map(Decision::outcome).map(Verdict::of).orElse(Verdict.BLANK),
                    i == current.get()));
        }
        return rows;
    }

    private String relation(String said) {
        if (said.isEmpty()) {
            return "";
        }
        return words.spoken(relations.resolve(said).relation().name());
    }

    /** An empty row for the next person; the reader may fill it by itself. */
    public void add() {
        open.edit(CaseEdit::newMember);
        select(members().size() - 1);
    }

    public void select(int row) {
        if (row < 0 || row >= members().size()) {
            return;
        }
        current.set(row);
        CaseFile.MemberClaim member = members().get(row);
        form.load(member.person());
        claim.set(member.claim());
        claimSlip.set(null);
        limits.load();
    }

    public void remove() {
        inWork().ifPresent(member -> open.removeMember(member.person()));
    }

    public void swap() {
        inWork().ifPresent(member -> open.swap(member.person()));
    }

    /** Brings somebody's row into work; whoever is no member changes nothing. */
    public void work(String ref) {
        select(members().stream().map(CaseFile.MemberClaim::person).toList().indexOf(ref));
    }

    /** Handle of whose row is in work, empty if none is. */
    public String inWorkRef() {
        return inWork().map(CaseFile.MemberClaim::person).orElse("");
    }

    private Optional<CaseFile.MemberClaim> inWork() {
        return current.get() < 0 || current.get() >= members().size() ? Optional.empty()
                : Optional.of(members().get(current.get()));
    }

    /** A row that still waits for its person takes the next card. */
    public boolean awaitingCard() {
        return inWork().filter(member -> open.file().get().person(member.person())
                .filter(person -> person.document() == null).isPresent()).isPresent();
    }

    /** @return handle of the row that waits for a card, empty if none */
    public String awaitingRef() {
        return awaitingCard() ? inWork().map(CaseFile.MemberClaim::person).orElse("") : "";
    }

    /** @return true when the caret may move on */
    public boolean commitClaim(String typed) {
        String said = typed.strip().matches("[1-5]") ? BY_DIGIT.get(Integer.parseInt(typed.strip()) - 1) : typed;
        claim.set(said);
        if (said.isBlank()) {
            claimSlip.set(new Slip(Grade.A, "", words.say("ui.member.claim.empty")));
            return false;
        }
        Resolved resolved = relations.resolve(said.trim());
        boolean known = resolved.reasons().stream().noneMatch(reason -> reason.name().equals("WORD_UNKNOWN"));
        claimSlip.set(known ? null : new Slip(Grade.A, "", words.say("kinship.reason.WORD_UNKNOWN")));
        if (known) {
            inWork().ifPresent(member -> open.edit(now -> CaseEdit.member(now,
                    new CaseFile.MemberClaim(member.person(), said.trim(), member.reason(), member.cap(), member.until()))));
        }
        return known;
    }

    /** What the relation means, in one line beside the field: near or not, and whether the ages fit. */
    public record Meaning(Verdict verdict, String text) {
    }

    public Optional<Meaning> meaning() {
        if (claim.get().isBlank()) {
            return Optional.empty();
        }
        Resolved resolved = relations.resolve(claim.get().trim());
        Relation relation = resolved.relation();
        String why = resolved.reasons().isEmpty() ? "" : words.say("kinship.reason." + resolved.reasons().get(0).name());
        return Optional.of(switch (relation.near()) {
            case YES -> new Meaning(Verdict.CAN, words.together(words.say("ui.member.near",
                    words.spoken(relation.name())), ages()));
            case NO -> new Meaning(Verdict.CANNOT, words.together(why, resolved.detour().map(detour -> words.say(
                    "kinship.detour", words.spoken(detour.through().name()), words.spoken(detour.then().name())))
                    .orElse("")));
            case ASK -> new Meaning(Verdict.UNDECIDED, why);
        });
    }

    private String ages() {
        Optional<Integer> giver = open.giver().flatMap(words::age);
        Optional<Integer> member = form.person().flatMap(words::age);
        return giver.isPresent() && member.isPresent()
                ? words.say("ui.member.ages", Math.abs(giver.get() - member.get())) : "";
    }

    /** One thing this step waits for, and whether it is there. */
    public record Need(boolean there, String text) {
    }

    public List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        if (open.unsettled().get() != null) {
            needs.add(new Need(false, words.say("panel.differs.missing", open.unsettled().get().card().name())));
        }
        if (form.choice().get() != null) {
            needs.add(new Need(false, words.say("ui.form.alike.missing.of", form.choice().get().mine(),
                    form.choice().get().mineCharacter())));
        }
        needs.add(new Need(true, words.say("ui.member.need.giver")));
        if (members().isEmpty()) {
            needs.add(new Need(false, words.say("ui.member.need.one")));
        }
        for (CaseFile.MemberClaim member : members()) {
            Person person = open.file().get().person(member.person()).orElseThrow();
            String name = person.name().isEmpty() ? words.say("ui.member.nameless") : person.name();
            boolean unlimited = whole(member) && !limits.whole(member);
            needs.add(new Need(whole(member) && !unlimited, words.say(unlimited ? "terms.missing"
                    : "ui.member.need", name)));
        }
        guardian.missing().ifPresent(missing -> needs.add(new Need(false, missing)));
        return needs;
    }

    /** What later steps will ask for because of who is in the basket. */
    public List<Slip> ahead() {
        List<Slip> ahead = new ArrayList<>();
        for (CaseFile.MemberClaim member : members()) {
            Person person = open.file().get().person(member.person()).orElseThrow();
            if (words.age(person).filter(age -> age < CHILD_CONSENT_AGE).isPresent()) {
                ahead.add(new Slip(Grade.NOTE, words.say("ui.member.ahead.child", person.name()),
                        words.say("ui.member.ahead.child.text")));
            }
            open.decision(person.ref()).flatMap(decision -> chained(person, decision)).ifPresent(ahead::add);
        }
        return ahead;
    }

    /** Asked for while the family can still look into its bag. */
    private Optional<Slip> chained(Person person, Decision decision) {
        boolean chained = decision.proof() != null && decision.proof().path().size() > 1;
        Optional<String> ask = papers.ask(decision);
        if (!chained && (ask.isEmpty() || !person.ref().equals(inWorkRef()))) {
            return Optional.empty();
        }
        return Optional.of(new Slip(Grade.NOTE, words.say("ui.member.ahead.chain", person.name(),
                words.spoken(decision.relation().name())), words.together(chained
                ? words.say("ui.member.ahead.chain.text", chain(decision)) : "", ask.orElse(""))));
    }

    private String chain(Decision decision) {
        StringBuilder chain = new StringBuilder(open.giver().map(Person::name).orElse(""));
        decision.proof().path().forEach(link -> chain.append(" → ").append(words.spoken(link.step())));
        return chain.toString();
    }

    private Actions bar() {
        Optional<Need> missing = needs().stream().filter(need -> !need.there()).findFirst();
        return new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK),
                List.of(new Actions.Hinted(Act.READ_CARD, words.say("ui.hint.card")),
                        new Actions.Hinted(Act.RARE_CHARACTER, words.say("ui.hint.rare")),
                        new Actions.Hinted(Act.REMOVE_MEMBER, words.say("ui.member.remove")),
                        new Actions.Hinted(Act.HELP, words.say("ui.hint.help"))), open.saved().get(),
                missing.map(need -> words.say("ui.still", need.text())).orElse(words.say("ui.member.reason")), null,
                new Actions.Choice(words.say("ui.member.primary", members().size()), Act.PRIMARY), missing.isEmpty());
    }

    public boolean ready() {
        return actions.get().ready();
    }

    public CaseFile file() {
        return open.file().get();
    }

    public OpenCase open() {
        return open;
    }

    public GuardianViewModel guardian() {
        return guardian;
    }

    public LimitsViewModel limits() {
        return limits;
    }

    public PersonFormViewModel form() {
        return form;
    }

    public IntegerProperty current() {
        return current;
    }

    public StringProperty claim() {
        return claim;
    }

    public ObjectProperty<Slip> claimSlip() {
        return claimSlip;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
