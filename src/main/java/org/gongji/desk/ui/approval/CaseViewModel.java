package org.gongji.desk.ui.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.RuleWords;

/** One case before the second person: page by page on the left, claim, findings and rules on the right. */
public final class CaseViewModel {
    private final PagePictures pages;
    private final CaseWords words;
    private final RuleWords rules;
    private final Errands errands;
    private final ReadOnlyObjectWrapper<ReviewDesk.Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<byte[]> picture = new SimpleObjectProperty<>();
    private int leaf;

    public CaseViewModel(PagePictures pages, CaseWords words, RuleWords rules, Errands errands) {
        this.pages = pages;
        this.words = words;
        this.rules = rules;
        this.errands = errands;
    }

    /** @param next null empties the desk */
    public void show(ReviewDesk.Opened next) {
        leaf = 0;
        picture.set(null);
        opened.set(next);
        load();
    }

    /** A page of a paper of the case. */
    private record Leaf(Paper paper, Sha256 page) {
    }

    private List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        if (opened.get() != null) {
            opened.get().file().papers().forEach(paper ->
                    paper.pages().forEach(page -> leaves.add(new Leaf(paper, page))));
        }
        return leaves;
    }

    public void turn(int by) {
        int next = leaf + by;
        if (next >= 0 && next < leaves().size()) {
            leaf = next;
            picture.set(null);
            load();
        }
    }

    private void load() {
        List<Leaf> leaves = leaves();
        if (leaf < leaves.size()) {
            Sha256 page = leaves.get(leaf).page();
            Recipe recipe = leaves.get(leaf).paper().recipe(page);
            errands.run("show-page", () -> pages.picture(page, recipe), bytes -> shown(page, bytes),
                    broken -> picture.set(null));
        }
    }

    /** A picture that comes after the page was turned is not this page's. */
    private void shown(Sha256 page, Optional<byte[]> bytes) {
        List<Leaf> now = leaves();
        if (leaf < now.size() && now.get(leaf).page().equals(page)) {
            picture.set(bytes.orElse(null));
        }
    }

    /** {@code 户口簿 · 第 2 页，共 5 页}, or that there is none. */
    public String pageTitle() {
        List<Leaf> leaves = leaves();
        return leaves.isEmpty() ? words.say("approval.page.none") : words.say("approval.page",
                words.paper(leaves.get(leaf).paper().kind()), leaf + 1, leaves.size());
    }

    /** {@code 贺兰芝 → 邹沐阳　母亲} */
    public String claim() {
        return words.say("approval.claim", giver().map(Person::name).orElse(""), member().map(Person::name).orElse(""),
                words.spoken(opened.get().decision().relation().name()));
    }

    private Optional<Person> giver() {
        return opened.get().file().person(opened.get().file().giver());
    }

    private Optional<Person> member() {
        return opened.get().file().person(opened.get().decision().member());
    }

    /** @param about who it is, as the papers must show them */
    public record Fact(String role, String about) {
    }

    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        giver().ifPresent(one -> facts.add(fact("approval.role.giver", one)));
        member().ifPresent(one -> facts.add(fact("approval.role.member", one)));
        return facts;
    }

    private Fact fact(String role, Person person) {
        String number = person.document() == null ? "" : Masking.spaced(person.number());
        return new Fact(words.say(role), words.say("approval.person", person.name(), words.beside(person), number,
                words.insurance(opened.get().file(), person.ref())));
    }

    /** A finding with what it rests on. */
    public record Found(Grade grade, String what, String facts, String clause) {
    }

    public List<Found> findings() {
        Decision told = told();
        return told.reasons().stream().filter(reason -> reason.severity() != Severity.W || told.reasons().size() < 4)
                .map(reason -> new Found(Grade.of(reason.severity()), rules.reason(reason), reason.facts(),
                        reason.clause())).toList();
    }

    private Decision told() {
        return rules.told(opened.get().file(), opened.get().decision());
    }

    /** A rule as it was tried. */
    public record Tried(Verdict verdict, String rule, String facts) {
    }

    public List<Tried> trace() {
        return told().trace().stream().map(tried -> new Tried(tried.passed() ? Verdict.CAN : Verdict.SUPERVISOR,
                rules.rule(tried.rule()), tried.facts())).toList();
    }

    public ReadOnlyObjectProperty<ReviewDesk.Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    public ObjectProperty<byte[]> picture() {
        return picture;
    }

    public CaseWords words() {
        return words;
    }
}
