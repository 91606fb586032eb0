package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.access.Approver;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.policy.Severity;

/**
 * The one acting class for matters: accepts them, and concludes a visit whole or not at all. Every method may be
 * called again with the same draft after a power cut; what already happened is answered, not repeated.
 */
public final class BindingDesk {
    private final Journal journal;
    private final Registers registers;
    private final Office office;
    private final Ids ids;
    private final Clock clock;

    public BindingDesk(Journal journal, Registers registers, Office office, Ids ids, Clock clock) {
        this.journal = journal;
        this.registers = registers;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** The registers an act touches. */
    public record Registers(Bindings bindings, Families families, Matters matters, Cases cases, Approvals approvals) {
        /** Where nobody can be asked for a second word, nothing is lifted. */
        public Registers(Bindings bindings, Families families, Matters matters, Cases cases) {
            this(bindings, families, matters, cases, Approvals.none());
        }
    }

    /**
     * @param incarnation counter of the store, part of every number
     */
    public record Office(Window window, int incarnation) {
    }

    /** Takes the papers: every matter of the visit is on record as waiting, with its verdict and whole trace. */
    public List<Matter> accept(Visit visit, Clerk clerk) {
        return accept(visit, pen -> Optional.empty(), clerk);
    }

    /** @param facts keeps what was judged and says under which digest; asked only where a verdict goes on record */
    public List<Matter> accept(Visit visit, Function<Pen, Optional<Sha256>> facts, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> {
            List<Matter> matters = new ArrayList<>();
            for (int i = 0; i < visit.requests().size(); i++) {
                matters.add(acceptOne(new Accepting(pen, visit, facts, clerk), i));
            }
            return matters;
        });
    }

    /** What the steps of one acceptance share. */
    private record Accepting(Pen pen, Visit visit, Function<Pen, Optional<Sha256>> facts, Clerk clerk) {
    }

    private Matter acceptOne(Accepting now, int index) {
        Visit visit = now.visit();
        Optional<Matter> known = registers.matters().find(visit.matter(index));
        if (known.isPresent() && known.get().state().settled()) {
            return known.get();
        }
        Visit.Request request = visit.requests().get(index);
        List<String> codes = request.decision().reasons().stream().map(reason -> reason.code().name()).toList();
        Instant acceptedAt = known.map(Matter::acceptedAt).orElse(visit.acceptedAt());
        Matter matter = new Matter(visit.matter(index), visit.draft(), "", visit.kind(), visit.giver(),
                request.member(), request.decision().relation().name(), MatterState.WAITING, codes, acceptedAt, null,
                "", "", now.clerk().staffNo());
        if (known.isPresent() && known.get().equals(matter)) {
            return matter;
        }
        registers.matters().put(matter);
        Map<String, Object> decided = ActPayload.decided(visit, index);
        now.facts().apply(now.pen()).ifPresent(digest -> decided.put("facts", digest.hex()));
        now.pen().enter(EntryKind.DECIDED, now.clerk(), visit.draft(), visit.acceptedAt(), decided);
        return matter;
    }

