package org.gongji.desk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile.MemberClaim;
import org.gongji.desk.intake.CaseFile.OtherFacts;
import org.gongji.desk.intake.CaseFile.Standing;
import org.gongji.desk.intake.CaseFile.Statements;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.roster.RosterAnswer;

/** The next state of an open case after one stroke at the counter. Pure: every edit gives a new case. */
public final class CaseEdit {
    private CaseEdit() {
    }

    /**
     * Adds a person, or puts the newer knowledge in the place of the older. Who turns out to have another name or number
     * was compared with the wrong document, and no longer counts as seen.
     */
    public static CaseFile person(CaseFile file, Person person) {
        List<Person> persons = new ArrayList<>(file.persons());
        int at = indexOf(persons, person.ref());
        if (at < 0) {
            persons.add(person);
        } else {
            persons.set(at, person);
        }
        CaseFile known = with(file, file.giver(), persons, file.papers(), file.members(), file.insurance());
        return at < 0 || isSame(file.persons().get(at), person) ? known : present(known, person.ref(), false);
    }

    /** The same name and the same number, in either of its writings. */
    public static boolean isSame(Person one, Person other) {
        return one.name().equals(other.name()) && (one.number().equals(other.number())
                || IdNumbers.same(one.number(), other.number()));
    }

    public static CaseFile giver(CaseFile file, Person person) {
        CaseFile known = person(file, person);
        return with(known, person.ref(), known.persons(), known.papers(), known.members(), known.insurance());
    }

    public static CaseFile member(CaseFile file, MemberClaim claim) {
        List<MemberClaim> members = new ArrayList<>(file.members());
        members.removeIf(known -> known.person().equals(claim.person()));
        int at = file.members().stream().map(MemberClaim::person).toList().indexOf(claim.person());
        members.add(at < 0 ? members.size() : at, claim);
        return with(file, file.giver(), file.persons(), file.papers(), members, file.insurance());
    }

    /** An empty row for the next member. */
    public static CaseFile newMember(CaseFile file) {
        String ref = People.freeRef(file);
        return member(person(file, nobody(ref)), new MemberClaim(ref, "", "", null, null));
    }

    /** Takes a member out of the visit, and who spoke for them; the papers stay, they may speak for others. */
    public static CaseFile withoutMember(CaseFile file, String ref) {
        List<MemberClaim> members = new ArrayList<>(file.members());
        members.removeIf(known -> known.person().equals(ref));
        CaseFile rest = with(file, file.giver(), file.persons(), file.papers(), members, file.insurance());
        Map<String, String> guardians = new HashMap<>(file.facts().guardians());
        String guardian = guardians.remove(ref);
        return guardian == null ? rest : without(facts(rest, rest.facts().guardedBy(guardians)), guardian);
    }

    public static CaseFile paper(CaseFile file, Paper paper) {
        List<Paper> papers = new ArrayList<>(file.papers());
        papers.removeIf(known -> known.id().equals(paper.id()));
        papers.add(paper);
        return with(file, file.giver(), file.persons(), papers, file.members(), file.insurance());
    }

    public static CaseFile withoutPaper(CaseFile file, String id) {
        List<Paper> papers = new ArrayList<>(file.papers());
        papers.removeIf(known -> known.id().equals(id));
        return with(file, file.giver(), file.persons(), papers, file.members(), file.insurance());
    }

    public static CaseFile insurance(CaseFile file, Map<String, RosterAnswer> answers) {
        Map<String, RosterAnswer> insurance = new HashMap<>(file.insurance());
        insurance.putAll(answers);
        return with(file, file.giver(), file.persons(), file.papers(), file.members(), insurance);
    }

