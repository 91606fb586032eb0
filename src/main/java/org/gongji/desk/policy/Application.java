package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.Person;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.roster.RosterAnswer;

/**
 * Everything the rules look at, and nothing else: same application, same pack, same verdict.
 *
 * @param date       application date, chooses the pack; ages are counted on it
 * @param acceptedOn the day the papers were taken: the roster's age is counted on it
 * @param area       division code of the handling office
 * @param applicant  who asks: the giver, a member, or somebody else
 * @param matters    in the order of the visit; a conflict of two stands at the later one
 * @param insurance  by person ref; absent = not looked up
 * @param rosterAsOf date of the roster in force; null if there is none at all
 * @param papers     everything on the desk, for papers that end something (divorce, death) or name a guardian
 */
public record Application(Purpose purpose, LocalDate date, LocalDate acceptedOn, String area, Person giver,
                          Person applicant, List<Matter> matters, Map<String, RosterAnswer> insurance,
                          LocalDate rosterAsOf, List<Paper> papers, Promises promises, List<Standing> standing,
                          Circumstances circumstances) {
    public Application {
        Objects.requireNonNull(giver);
        Objects.requireNonNull(applicant);
        matters = List.copyOf(matters);
        insurance = Map.copyOf(insurance);
        papers = List.copyOf(papers);
        standing = List.copyOf(standing);
    }

    /** The same visit beside other bindings. */
    Application beside(List<Standing> others) {
        return new Application(purpose, date, acceptedOn, area, giver, applicant, matters, insurance, rosterAsOf, papers,
                promises, others, circumstances);
    }

    /** What the visit asks for. */
    public enum Purpose {
        BIND, END, QUERY, CHANGE
    }

    /**
     * One requested pair.
     *
     * @param claim  as understood; empty where nothing was claimed or the word is not known
     * @param proof  what the papers show; empty where nothing was claimed
     * @param reason for a residual relation or for ending
     * @param cap    yuan wished for
     * @param until  end date wished for
     */
    public record Matter(Person member, Optional<Relation> claim, Optional<Proof> proof, String reason,
                         Optional<Integer> cap, Optional<LocalDate> until) {
    }

    /** What was told, promised and agreed; sets hold person refs. */
    public record Promises(boolean notice, boolean stillMarried, Set<String> committed, boolean withdrawn,
                           Set<String> guardianConsent, Set<String> guardianShown, boolean spouseConfirmed,
                           Set<String> lookalikeChosen) {
    }

    /**
     * A binding on record.
     *
     * @param kind  empty if unknown
     * @param since null where the record does not say
     * @param ended null while it holds, and where the record does not say
     * @param cap   yuan agreed on; empty where there is no cap, and where the record does not say
     * @param until last day agreed on; empty while it is open
     */
    public record Standing(String giverNumber, String memberNumber, State state, String relation,
                           Optional<NearKind> kind, LocalDate since, LocalDate ended, Optional<Integer> cap,
                           Optional<LocalDate> until) {
        public Standing(String giverNumber, String memberNumber, State state, String relation,
                        Optional<NearKind> kind, LocalDate since) {
            this(giverNumber, memberNumber, state, relation, kind, since, null);
        }

        public Standing(String giverNumber, String memberNumber, State state, String relation,
                        Optional<NearKind> kind, LocalDate since, LocalDate ended) {
            this(giverNumber, memberNumber, state, relation, kind, since, ended, Optional.empty(), Optional.empty());
        }

        public enum State {
            ACTIVE, SUSPENDED, ENDED
        }

        /** Active or suspended: the pair is taken. */
        public boolean holds() {
            return state != State.ENDED;
        }
    }

    /**
     * @param changesThisYear   as somebody else counted them, e.g. the centre; our own record counts beside it
     * @param membersInLifetime as somebody else counted them
     * @param present           refs of those who stand at the counter themselves
     * @param guardians         who speaks for a child, by the child's ref; absent = nobody said
     * @param balance           yuan in the giver's account as shown by the giver; empty where nothing was shown
     */
    public record Circumstances(boolean agent, boolean agentPaper, boolean cannotWrite, int witnesses,
                                boolean falseCommitment, int changesThisYear, int membersInLifetime,
                                boolean clockDoubtful, Set<String> olderCards, Set<String> namesCut,
                                Set<String> present, Map<String, Guardian> guardians,
                                Optional<Integer> balance) {
    }

    /**
     * @param shown the papers of the case show the guardian as this child's parent
     */
    public record Guardian(Person person, boolean shown) {
    }
}
