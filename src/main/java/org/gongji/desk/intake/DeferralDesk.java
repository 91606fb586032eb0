package org.gongji.desk.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.binding.Deferrals;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.words.Words;

/**
 * The acting class of 容缺受理: takes a matter whose paper follows, and ends it as an act when the term has passed. In
 * between it is a case like any other that waits: the draft is opened by its number, the paper is taken, the giver signs.
 */
public final class DeferralDesk {
    private final Journal journal;
    private final Deferrals deferrals;
    private final Registers registers;
    private final Recusal recusal;
    private final Clock clock;

    public DeferralDesk(Journal journal, Registers registers, Recusal recusal, Clock clock) {
        this.journal = journal;
        this.deferrals = new Deferrals(journal, registers.matters());
        this.registers = registers;
        this.recusal = recusal;
        this.clock = clock;
    }

    /** What waits, and where its cases lie. */
    public record Registers(Matters matters, Drafts drafts) {
    }

    /**
     * The applicant will bring or send the paper; agreed on once, it is not agreed on again, and the term does not move.
     *
     * @param file   a case that was taken
     * @param member person ref
     * @throws IllegalStateException where the pack does not allow it, or the case was not taken
     */
    public Deferred defer(CaseFile file, Assessment assessment, String member, Deferral.Way way, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        recusal.require(clerk, file.persons().stream().filter(person -> person.document() != null)
                .map(Person::number).toList());
        int index = file.members().stream().map(CaseFile.MemberClaim::person).toList().indexOf(member);
        if (file.acceptedAt() == null || index < 0) {
            throw new IllegalStateException("what was not taken cannot wait for a paper");
        }
        Visit visit = new VisitMaker(file).visit(assessment);
        return journal.act(pen -> deferrals.standing(visit.matter(index)).orElseGet(() ->
                deferrals.enter(pen, visit, index, way, terms(file), clerk)));
    }

    private Deferrals.Terms terms(CaseFile file) {
        Instant now = clock.instant();
        return new Deferrals.Terms(now, LocalDate.ofInstant(now, clock.getZone()),
                file.person(file.giver()).map(Person::phone).orElse(""));
    }

    /** What still waits for its paper, those due first coming first. */
    public List<Deferred> standing() {
        return deferrals.standing();
    }

    /** Of one member of a case; empty where nothing was agreed on or the paper has come. */
    public Optional<Deferred> standing(CaseFile file, String member) {
        int index = file.members().stream().map(CaseFile.MemberClaim::person).toList().indexOf(member);
        return file.acceptedAt() == null ? Optional.empty() : deferrals.standing(file.id() + "/" + (index + 1));
    }

    /**
     * Ends every matter whose last day has passed, in one act, with the drafts that hold nothing else. Asked for before
     * anything is shown or opened; where nothing is overdue, nothing is written.
     *
     * @return what was ended, each with what had been agreed on
     */
    public List<Lapsed> lapse(Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Deferred> over = standing().stream().filter(one -> one.overdue(today)).toList();
        if (over.isEmpty()) {
            return List.of();
        }
        return journal.act(pen -> {
            List<Lapsed> ended = new ArrayList<>();
            for (Deferred one : over) {
                ended.add(new Lapsed(one, deferrals.lapse(pen, one, now, clerk)));
            }
            over.stream().map(Deferred::draft).distinct().forEach(this::dropSettled);
            return ended;
        });
    }

    /** A matter that ended because its paper did not come. */
    public record Lapsed(Deferred agreed, Matter matter) {
    }

    private void dropSettled(String draft) {
        if (registers.matters().ofDraft(draft).stream().allMatch(matter -> matter.state().settled())) {
            registers.drafts().remove(draft);
        }
    }

    /** The verdicts with what was agreed on in their traces. */
    public List<Decision> on(CaseFile file, List<Decision> told, Words words) {
        if (file.acceptedAt() == null) {
            return told;
        }
        return told.stream().map(decision -> decision.deferral() == null ? decision
                : standing(file, decision.member()).map(one -> Deferral.agreed(decision, facts(one, words),
                        one.clause())).orElse(decision)).toList();
    }

    private static String facts(Deferred one, Words words) {
        return words.say("defer.agreed", words.say("defer.way." + one.way()), one.until().toString());
    }
}