    /**
     * Ends what can be ended: allowed matters are done, refused ones refused, the rest stays waiting.
     *
     * @param signature    the giver's hand; null where nothing is allowed and so nothing is signed
     * @param onAcceptance the pack's effect mode is ON_ACCEPTANCE
     * @return the same conclusion again if this visit was concluded before
     */
    public Conclusion conclude(Visit visit, Signature signature, boolean onAcceptance, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> registers.cases().byDraft(visit.draft()).filter(known -> nothingNew(visit))
                .map(known -> new Conclusion(known, registers.matters().ofDraft(visit.draft())))
                .orElseGet(() -> concludeNow(pen, visit, signature, onAcceptance, clerk)));
    }

    /**
     * The giver signed at the visit and a second person said yes since: this one matter takes effect now, not at the
     * signature. The others of the visit stay as they are.
     *
     * @param approver who said so; the act is theirs
     * @return the case with this one matter
     */
    public Conclusion concludeApproved(Pen pen, Visit visit, int index, Signature signature, boolean onAcceptance,
                                       Approver approver) {
        Instant at = clock.instant();
        Optional<CaseRecord> known = registers.cases().byDraft(visit.draft());
        String caseNo = known.map(CaseRecord::caseNo).orElseGet(() -> nextNumber(pen, at));
        Matter done = concludeOne(new Concluding(pen, visit, signature, approver.clerk(), caseNo, at,
                onAcceptance ? null : at), index);
        CaseRecord record = known.map(one -> one.closed(at)).orElseGet(() -> new CaseRecord(caseNo, visit.draft(),
                visit.giver(), visit.kind(), visit.acceptedAt(), signature.signedAt(), at, null, null, List.of()));
        registers.cases().put(record);
        pen.enter(EntryKind.CASE_CLOSED, approver.clerk(), caseNo, at, record.closing(1));
        return new Conclusion(record, List.of(done));
    }

    /** A visit in which everything waits: it was taken, and has no number. */
    public Conclusion waiting(Visit visit) {
        return new Conclusion(new CaseRecord("", visit.draft(), visit.giver(), visit.kind(), visit.acceptedAt(), null,
                null, null, null, List.of()), registers.matters().ofDraft(visit.draft()));
    }

    /** The giver's hand under a sheet of which nothing takes effect yet; there is no number, the draft stands for it. */
    public void signedAhead(Pen pen, Visit visit, Signature signature, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        enterSigned(pen, visit, signature, "", clerk);
    }

    private static void enterSigned(Pen pen, Visit visit, Signature signature, String caseNo, Clerk clerk) {
        Map<String, Object> signed = new LinkedHashMap<>(signature.canonical());
        signed.put("draft", visit.draft());
        signed.put("caseNo", caseNo);
        pen.enter(EntryKind.SIGNED, clerk, caseNo.isEmpty() ? visit.draft() : caseNo, signature.signedAt(), signed);
    }

    private boolean nothingNew(Visit visit) {
        for (int i = 0; i < visit.requests().size(); i++) {
            boolean open = registers.matters().find(visit.matter(i)).map(m -> !m.state().settled()).orElse(true);
            Outcome outcome = visit.requests().get(i).decision().outcome();
            if (open && (outcome == Outcome.ALLOWED || outcome == Outcome.REFUSED)) {
                return false;
            }
        }
        return true;
    }

    private Conclusion concludeNow(Pen pen, Visit visit, Signature signature, boolean onAcceptance, Clerk clerk) {
        Instant at = signature == null ? clock.instant() : signature.signedAt();
        String caseNo = registers.cases().byDraft(visit.draft()).map(CaseRecord::caseNo)
                .orElseGet(() -> nextNumber(pen, at));
        if (signature != null) {
            enterSigned(pen, visit, signature, caseNo, clerk);
        }
        Concluding concluding = new Concluding(pen, visit, signature, clerk, caseNo, at,
                onAcceptance ? null : at);
        List<Matter> matters = new ArrayList<>();
        for (int i = 0; i < visit.requests().size(); i++) {
            matters.add(concludeOne(concluding, i));
        }
        Optional<CaseRecord> known = registers.cases().byDraft(visit.draft());
        Instant signedAt = signature != null ? at : known.map(CaseRecord::signedAt).orElse(null);
        CaseRecord record = new CaseRecord(caseNo, visit.draft(), visit.giver(), visit.kind(), visit.acceptedAt(),
                signedAt, at, null, null, known.map(CaseRecord::documents).orElse(List.of()));
        registers.cases().put(record);
        pen.enter(EntryKind.CASE_CLOSED, clerk, caseNo, at, record.closing(matters.size()));
        return new Conclusion(record, matters);
    }

    /** What the steps of one conclusion share. */
    private record Concluding(Pen pen, Visit visit, Signature signature, Clerk clerk, String caseNo, Instant at,
                              Instant effectiveAt) {
    }

    private Matter concludeOne(Concluding now, int index) {
        Matter matter = registers.matters().find(now.visit().matter(index))
                .orElseThrow(() -> new IllegalStateException("a matter is accepted before it is concluded"));
        if (matter.state().settled()) {
            return matter;
        }
        Outcome outcome = now.visit().requests().get(index).decision().outcome();
        if (outcome == Outcome.ALLOWED && now.signature() == null) {
            throw new IllegalStateException("nothing takes effect without a signature");
        }
        Optional<Approval> second = second(now.visit(), index);
        return switch (outcome) {
            case ALLOWED -> switch (now.visit().kind()) {
                case END -> end(now, index, matter, second);
                case CHANGE -> change(now, index, matter, second);
                default -> bind(now, index, matter, second);
            };
            case REFUSED -> refuse(now, index, matter, second);
            default -> matter;
        };
    }

    /**
     * The last gate. Whoever brings a matter here as allowed: a finding of class A lets nothing through, one of class B
     * only with a second person's word about exactly this matter.
     */
    private Optional<Approval> second(Visit visit, int index) {
        Decision decision = visit.requests().get(index).decision();
        boolean blocked = decision.reasons().stream().anyMatch(reason -> reason.severity() == Severity.A);
        boolean lifted = decision.reasons().stream().anyMatch(reason -> reason.severity() == Severity.B);
        Optional<Approval> said = ApprovalDesk.standing(registers.approvals(), visit, index);
        if (decision.outcome() == Outcome.ALLOWED && (blocked || lifted && !is(said, Approval.State.APPROVED))) {
            throw new IllegalStateException(blocked ? "nobody lifts a finding of class A"
                    : "a finding of class B stands and no second person has lifted it");
        }
        if (decision.outcome() == Outcome.REFUSED && Ruling.stands(decision) && !is(said, Approval.State.DENIED)) {
            throw new IllegalStateException("no second person has denied this");
        }
        return said.filter(one -> Ruling.stands(decision));
    }

    private static boolean is(Optional<Approval> said, Approval.State state) {
        return said.filter(one -> one.state() == state).isPresent();
    }

    private Matter bind(Concluding now, int index, Matter matter, Optional<Approval> second) {
        Visit.Request request = now.visit().requests().get(index);
        Family family = family(now, request);
        Binding binding = new Binding(ids.next(), family.id(), now.visit().giver(), request.member(),
                request.decision().relation().name(), request.decision().relation().code(),
                request.decision().relation().kind().map(kind -> kind.chinese()).orElse(""),
                request.decision().packId(), request.decision().packSha256(), now.caseNo(), matter.id(),
                now.visit().acceptedAt(), now.effectiveAt(), BindingState.ACTIVE, now.at(), "",
                freeSlot(request.member().certno()), null).limited(request.cap(), request.until());
        registers.bindings().put(binding);
        Matter done = settle(matter, MatterState.DONE, now);
        Map<String, Object> payload = ActPayload.bound(now.visit(), index, now.caseNo(), binding, now.signature());
        second.ifPresent(one -> ActPayload.putRuling(payload, one));
        now.pen().enter(EntryKind.BOUND, now.clerk(), now.caseNo(), now.at(), payload);
        return done;
    }

    private Family family(Concluding now, Visit.Request request) {
        Party giver = now.visit().giver();
        Family family = registers.families().ofGiver(giver.certno()).orElse(null);
        if (family == null) {
            family = new Family(ids.next(), giver, now.at(), List.of());
            registers.families().put(family);
            now.pen().enter(EntryKind.FAMILY_FOUNDED, now.clerk(), now.caseNo(), now.at(),
                    Map.of("family", family.id(), "giver", giver.canonical(), "caseNo", now.caseNo()));
        }
        if (family.holds(request.member().certno())) {
            return family;
        }
        String relation = request.decision().relation().name();
        Family larger = family.with(new Family.Belonging(request.member(), relation, now.at()));
        registers.families().put(larger);
        now.pen().enter(EntryKind.MEMBER_ADDED, now.clerk(), now.caseNo(), now.at(), Map.of("family", family.id(),
                "giver", giver.canonical(), "member", request.member().canonical(), "relation", relation,
                "caseNo", now.caseNo()));
        return larger;
    }

    private int freeSlot(String memberCertno) {
        List<Integer> taken = registers.bindings().ofMember(memberCertno).stream()
                .filter(binding -> binding.state().holdsPair()).map(Binding::giverSlot).toList();
        int slot = 1;
        while (taken.contains(slot)) {
            slot++;
        }
        return slot;
    }

    private Matter end(Concluding now, int index, Matter matter, Optional<Approval> second) {
        Visit.Request request = now.visit().requests().get(index);
        Binding binding = registers.bindings().standing(now.visit().giver().certno(), request.member().certno())
                .orElseThrow(() -> new IllegalStateException("an unbinding was allowed where nothing stands"));
        // who left without the giver leaves a call owed to the giver
        String askedBy = (String) now.visit().told().getOrDefault("askedBy", "");
        registers.bindings().put(binding.in(next(binding, EntryKind.ENDED), now.at(), request.endReason(),
                askedBy.isEmpty() ? null : Binding.Notice.OWED));
        Matter done = settle(matter, MatterState.DONE, now);
        Map<String, Object> payload = ActPayload.bound(now.visit(), index, now.caseNo(), binding, now.signature());
        payload.put("endReason", request.endReason());
        payload.put("boundUnder", binding.caseNo());
        payload.put("endedAt", now.at().toString());
        if (!askedBy.isEmpty()) {
            payload.put("askedBy", askedBy);
        }
        second.ifPresent(one -> ActPayload.putRuling(payload, one));
        now.pen().enter(EntryKind.ENDED, now.clerk(), now.caseNo(), now.at(), payload);
        return done;
    }

    /** Id, pair and number stay. Where the centre has the last word, what was agreed on before holds until it came. */
    private Matter change(Concluding now, int index, Matter matter, Optional<Approval> second) {
        Visit.Request request = now.visit().requests().get(index);
        Binding binding = registers.bindings().standing(now.visit().giver().certno(), request.member().certno())
                .orElseThrow(() -> new IllegalStateException("a change was allowed where nothing stands"));
        next(binding, EntryKind.CHANGED);
        Agreed after = wanted(binding, request);
        if (binding.agreed().differences(after).isEmpty()) {
            throw new IllegalStateException("a change that changes nothing");
        }
        Changed.Change change = new Changed.Change(matter.id(), binding.agreed().differences(after), after,
                now.effectiveAt() == null ? Changed.State.WAITS : Changed.State.HOLDS);
        registers.bindings().put(binding.changed(change));
        Matter done = settle(matter, MatterState.DONE, now);
        Map<String, Object> payload = ActPayload.changed(now.visit(), index, now.caseNo(), binding, change,
                now.signature());
        ActPayload.putTime(payload, "effectiveAt", now.effectiveAt());
        second.ifPresent(one -> ActPayload.putRuling(payload, one));
        now.pen().enter(EntryKind.CHANGED, now.clerk(), now.caseNo(), now.at(), payload);
        return done;
    }

    private static Agreed wanted(Binding binding, Visit.Request request) {
        Relation relation = request.decision().relation();
        boolean same = relation.name().equals(binding.relation());
        return new Agreed(relation.name(), same ? binding.relationCode() : relation.code(),
                same ? binding.kind() : relation.kind().map(NearKind::chinese).orElse(""), request.cap(), request.until());
    }

    private Matter refuse(Concluding now, int index, Matter matter, Optional<Approval> second) {
        Matter refused = settle(matter, MatterState.REFUSED, now);
        Map<String, Object> payload = ActPayload.refused(now.visit(), index, now.caseNo());
        second.ifPresent(one -> ActPayload.putRuling(payload, one));
        now.pen().enter(EntryKind.REFUSED, now.clerk(), now.caseNo(), now.at(), payload);
        return refused;
    }

    private Matter settle(Matter matter, MatterState how, Concluding now) {
        Matter settled = matter.settled(how, now.at(), now.caseNo());
        registers.matters().put(settled);
        return settled;
    }

    /** The applicant takes a waiting matter back; nothing was bound, so nothing is undone. */
    public Matter withdraw(String matterId, String reason, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> withdraw(pen, matterId, reason, clerk));
    }

    /** {@link #withdraw} in an act that is being written. */
    public Matter withdraw(Pen pen, String matterId, String reason, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        Matter matter = registers.matters().find(matterId)
                .orElseThrow(() -> new IllegalStateException("no such matter"));
        if (matter.state().settled()) {
            return matter;
        }
        Instant at = clock.instant();
        Matter withdrawn = matter.settled(MatterState.WITHDRAWN, at, matter.caseNo());
        registers.matters().put(withdrawn);
        pen.enter(EntryKind.WITHDRAWN, clerk, matter.draft(), at, Map.of("matter", matter.id(),
                "caseNo", matter.caseNo(), "reason", reason, "giver", matter.giver().canonical(),
                "member", matter.member().canonical(), "acceptedAt", matter.acceptedAt().toString()));
        return withdrawn;
    }

    private String nextNumber(Pen pen, Instant at) {
        return new CaseNumbering(office, clock.getZone()).next(pen, at);
    }

    static BindingState next(Binding binding, EntryKind act) {
        return binding.state().after(act).orElseThrow(() -> new IllegalStateException(
                "a binding that is " + binding.state().word() + " knows no " + act));
    }
}
