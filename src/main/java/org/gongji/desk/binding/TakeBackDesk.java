package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;

/**
 * 当场撤回: what was bound today is taken back whole while its papers are still at the counter. It never was: the pair is
 * free, no limit counts it, the day counts the matters as withdrawn, and the centre hears of both in one bundle. Once
 * the day is closed or the papers were handed out, only an unbinding ends it (ADR 0270).
 */
public final class TakeBackDesk {
    /** Reason of the voided binding. */
    public static final String REASON = "WITHDRAWN_AT_COUNTER";

    private final Journal journal;
    private final BindingDesk.Registers registers;
    private final Supplier<Instant> lastClose;
    private final Recusal recusal;
    private final Clock clock;

    /** @param lastClose when the last day was closed; {@link Instant#EPOCH} before the first */
    public TakeBackDesk(Journal journal, BindingDesk.Registers registers, Supplier<Instant> lastClose, Recusal recusal,
                        Clock clock) {
        this.journal = journal;
        this.registers = registers;
        this.lastClose = lastClose;
        this.recusal = recusal;
        this.clock = clock;
    }

    /** Why it cannot be taken back; words under {@code takeback.not.<WHY>}. */
    public enum Why {
        /** no such case, or nobody was bound by it */
        NOTHING_BOUND,
        /** another day's */
        NOT_TODAY,
        /** the day it counts to is closed */
        DAY_CLOSED,
        /** the centre answered already */
        ANSWERED,
        /** a binding of it was ended or changed hands since */
        MOVED_ON,
        /** the applicant has the papers */
        HANDED_OUT
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param matters those that are withdrawn now, in the order of the visit */
        record Taken(CaseRecord record, List<Matter> matters) implements Outcome {
            public Taken {
                matters = List.copyOf(matters);
            }
        }

        /** Nothing was changed. */
        record Not(Why why) implements Outcome {
        }
    }

    /** What stands against it as far as the record tells; empty where only the papers have to be looked at. */
    public Optional<Why> against(String caseNo) {
        List<Matter> done = done(caseNo);
        if (done.isEmpty()) {
            return Optional.of(Why.NOTHING_BOUND);
        }
        if (done.stream().anyMatch(one -> !one.settledAt().isAfter(lastClose.get()))) {
            return Optional.of(Why.DAY_CLOSED);
        }
        if (done.stream().anyMatch(one -> !day(one.settledAt()).equals(day(clock.instant())))) {
            return Optional.of(Why.NOT_TODAY);
        }
        if (done.stream().anyMatch(one -> !one.answer().isEmpty())) {
            return Optional.of(Why.ANSWERED);
        }
        return done.stream().allMatch(one -> bound(one).isPresent()) ? Optional.empty() : Optional.of(Why.MOVED_ON);
    }

    private List<Matter> done(String caseNo) {
        return registers.matters().ofCase(caseNo).stream().filter(one -> one.kind() == MatterKind.BIND
                && one.state() == MatterState.DONE).toList();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Optional<Binding> bound(Matter matter) {
        return registers.bindings().standing(matter.giver().certno(), matter.member().certno())
                .filter(binding -> binding.matter().equals(matter.id()));
    }

    /**
     * Takes everything back that this case bound, in one act; what of it waits or was refused stays as it is. Said again
     * it is answered, not repeated.
     *
     * @param papers marks the case's papers in the same act
     * @throws org.gongji.desk.access.RecusedException where it is the clerk's own family's
     */
    public Outcome takeBack(String caseNo, Consumer<Pen> papers, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        List<Matter> done = done(caseNo);
        recusal.require(clerk, done.stream().flatMap(one -> List.of(one.giver().certno(), one.member().certno())
                .stream()).distinct().toList());
        return journal.act(pen -> {
            List<Matter> before = takenBack(caseNo);
            Optional<Why> why = before.isEmpty() || !done(caseNo).isEmpty() ? against(caseNo) : Optional.empty();
            if (why.isPresent()) {
                return new Outcome.Not(why.get());
            }
            List<Matter> taken = new ArrayList<>(before);
            done(caseNo).forEach(matter -> taken.add(undone(pen, matter, clerk)));
            if (before.isEmpty()) {
                papers.accept(pen);
            }
            return new Outcome.Taken(registers.cases().byNumber(caseNo).orElseThrow(), taken);
        });
    }

    /** Bound under this number and taken back since: their bindings say so. */
    private List<Matter> takenBack(String caseNo) {
        return registers.matters().ofCase(caseNo).stream().filter(one -> one.kind() == MatterKind.BIND
                && one.state() == MatterState.WITHDRAWN).filter(this::voided).toList();
    }

    private boolean voided(Matter matter) {
        return registers.bindings().ofGiver(matter.giver().certno()).stream().anyMatch(binding ->
                binding.matter().equals(matter.id()) && Objects.equals(binding.stateReason(), REASON));
    }

    /** {@link EntryKind#VOIDED} {@code {…the matter, binding, boundUnder, reason}}. */
    private Matter undone(Pen pen, Matter matter, Clerk clerk) {
        Instant now = clock.instant();
        Binding binding = bound(matter).orElseThrow(() -> new IllegalStateException("what is undone stands"));
        registers.bindings().put(binding.in(BindingDesk.next(binding, EntryKind.VOIDED), now, REASON));
        Matter withdrawn = matter.settled(MatterState.WITHDRAWN, now, matter.caseNo());
        registers.matters().put(withdrawn);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("draft", matter.draft());
        payload.put("matter", matter.id());
        payload.put("purpose", matter.kind().word());
        payload.put("caseNo", matter.caseNo());
        payload.put("binding", binding.id());
        payload.put("boundUnder", binding.caseNo());
        payload.put("giver", matter.giver().canonical());
        payload.put("member", matter.member().canonical());
        payload.put("relation", Map.of("name", binding.relation(), "code", binding.relationCode(),
                "kind", binding.kind()));
        payload.put("acceptedAt", matter.acceptedAt().toString());
        payload.put("reason", REASON);
        pen.enter(EntryKind.VOIDED, clerk, matter.caseNo(), now, payload);
        return withdrawn;
    }
}
