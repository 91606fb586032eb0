package org.gongji.desk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.Person;
import org.gongji.desk.roster.RosterAnswer;

/**
 * Everything one visit has put on the desk so far. Draft, training day and {@code check case} share this one shape
 * (JSON: {@code CaseFileReader}, {@code sample-data/README.md}).
 *
 * @param id              draft id, e.g. {@code D-0231}
 * @param purpose         what the visit asks for
 * @param applicationDate the date that chooses the policy pack
 * @param acceptedAt      when the papers were taken; null while only a draft
 * @param area            division code of the handling office
 * @param giver           person ref of the 共济人; empty while unknown
 * @param persons         everybody in the case
 * @param papers          everything on the desk
 * @param members         the matters of this visit in order
 * @param insurance       what is known about insurance by person ref; absent = not yet looked up
 * @param statements      what was told, promised and agreed
 * @param standing        bindings that already stand and concern these people
 * @param facts           the remaining facts the rules ask for
 */
public record CaseFile(String id, Purpose purpose, LocalDate applicationDate, Instant acceptedAt, String area,
                       String giver, List<Person> persons, List<Paper> papers, List<MemberClaim> members,
                       Map<String, RosterAnswer> insurance, Statements statements, List<Standing> standing,
                       OtherFacts facts) {
    public CaseFile {
        persons = List.copyOf(persons);
        papers = List.copyOf(papers);
        members = List.copyOf(members);
        insurance = Map.copyOf(insurance);
        standing = List.copyOf(standing);
    }

    public Optional<Person> person(String ref) {
        return persons.stream().filter(p -> p.ref().equals(ref)).findFirst();
    }

    /**
     * Ref of whoever stands at the counter and asks: the giver, and where a binding is to end perhaps the member, or who
     * speaks for a child. An agent only submits.
     */
    public String asker() {
        return purpose == Purpose.END && !facts.agent() && !facts.applicant().isEmpty() ? facts.applicant() : giver;
    }

    /** Somebody else than the giver asks for the end of a binding. */
    public boolean leaves() {
        return !asker().equals(giver);
    }

    /** What a visit asks for. */
    public enum Purpose {
        BIND, END, QUERY, CHANGE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One requested pair.
     *
     * @param person person ref of the member
     * @param claim  what the member is said to be to the giver, formal or everyday word
     * @param reason clerk's reason for a residual code, or reason for ending; empty if none
     * @param cap    amount limit wished for, in yuan; null if none
     * @param until  end date wished for; null if open
     */
    public record MemberClaim(String person, String claim, String reason, Integer cap, LocalDate until) {
    }

    /**
     * @param notice           the notice was given before anything was captured
     * @param stillMarried     the giver's statement that the marriage stands
     * @param committed        member refs for whom the giver promises kinship in writing (告知承诺)
     * @param withdrawn        the giver took the commitment route back in this case
     * @param guardianConsent  member refs whose guardian agreed separately
     * @param guardianShown    member refs whose guardianship is shown by a paper or by the proof itself
     * @param consent          person refs who agreed to the use of sensitive data
     * @param spouseConfirmed  the other spouse confirmed, where the pack asks for it
     * @param lookalikeChosen  person refs whose look-alike name the clerk has settled by the document
     */
    public record Statements(boolean notice, boolean stillMarried, Set<String> committed, boolean withdrawn,
                             Set<String> guardianConsent, Set<String> guardianShown, Set<String> consent,
                             boolean spouseConfirmed, Set<String> lookalikeChosen) {
        public Statements {
            committed = Set.copyOf(committed);
            guardianConsent = Set.copyOf(guardianConsent);
            guardianShown = Set.copyOf(guardianShown);
            consent = Set.copyOf(consent);
            lookalikeChosen = Set.copyOf(lookalikeChosen);
        }
    }

    /**
     * A binding on record.
     *
     * @param state {@code active}, {@code suspended} or {@code ended}
     * @param kind  the near kind ({@code spouse} or 配偶), for single-spouse and per-relation limits; empty if unknown
     * @param cap   yuan agreed on; null for none
     * @param until last day agreed on; null while it is open
     */
    public record Standing(String giverNumber, String memberNumber, String state, String relation, String kind,
                           LocalDate since, LocalDate ended, Integer cap, LocalDate until) {
        public Standing(String giverNumber, String memberNumber, String state, String relation, String kind,
                        LocalDate since, LocalDate ended) {
            this(giverNumber, memberNumber, state, relation, kind, since, ended, null, null);
        }
    }

    /**
     * @param agent              an agent submits for the giver
     * @param agentPaper         the agent's authorisation is on the desk
     * @param cannotWrite        the giver cannot sign; {@code witnesses} staff stand by
     * @param falseCommitment    the centre lists an earlier false commitment of the giver
     * @param changesThisYear    changes already counted in the calendar year
     * @param membersInLifetime  different members ever bound by this giver
     * @param clockDoubtful      the clock stands before the last entry and nobody confirmed the time
     * @param declaredRosterDate date of the roster in force; null if there is none at all
     * @param applicant          person ref of who asks; empty = the giver
     * @param olderCards         person refs whose card is older than one this window has already seen
     * @param namesCut           person refs whose chip name fills its field and may go on on the card's face
     * @param present            person refs who stand at the counter themselves, beside the applicant
     * @param guardians          who speaks for a child under 14: the guardian's ref by the child's; absent = nobody said
     * @param balance            yuan the giver showed in the account, on a phone or a slip; null if not shown. Nobody
     *                           here can verify it
     * @param pinnedPack         digest of the pack the papers were accepted under; null before
     */
    public record OtherFacts(boolean agent, boolean agentPaper, boolean cannotWrite, int witnesses,
                             boolean falseCommitment, int changesThisYear, int membersInLifetime,
                             boolean clockDoubtful, LocalDate declaredRosterDate, String applicant,
                             Set<String> olderCards, Set<String> namesCut, Set<String> present,
                             Map<String, String> guardians, Integer balance, Sha256 pinnedPack) {
        public OtherFacts {
            applicant = applicant == null ? "" : applicant;
            olderCards = Set.copyOf(olderCards);
            namesCut = Set.copyOf(namesCut);
            present = Set.copyOf(present);
            guardians = Map.copyOf(guardians);
        }

        public OtherFacts(boolean agent, boolean agentPaper, boolean cannotWrite, int witnesses,
                          boolean falseCommitment, int changesThisYear, int membersInLifetime,
                          boolean clockDoubtful, LocalDate declaredRosterDate) {
            this(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear, membersInLifetime,
                    clockDoubtful, declaredRosterDate, "", Set.of(), Set.of(), Set.of(), Map.of(), null, null);
        }

        /** Who came in the giver's place, or that the giver came. */
        OtherFacts submittedBy(boolean byAgent, String ref) {
            return new OtherFacts(byAgent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear,
                    membersInLifetime, clockDoubtful, declaredRosterDate, ref, olderCards, namesCut, present,
                    guardians, balance, pinnedPack);
        }

        OtherFacts falseCommitment(boolean listed) {
            return new OtherFacts(agent, agentPaper, cannotWrite, witnesses, listed, changesThisYear, membersInLifetime,
                    clockDoubtful, declaredRosterDate, applicant, olderCards, namesCut, present,
                    guardians, balance, pinnedPack);
        }

        OtherFacts clock(boolean doubtful, LocalDate rosterDate) {
            return new OtherFacts(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear,
                    membersInLifetime, doubtful, rosterDate, applicant, olderCards, namesCut, present,
                    guardians, balance, pinnedPack);
        }

        OtherFacts seen(Set<String> older, Set<String> cut, Set<String> here) {
            return new OtherFacts(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear,
                    membersInLifetime, clockDoubtful, declaredRosterDate, applicant, older, cut, here,
                    guardians, balance, pinnedPack);
        }

        OtherFacts guardedBy(Map<String, String> speakers) {
            return new OtherFacts(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear,
                    membersInLifetime, clockDoubtful, declaredRosterDate, applicant, olderCards, namesCut, present,
                    speakers, balance, pinnedPack);
        }

        OtherFacts balance(Integer shown) {
            return new OtherFacts(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear,
                    membersInLifetime, clockDoubtful, declaredRosterDate, applicant, olderCards, namesCut, present,
                    guardians, shown, pinnedPack);
        }

        OtherFacts pinned(Sha256 pack) {
            return new OtherFacts(agent, agentPaper, cannotWrite, witnesses, falseCommitment, changesThisYear,
                    membersInLifetime, clockDoubtful, declaredRosterDate, applicant, olderCards, namesCut, present,
                    guardians, balance, pack);
        }
    }
}
