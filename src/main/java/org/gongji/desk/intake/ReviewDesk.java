package org.gongji.desk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.access.Approver;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.ApprovalDesk.Objection;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.binding.Approvals;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;

/** The second person's hour: what waits for one, what it looks like today, and the word that lets it pass or not. */
public final class ReviewDesk {
    /** As the ledger and the day sheet say it. */
    private static final String WITHDRAWN = "申请人撤回";

    private final Journal journal;
    private final IntakeDesk intake;
    private final IntakeDesk.Acting acting;
    private final Registers registers;
    private final Clock clock;

    public ReviewDesk(Journal journal, IntakeDesk intake, IntakeDesk.Acting acting, Registers registers, Clock clock) {
        this.journal = journal;
        this.intake = intake;
        this.acting = acting;
        this.registers = registers;
        this.clock = clock;
    }

    /** The registers that are asked, and where cases wait. */
    public record Registers(Approvals approvals, Matters matters, Drafts drafts) {
    }

    /**
     * A line of the queue.
     *
     * @param overdue   the promised day has passed
     * @param objection why this viewer's word would not count; empty where it does
     */
    public record Waiting(Approval approval, Matter matter, boolean overdue, Optional<Objection> objection) {
    }

    /**
     * A case as it stands today, roster and bindings asked anew.
     *
     * @param index which of its matters is asked about
     */
    public record Opened(CaseFile file, Assessment assessment, int index) {
        public Decision decision() {
            return assessment.decisions().get(index);
        }

        private Visit visit() {
            return new VisitMaker(file).visit(assessment);
        }
    }

    /** What became of a word. */
    public sealed interface Answer {
        /** @param conclusion what took effect by it; empty where nothing did yet */
        record Given(Approval approval, Opened opened, Optional<Conclusion> conclusion) implements Answer {
        }

        record Objected(Objection why) implements Answer {
        }
    }

    /** A line of what the counter has before a second person, or got back from one. */
    public record Returned(Approval approval, Matter matter) {
    }

    /** What a matter that takes effect owes the applicant. */
    public interface Owing {
        /** @throws RuntimeException when there can be no paper: the word is not said either */
        void owe(Journal.Pen pen, Opened opened, Conclusion conclusion);
    }

    /** Who may come here today. */
    public Approvers approvers() {
        return acting.approval().approvers();
    }

    /** What waits, overdue first, then by the promised day; what has no case any more is left out. */
    public List<Waiting> queue(Approver viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Waiting> queue = new ArrayList<>();
        for (Approval approval : registers.approvals().in(Approval.State.ASKED)) {
            registers.matters().find(approval.matter()).filter(matter -> !matter.state().settled()).ifPresent(matter ->
                    queue.add(new Waiting(approval, matter, approval.promised().isBefore(today),
                            acting.approval().objection(matter.draft(), numbers(matter), viewer))));
        }
        return queue;
    }

    private static List<String> numbers(Matter matter) {
        return List.of(matter.giver().certno(), matter.member().certno());
    }

    /** Empty when the case no longer lies here or the matter is no longer in it. */
    public Optional<Opened> open(String matter) {
        String draft = matter.substring(0, matter.lastIndexOf('/'));
        int index = Integer.parseInt(matter.substring(draft.length() + 1)) - 1;
        return intake.resume(draft).map(intake::lookUp).filter(file -> index < file.members().size())
                .map(file -> new Opened(file, intake.assess(file), index));
    }

    /**
     * Says a word about what waits. Let pass and signed already, the matter takes effect in the same act, and leaves
     * its paper behind in it: no power cut separates the two.
     *
     * @param seen what the approver has looked at
     */
    public Answer answer(Opened seen, Word word, Approver approver, Owing owing) {
        Optional<Opened> now = open(seen.visit().matter(seen.index()));
        if (now.isEmpty() || !subject(now.get()).equals(subject(seen))) {
            return new Answer.Objected(Objection.CHANGED);
        }
        Opened opened = now.get();
        Optional<Objection> objection = acting.approval().objectionInQueue(opened.visit(), opened.index(), word,
                approver).or(() -> recused(opened.file(), approver));
        return objection.<Answer>map(Answer.Objected::new).orElseGet(() -> given(opened, word, approver, owing));
    }

