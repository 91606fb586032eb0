package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.access.Approver;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Ruling;

/**
 * The one acting class of the second person (复核): a matter is put before one, who lets it pass, gives it back or denies
 * it. Whoever had a hand in the case rules on none of it, by staff number: a new name or another counter changes nothing.
 */
public final class ApprovalDesk {
    /** Acts by which somebody has had a hand in a case. */
    private static final Set<EntryKind> WORK = EnumSet.of(EntryKind.CASE_OPENED, EntryKind.INFORMED,
            EntryKind.IDENTITY_CONFIRMED, EntryKind.SOURCES_SETTLED, EntryKind.EVIDENCE_TAKEN,
            EntryKind.COMMITMENT_WITHDRAWN, EntryKind.DECIDED, EntryKind.SIGNED, EntryKind.APPROVAL_ASKED);

    private final Journal journal;
    private final Approvals approvals;
    private final Approvers approvers;
    private final Recusal recusal;
    private final Clock clock;

    public ApprovalDesk(Journal journal, Approvals approvals, Approvers approvers, Recusal recusal, Clock clock) {
        this.journal = journal;
        this.approvals = approvals;
        this.approvers = approvers;
        this.recusal = recusal;
        this.clock = clock;
    }

    /** Why somebody's word does not count here. */
    public enum Objection {
        /** was a supervisor or a deputy, and is none today */
        NO_RIGHT,
        /** had a hand in this very case */
        AUTHOR,
        /** 回避 */
        RECUSED,
        /** what stands against the matter now is not a second person's to lift, or nothing is */
        NOT_LIFTABLE,
        /** nobody waits for it any more */
        NOT_ASKED,
        /** the case is no longer what was shown */
        CHANGED,
        /** the reason says nothing without a sentence beside it */
        NOTE_MISSING
    }

    /** @param note empty, or a sentence beside the reason */
    public record Word(RulingReason reason, String note) {
        public Word {
            note = note.strip();
        }
    }

    /**
     * @param last      last day of the answer, as it stands on the applicant's paper
     * @param signature null where the giver signs later
     * @param phone     whom to call; empty where nobody left a number
     */
    public record Promise(LocalDate last, Signature signature, String phone) {
    }

    public Approvers approvers() {
        return approvers;
    }

    /**
     * @param numbers ID numbers of everybody in the case
     */
    public Optional<Objection> objection(String draft, Collection<String> numbers, Approver approver) {
        if (approvers.of(approver.clerk()).isEmpty()) {
            return Optional.of(Objection.NO_RIGHT);
        }
        if (authors(draft).contains(approver.clerk().staffNo())) {
            return Optional.of(Objection.AUTHOR);
        }
        return recusal.against(approver.clerk(), numbers).map(why -> Objection.RECUSED);
    }

    private Set<String> authors(String draft) {
        return journal.about(draft).stream().filter(entry -> WORK.contains(entry.header().kind()))
                .map(entry -> entry.header().clerk()).collect(Collectors.toSet());
    }

    private Optional<Objection> objection(Visit visit, int index, Word word, Approver approver) {
        Visit.Request request = visit.requests().get(index);
        if (word.reason().noteNeeded() && word.note().isEmpty()) {
            return Optional.of(Objection.NOTE_MISSING);
        }
        // giving back is always possible: what changed meanwhile is the clerk's to look at
        if (word.reason().effect() != RulingReason.Effect.RETURN && !Ruling.mayRule(request.decision())) {
            return Optional.of(Objection.NOT_LIFTABLE);
        }
        List<String> numbers = Stream.concat(Stream.of(visit.giver()), visit.requests().stream()
                .map(Visit.Request::member)).map(Party::certno).toList();
        return objection(visit.draft(), numbers, approver);
    }

    /** {@code objection} of a word that is about to be said, while the matter waits for it in the queue. */
    public Optional<Objection> objectionInQueue(Visit visit, int index, Word word, Approver approver) {
        boolean asked = approvals.find(visit.matter(index))
                .filter(one -> one.state() == Approval.State.ASKED).isPresent();
        return asked ? objection(visit, index, word, approver) : Optional.of(Objection.NOT_ASKED);
    }

    /** {@code objection} of a word that is about to be said beside the clerk. */
    public Optional<Objection> objectionBeside(Visit visit, int index, Word word, Approver approver, Clerk author) {
        author.require(Right.TAKE_CASES);
        return approver.clerk().staffNo().equals(author.staffNo()) ? Optional.of(Objection.AUTHOR)
                : objection(visit, index, word, approver);
    }