    public static CaseFile standing(CaseFile file, List<Standing> standing) {
        return new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(),
                file.giver(), file.persons(), file.papers(), file.members(), file.insurance(), file.statements(),
                standing, file.facts());
    }

    /** A late entry (补录): the day on the paper chooses the pack, not today. */
    public static CaseFile dated(CaseFile file, LocalDate applicationDate) {
        return new CaseFile(file.id(), file.purpose(), applicationDate, file.acceptedAt(), file.area(), file.giver(),
                file.persons(), file.papers(), file.members(), file.insurance(), file.statements(), file.standing(),
                file.facts());
    }

    public static CaseFile facts(CaseFile file, OtherFacts facts) {
        return new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(),
                file.giver(), file.persons(), file.papers(), file.members(), file.insurance(), file.statements(),
                file.standing(), facts);
    }

    /** @param asOf date of the roster in force; null if there is none */
    public static CaseFile rosterDate(CaseFile file, LocalDate asOf) {
        return facts(file, file.facts().clock(file.facts().clockDoubtful(), asOf));
    }

    /** For one judgement: whether the clock may be trusted is no fact of the case and is not kept with it. */
    public static CaseFile clockDoubtful(CaseFile file) {
        return facts(file, file.facts().clock(true, file.facts().declaredRosterDate()));
    }

    /**
     * What the chip just read says of itself.
     *
     * @param older whether a newer card of this person was seen before
     * @param cut   the name fills its field and may go on on the card's face
     */
    static CaseFile chip(CaseFile file, String ref, boolean older, boolean cut) {
        OtherFacts f = file.facts();
        return facts(file, f.seen(marked(f.olderCards(), ref, older), marked(f.namesCut(), ref, cut), f.present()));
    }

    /** Somebody submits for the giver; who it is comes with their document. */
    public static CaseFile withAgent(CaseFile file) {
        String ref = People.freeRef(file);
        return facts(person(file, nobody(ref)), file.facts().submittedBy(true, ref));
    }

    /** The member leaves the family: they ask themselves. */
    public static CaseFile leaving(CaseFile file, String member) {
        return facts(file, file.facts().submittedBy(false, member));
    }

    /** A child leaves: who speaks for it asks, and comes with their own document. */
    public static CaseFile leavingChild(CaseFile file, String child) {
        CaseFile spoken = newGuardian(file, child);
        return facts(spoken, spoken.facts().submittedBy(false, spoken.facts().guardians().get(child)));
    }

    /** The giver came after all: whoever was taken for the agent is no longer in the case. */
    public static CaseFile withoutAgent(CaseFile file) {
        return without(facts(file, file.facts().submittedBy(false, "")), file.facts().applicant());
    }

    /**
     * Who speaks for a child: the giver, a member, or somebody beside them. What another one has agreed to or shown is
     * asked again.
     *
     * @param guardian somebody of the case
     */
    public static CaseFile guardian(CaseFile file, String child, String guardian) {
        String before = file.facts().guardians().getOrDefault(child, "");
        if (before.equals(guardian)) {
            return file;
        }
        Map<String, String> guardians = new HashMap<>(file.facts().guardians());
        guardians.put(child, guardian);
        CaseFile turned = statements(facts(file, file.facts().guardedBy(guardians)), said -> new Statements(
                said.notice(), said.stillMarried(), said.committed(), said.withdrawn(),
                marked(said.guardianConsent(), child, false), marked(said.guardianShown(), child, false),
                said.consent(), said.spouseConfirmed(), said.lookalikeChosen()));
        return without(turned, before);
    }

    /** A guardian who is neither the giver nor a member; who it is comes with their document. */
    public static CaseFile newGuardian(CaseFile file, String child) {
        String ref = People.freeRef(file);
        return guardian(person(file, nobody(ref)), child, ref);
    }

    /** Somebody of whom nothing is known yet. */
    public static Person nobody(String ref) {
        return new Person(ref, "", Source.KEYED, null, Sex.UNKNOWN, null, "", List.of(), List.of());
    }

    /** Whoever has no part in the case any more is not kept in it. */
    private static CaseFile without(CaseFile file, String ref) {
        if (Part.find(file, ref).isPresent()) {
            return file;
        }
        List<Person> others = file.persons().stream().filter(person -> !person.ref().equals(ref)).toList();
        return with(file, file.giver(), others, file.papers(), file.members(), file.insurance());
    }

    /** Somebody has stood at the counter and was compared with their document. */
    public static CaseFile present(CaseFile file, String ref) {
        return present(file, ref, true);
    }

    private static CaseFile present(CaseFile file, String ref, boolean seen) {
        OtherFacts f = file.facts();
        return facts(file, f.seen(f.olderCards(), f.namesCut(), marked(f.present(), ref, seen)));
    }

    private static Set<String> marked(Set<String> refs, String ref, boolean mark) {
        Set<String> marked = plus(refs, ref);
        if (!mark) {
            marked.remove(ref);
        }
        return marked;
    }

    public static CaseFile statements(CaseFile file, UnaryOperator<Statements> change) {
        return new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(),
                file.giver(), file.persons(), file.papers(), file.members(), file.insurance(),
                change.apply(file.statements()), file.standing(), file.facts());
    }

    /** Every promise of this case is taken back; what proved by itself goes on, the rest on papers only. */
    static CaseFile promiseWithdrawn(CaseFile file) {
        return statements(file, said -> new Statements(said.notice(), said.stillMarried(), Set.of(), true,
                said.guardianConsent(), said.guardianShown(), said.consent(), said.spouseConfirmed(),
                said.lookalikeChosen()));
    }

    /** What the centre's list says of the giver; whoever gives it anew is asked about anew. */
    static CaseFile falseCommitment(CaseFile file, boolean listed) {
        return facts(file, file.facts().falseCommitment(listed));
    }

    /** @param yuan as the giver showed it; null where nothing was shown */
    public static CaseFile balance(CaseFile file, Integer yuan) {
        return facts(file, file.facts().balance(yuan));
    }

    /** From acceptance on the case is judged by this pack, whatever the centre sends in between (domain.md §10.5). */
    static CaseFile pinned(CaseFile file, IntakeDesk.Assessment assessment) {
        return assessment.decisions().stream().map(Decision::packSha256).filter(Objects::nonNull).findFirst()
                .map(pack -> facts(file, file.facts().pinned(pack))).orElse(file);
    }

    public static CaseFile accepted(CaseFile file, Instant at) {
        return new CaseFile(file.id(), file.purpose(), file.applicationDate(), at, file.area(), file.giver(),
                file.persons(), file.papers(), file.members(), file.insurance(), file.statements(), file.standing(),
                file.facts());
    }

    /**
     * One key: the member in work becomes the giver and the giver that member. The claims of the others no longer hold
     * and are cleared, because a relation is always said from the giver.
     */
    public static CaseFile swapped(CaseFile file, String memberRef) {
        List<MemberClaim> members = new ArrayList<>();
        for (MemberClaim claim : file.members()) {
            String ref = claim.person().equals(memberRef) ? file.giver() : claim.person();
            members.add(new MemberClaim(ref, "", claim.reason(), claim.cap(), claim.until()));
        }
        Map<String, String> guardians = new HashMap<>(file.facts().guardians());
        guardians.remove(memberRef);
        CaseFile turned = facts(with(file, memberRef, file.persons(), file.papers(), members, file.insurance()),
                file.facts().guardedBy(guardians));
        return statements(turned, said -> new Statements(said.notice(), false, Set.of(), said.withdrawn(), Set.of(),
                Set.of(), Set.of(), false, said.lookalikeChosen()));
    }

    public static Set<String> plus(Set<String> refs, String ref) {
        Set<String> more = new HashSet<>(refs);
        more.add(ref);
        return more;
    }

    private static int indexOf(List<Person> persons, String ref) {
        return persons.stream().map(Person::ref).toList().indexOf(ref);
    }

    private static CaseFile with(CaseFile file, String giver, List<Person> persons, List<Paper> papers,
                                 List<MemberClaim> members, Map<String, RosterAnswer> insurance) {
        return new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(), giver,
                persons, papers, members, insurance, file.statements(), file.standing(), file.facts());
    }
}