    private static Object subject(Opened opened) {
        return Approval.subject(opened.visit(), opened.index());
    }

    /** Everybody on the desk counts, not only the pair: a cousin's cousin may be the approver's own. */
    private Optional<Objection> recused(CaseFile file, Approver approver) {
        return acting.approval().objection(file.id(), file.persons().stream().filter(one -> one.document() != null)
                .map(Person::number).toList(), approver);
    }

    private Answer given(Opened opened, Word word, Approver approver, Owing owing) {
        return journal.act(pen -> {
            Visit visit = opened.visit();
            Approval approval = acting.approval().rule(pen, visit, opened.index(), word, approver, Optional.empty());
            if (approval.state() != Approval.State.APPROVED || approval.signature() == null) {
                return new Answer.Given(approval, opened, Optional.empty());
            }
            Assessment ruled = intake.assess(opened.file());
            Conclusion conclusion = acting.binding().concludeApproved(pen,
                    new VisitMaker(opened.file()).visit(ruled), opened.index(), approval.signature(),
                    ruled.onAcceptance(), approver);
            dropSettled(visit.draft());
            Opened done = new Opened(opened.file(), ruled, opened.index());
            owing.owe(pen, done, conclusion);
            return new Answer.Given(approval, done, Optional.of(conclusion));
        });
    }

    private void dropSettled(String draft) {
        if (registers.matters().ofDraft(draft).stream().allMatch(matter -> matter.state().settled())) {
            registers.drafts().remove(draft);
        }
    }

    /** A word said beside the clerk, before the signature; the case was taken before. */
    public Answer beside(Opened seen, Word word, Approver approver, Clerk author) {
        author.require(Right.TAKE_CASES);
        Visit visit = seen.visit();
        Optional<Objection> objection = acting.approval().objectionBeside(visit, seen.index(), word, approver, author)
                .or(() -> recused(seen.file(), approver));
        return objection.<Answer>map(Answer.Objected::new).orElseGet(() -> new Answer.Given(journal.act(pen ->
                acting.approval().rule(pen, visit, seen.index(), word, approver, Optional.of(author))), seen,
                Optional.empty()));
    }

    /** What the counter still has to do: tell the applicant, take what was given back up again. */
    public List<Returned> returned() {
        return Stream.of(Approval.State.RETURNED, Approval.State.DENIED, Approval.State.APPROVED)
                .flatMap(state -> registers.approvals().in(state).stream())
                .flatMap(approval -> registers.matters().find(approval.matter()).stream()
                        .filter(matter -> approval.askedAt() != null && (!approval.told() || !matter.state().settled()))
                        .map(matter -> new Returned(approval, matter)))
                .toList();
    }

    /** What the counter has put before a second person and nobody has answered yet; promised first, first. */
    public List<Returned> asked() {
        return registers.approvals().in(Approval.State.ASKED).stream()
                .flatMap(approval -> registers.matters().find(approval.matter()).stream()
                        .filter(matter -> !matter.state().settled()).map(matter -> new Returned(approval, matter)))
                .toList();
    }

    /**
     * The applicant takes one matter back while it waits, or before it is taken up again; nothing was bound, so nothing
     * is undone, and no second person has it before them any more.
     */
    public Matter withdraw(String matter, Clerk by) {
        by.require(Right.TAKE_CASES);
        return journal.act(pen -> {
            Matter withdrawn = acting.binding().withdraw(pen, matter, WITHDRAWN, by);
            dropSettled(withdrawn.draft());
            return withdrawn;
        });
    }

    public Approval told(String matter, Clerk by) {
        by.require(Right.TAKE_CASES);
        return acting.approval().told(matter, by);
    }
}
