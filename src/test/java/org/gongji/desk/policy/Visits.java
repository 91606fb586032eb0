package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/** A visit in one breath: everything in order unless a test says otherwise. */
final class Visits {
    static final LocalDate DAY = LocalDate.of(2026, 1, 22);
    static final PolicyShelf SHELF = PolicyShelf.shipped();
    private static final RelationWords WORDS = new RelationWords();
    static final RosterStamp STAMP = new RosterStamp(46, DAY.minusDays(9), Set.of("41"));

    LocalDate date = DAY;
    LocalDate accepted;
    Application.Purpose purpose = Application.Purpose.BIND;
    Person giver = person("p1", "周明远", 1985, 5, 17, Sex.MALE);
    Person applicant;
    final List<Application.Matter> matters = new ArrayList<>();
    final Map<String, RosterAnswer> insurance = new HashMap<>();
    LocalDate rosterAsOf = STAMP.asOf();
    final List<Paper> papers = new ArrayList<>();
    final List<Application.Standing> standing = new ArrayList<>();
    final Set<String> committed = new HashSet<>();
    final Set<String> guardianConsent = new HashSet<>();
    final Set<String> guardianShown = new HashSet<>();
    final Map<String, Application.Guardian> guardians = new HashMap<>();
    final Set<String> lookalikeChosen = new HashSet<>();
    final Set<String> olderCards = new HashSet<>();
    final Set<String> namesCut = new HashSet<>();
    final Set<String> present = new HashSet<>();
    boolean notice = true;
    boolean stillMarried = true;
    boolean withdrawn;
    boolean spouseConfirmed;
    boolean agent;
    boolean agentPaper;
    boolean cannotWrite;
    int witnesses;
    boolean falseCommitment;
    boolean clockDoubtful;
    int changes;
    int lifetime;
    Integer balance;
    PolicyPack pack;

    Visits() {
        insurance.put("p1", found(row("310")));
    }

    static Visits visit() {
        return new Visits();
    }

    Visits with(UnaryOperator<Visits> change) {
        return change.apply(this);
    }

    /** A member in order, proved by paper. */
    Visits member(String ref, String claim, int year, Sex sex) {
        return member(person(ref, "林若溪", year, 8, 12, sex), claim, Strength.PROVED, null);
    }

    Visits member(Person member, String claim, Strength strength, String shown, Proof.Contradiction... against) {
        Relation claimed = claim.isEmpty() ? null : WORDS.resolve(claim).relation();
        Relation seen = strength == Strength.NOT_PROVABLE ? null
                : shown == null ? claimed : WORDS.resolve(shown).relation();
        Proof proof = claimed == null ? null : new Proof(claimed, seen, strength, List.of(new Proof.Link("p1",
                member.ref(), "周明远", member.name(), claim, strength, "w1")), List.of(), List.of(against));
        matters.add(new Application.Matter(member, Optional.ofNullable(claimed), Optional.ofNullable(proof), "",
                Optional.empty(), Optional.empty()));
        insurance.putIfAbsent(member.ref(), found(row("390")));
        return this;
    }

    /** Changes the last member's wishes. */
    Visits wishes(String reason, Integer cap, LocalDate until) {
        Application.Matter last = matters.remove(matters.size() - 1);
        matters.add(new Application.Matter(last.member(), last.claim(), last.proof(), reason,
                Optional.ofNullable(cap), Optional.ofNullable(until)));
        return this;
    }

    Application application() {
        return new Application(purpose, date, accepted == null ? date : accepted, "410105", giver,
                applicant == null ? giver : applicant, matters, insurance, rosterAsOf, papers,
                new Application.Promises(notice, stillMarried, committed, withdrawn, guardianConsent, guardianShown,
                        spouseConfirmed, lookalikeChosen), standing,
                new Application.Circumstances(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changes,
                        lifetime, clockDoubtful, olderCards, namesCut, present, guardians,
                        Optional.ofNullable(balance)));
    }

    List<Decision> decideAll() {
        PolicyPack chosen = pack != null ? pack : SHELF.choose(date, "410105").orElse(null);
        Decider decider = new Decider();
        return chosen == null ? decider.withoutPack(application()) : decider.decide(chosen, application());
    }

    /** The verdict on the last member. */
    Decision decide() {
        List<Decision> all = decideAll();
        return all.get(all.size() - 1);
    }

    static List<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Decision.Reason::code)
                .filter(code -> code != ReasonCode.ID_REGION_UNKNOWN).toList();
    }

    static Person person(String ref, String name, int year, int month, int day, Sex sex) {
        String seventeen = String.format("410171%04d%02d%02d%s%s", year, month, day,
                ref.length() > 1 ? "0" + ref.charAt(1) : "01", sex == Sex.MALE ? "1" : "2");
        return person(ref, name, seventeen + IdNumbers.checkCharacter(seventeen), LocalDate.of(year, month, day), sex,
                Source.SIGHTED);
    }

    static Person person(String ref, String name, String number, LocalDate birth, Sex sex, Source source) {
        return new Person(ref, name, source, new IdDocument(IdKind.RESIDENT18, number, null, null, true, source), sex,
                birth, "", List.of(), List.of());
    }

    static Insured row(String insutype) {
        return row(insutype, "1", insutype.equals("310") ? "1101" : "1501", Optional.of(insutype.equals("310")),
                "410105", false);
    }

    static Insured row(String insutype, String status, String type, Optional<Boolean> account, String area,
                       boolean deceased) {
        return new Insured("", "", "01", "", insutype, status, type, account, area, area.substring(0, 4) + "00",
                deceased);
    }

    static RosterAnswer found(Insured... rows) {
        return new RosterAnswer.Found(List.of(rows), STAMP);
    }

    static Paper paper(PaperKind kind, String... numbers) {
        return new Paper("w9", kind, "", null, true, Stream.of(numbers).map(number -> new Paper.Named("subject", "某",
                number, null, null, "", "", "")).toList(), Map.of(), List.of(), true);
    }
}
