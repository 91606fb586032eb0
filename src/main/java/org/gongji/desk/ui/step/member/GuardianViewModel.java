package org.gongji.desk.ui.step.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Part;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ui.wizard.BesideViewModel;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/**
 * Who speaks for the child in work. The giver for their own child, unless the clerk says otherwise; for any other child
 * it is asked, because their papers are taken only after the guardian agreed (domain.md §10.3).
 */
public final class GuardianViewModel {
    private static final int CONSENT_AGE = 14;
    private static final int OF_AGE = 18;
    /** As many as there are digits, less the one for somebody else. */
    private static final int MOST = 8;

    private final OpenCase open;
    private final CaseWords words;
    private final RelationWords relations;
    private final Supplier<String> inWork;
    private final BesideViewModel person;
    /** Handle of the child about whom the clerk asked again. */
    private String again = "";

    /** @param inWork handle of the member in work, empty if there is none */
    GuardianViewModel(OpenCase open, CaseWords words, RelationWords relations, Supplier<String> inWork) {
        this.open = open;
        this.words = words;
        this.relations = relations;
        this.inWork = inWork;
        this.person = new BesideViewModel(open, words, this::beside);
    }

    /**
     * One answer.
     *
     * @param ref  somebody of the case, empty for somebody who is not in it yet
     * @param text name and part
     */
    public record Option(String ref, String text) {
    }

    /** The member in work, if a guardian has to agree for them. */
    public Optional<Person> child() {
        return open.file().get().person(inWork.get())
                .filter(one -> words.age(one).filter(age -> age < CONSENT_AGE).isPresent());
    }

    /** Handle of whoever speaks for the child; empty while nobody is named. */
    public String ref() {
        return child().map(one -> guardian(one.ref())).orElse("");
    }

    private String guardian(String child) {
        CaseFile file = open.file().get();
        String named = file.facts().guardians().getOrDefault(child, "");
        return named.isEmpty() && ownChild(file, child) ? file.giver() : named;
    }

    private boolean ownChild(CaseFile file, String child) {
        return file.members().stream().filter(member -> member.person().equals(child))
                .anyMatch(member -> !member.claim().isEmpty() && relations.resolve(member.claim()).relation().kind()
                        .filter(NearKind.CHILD::equals).isPresent());
    }

    /** A guardian who is nothing else in this case. */
    private String beside() {
        String ref = ref();
        return Part.find(open.file().get(), ref).filter(Part.GUARDIAN::equals).isPresent() ? ref : "";
    }

    /** It is asked once the relation is said and nobody follows from it, or when the clerk wants another. */
    public boolean asks() {
        return child().filter(one -> again.equals(one.ref()) || guardian(one.ref()).isEmpty() && claimed(one.ref()))
                .isPresent();
    }

    private boolean claimed(String child) {
        return open.file().get().members().stream()
                .anyMatch(member -> member.person().equals(child) && !member.claim().isEmpty());
    }

    public void askAgain() {
        again = inWork.get();
    }

    /** Every grown-up of the case, and last somebody who is not in it yet. */
    public List<Option> options() {
        CaseFile file = open.file().get();
        List<Option> options = new ArrayList<>();
        file.persons().stream().filter(one -> !one.name().isEmpty() && !one.ref().equals(inWork.get()))
                .filter(one -> words.age(one).filter(age -> age < OF_AGE).isEmpty())
                .filter(one -> Part.find(file, one.ref()).isPresent()).limit(MOST)
                .forEach(one -> options.add(new Option(one.ref(), words.say("guardian.option",
                        words.say("panel.part-" + Part.of(file, one.ref())), one.name()))));
        options.add(new Option("", words.say("guardian.other")));
        return options;
    }

    /** @param option position in {@link #options()} */
    public void choose(int option) {
        String ref = options().get(option).ref();
        String child = inWork.get();
        again = "";
        open.edit(file -> ref.isEmpty() ? CaseEdit.newGuardian(file, child) : CaseEdit.guardian(file, child, ref));
        person.follow();
    }

    /** Name of whoever speaks for the child, empty while it is not known. */
    public String name() {
        return open.file().get().person(ref()).map(Person::name).orElse("");
    }

    /** What is missing of a guardian who is in the case for nothing else, empty where nothing is. */
    Optional<String> missing() {
        return person.missing("guardian.missing.person", "guardian.missing.compare");
    }

    public BesideViewModel person() {
        return person;
    }
}