    /**
     * Puts a matter before a second person who is not here now: {@link EntryKind#APPROVAL_ASKED}
     * {@code {…the matter, findings: [{code, class, clause, facts}], promised, signed, signature, phone}}; without a
     * signature given already there is none.
     *
     * @param how what was promised to whom
     */
    public Approval ask(Pen pen, Visit visit, int index, Promise how, Clerk author) {
        author.require(Right.TAKE_CASES);
        Decision decision = visit.requests().get(index).decision();
        if (!Ruling.mayRule(decision)) {
            throw new IllegalStateException("nobody can be asked about this matter");
        }
        Instant now = clock.instant();
        Approval asked = new Approval(visit.matter(index), visit.draft(), Approval.State.ASKED, author.staffNo(), null,
                codes(decision), now, how.last(), how.signature(), how.phone(), null, false);
        approvals.put(asked);
        Map<String, Object> payload = ActPayload.ofMatter(visit, index, "");
        payload.put("findings", ActPayload.reasons(Ruling.lifted(decision)));
        payload.put("promised", how.last().toString());
        payload.put("signed", how.signature() == null ? "" : how.signature().document());
        payload.put("phone", how.phone());
        if (how.signature() != null) {
            payload.put("signature", how.signature().canonical());
        }
        pen.enter(EntryKind.APPROVAL_ASKED, author, visit.draft(), now, payload);
        return asked;
    }

    /** The very same question is before a second person already, and unanswered. */
    public boolean isAsked(Visit visit, int index) {
        return approvals.find(visit.matter(index)).filter(one -> one.state() == Approval.State.ASKED
                && one.findings().equals(codes(visit.requests().get(index).decision()))).isPresent();
    }

    /**
     * Writes the second person's word down: {@link EntryKind#APPROVED} or {@link EntryKind#RETURNED}
     * {@code {…the matter, mode: PRESENT|LATER, effect, findings, reason, note, approver, deputyFor, author, subject,
     * clause}}.
     *
     * @param author who sits at the desk, where the second person stands by
     * @throws IllegalStateException when there is an objection; asked for before, it becomes words
     */
    public Approval rule(Pen pen, Visit visit, int index, Word word, Approver approver, Optional<Clerk> author) {
        Optional<Objection> objection = author.map(one -> objectionBeside(visit, index, word, approver, one))
                .orElseGet(() -> objectionInQueue(visit, index, word, approver));
        objection.ifPresent(why -> {
            throw new IllegalStateException("this word does not count: " + why);
        });
        Instant now = clock.instant();
        String deputyFor = approver.lent().map(Deputy::supervisor).orElse("");
        Approval.Ruled ruled = new Approval.Ruled(approver.clerk().staffNo(), approver.clerk().name(), deputyFor, word.reason(),
                word.note(), now);
        Approval given = author.map(one -> beside(visit, index, one))
                .orElseGet(() -> approvals.find(visit.matter(index)).orElseThrow())
                .ruled(Approval.subject(visit, index), ruled);
        approvals.put(given);
        pen.enter(given.state() == Approval.State.APPROVED ? EntryKind.APPROVED : EntryKind.RETURNED,
                approver.clerk(), visit.draft(), now, payload(visit, index, given, author.isPresent()));
        return given;
    }

    /** Nobody waited; the row says only who stood where. */
    private static Approval beside(Visit visit, int index, Clerk author) {
        return new Approval(visit.matter(index), visit.draft(), Approval.State.ASKED, author.staffNo(), null,
                codes(visit.requests().get(index).decision()), null, null, null, "", null, false);
    }

    private static List<String> codes(Decision decision) {
        return Ruling.lifted(decision).stream().map(reason -> reason.code().name()).toList();
    }

    private static Map<String, Object> payload(Visit visit, int index, Approval given, boolean present) {
        Decision decision = visit.requests().get(index).decision();
        Approval.Ruled ruled = given.ruling();
        Map<String, Object> payload = ActPayload.ofMatter(visit, index, "");
        payload.put("mode", present ? "PRESENT" : "LATER");
        payload.put("effect", given.state().name());
        payload.put("findings", ActPayload.reasons(Ruling.lifted(decision)));
        payload.put("clause", Ruling.clause(decision));
        payload.put("reason", ruled.reason().name());
        payload.put("note", ruled.note());
        payload.put("approver", ruled.staffNo());
        payload.put("approverName", ruled.name());
        payload.put("deputyFor", ruled.deputy());
        payload.put("author", given.author());
        payload.put("subject", given.subject().hex());
        return payload;
    }

    /** The applicant was told of the answer (电话告知): {@link EntryKind#TOLD} {@code {about, draft, state}}. */
    public Approval told(String matter, Clerk by) {
        by.require(Right.TAKE_CASES);
        return journal.act(pen -> {
            Approval known = approvals.find(matter).filter(one -> one.state() != Approval.State.ASKED)
                    .orElseThrow(() -> new IllegalStateException("there is no answer to tell"));
            if (known.told()) {
                return known;
            }
            Approval told = known.wasTold();
            approvals.put(told);
            pen.enter(EntryKind.TOLD, by, known.draft(), clock.instant(), Map.of("about", matter,
                    "draft", known.draft(), "state", known.state().name()));
            return told;
        });
    }

    /** Over what a matter brings to the desk now: the word said about exactly this, if there is one. */
    public Optional<Approval> standing(Visit visit, int index) {
        return standing(approvals, visit, index);
    }

    static Optional<Approval> standing(Approvals approvals, Visit visit, int index) {
        Sha256 subject = Approval.subject(visit, index);
        return approvals.find(visit.matter(index)).filter(one -> subject.equals(one.subject()));
    }
}
