package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gongji.desk.access.Approver;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;

/**
 * 异议: a member says that they never agreed, or that the relation is not true. The binding is held at once, nobody is
 * accused, and only a second person lets it go on or ends it. What a status suspended beside it stays remembered, so
 * that no status revives what is objected to, and no lift revives what a status suspended (ADR 0272).
 */
public final class ObjectionDesk {
    /** Reason of the held binding; no status resumes it. */
    public static final String REASON = "OBJECTION";

    private final Journal journal;
    private final Bindings bindings;
    private final Approvers approvers;
    private final Recusal recusal;
    private final Clock clock;

    public ObjectionDesk(Journal journal, Bindings bindings, Approvers approvers, Recusal recusal, Clock clock) {
        this.journal = journal;
        this.bindings = bindings;
        this.approvers = approvers;
        this.recusal = recusal;
        this.clock = clock;
    }

    /** What is objected to. */
    public enum About {
        NEVER_AGREED, NOT_RELATED
    }

    /** How it came. */
    public enum Way {
        COUNTER, LETTER
    }

    /** What a second person found; words under {@code objection.ruling.<NAME>}. */
    public enum Ruling {
        AGREED(true), RELATED(true), DROPPED(true), NOT_AGREED(false), UNRELATED(false);

        private final boolean lifts;

        Ruling(boolean lifts) {
            this.lifts = lifts;
        }

        /** The binding goes on; the others end it. */
        public boolean lifts() {
            return lifts;
        }

        /** Reason of the state it leads to. */
        public String reason() {
            return lifts ? "OBJECTION_LIFTED" : "OBJECTION_UPHELD";
        }
    }

    /** Whether this binding is held, whatever a status says beside it. */
    public static boolean held(Binding binding) {
        return binding.state() == BindingState.SUSPENDED && REASON.equals(binding.stateReason());
    }

    /**
     * Holds a binding that stands; what is held already stays so. {@link EntryKind#SUSPENDED}
     * {@code {binding, boundUnder, giver, member, reason, about, objected, over}}.
     *
     * @param papers writes the notices in the same act
     * @throws IllegalStateException where nothing stands
     */
    public Binding hold(String id, About about, Way way, BiConsumer<Pen, Binding> papers, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        Binding known = standing(id);
        recusal.require(clerk, List.of(known.giver().certno(), known.member().certno()));
        return journal.act(pen -> {
            Binding before = standing(id);
            if (held(before)) {
                return before;
            }
            Instant now = clock.instant();
            Binding held = before.in(BindingDesk.next(before, EntryKind.SUSPENDED), now, REASON, Binding.Notice.OWED);
            bindings.put(held);
            Map<String, Object> payload = ActPayload.ofBinding(held);
            payload.put("reason", REASON);
            payload.put("about", about.name());
            payload.put("objected", way.name());
            payload.put("over", before.stateReason());
            pen.enter(EntryKind.SUSPENDED, clerk, held.caseNo(), now, payload);
            papers.accept(pen, held);
            return held;
        });
    }

    private Binding standing(String id) {
        return bindings.find(id).filter(one -> one.state().holdsPair())
                .orElseThrow(() -> new IllegalStateException("nothing stands that could be objected to"));
    }

    /**
     * A second person decides: the binding goes on as it stood before, or it ends. {@link EntryKind#RESUMED},
     * {@link EntryKind#SUSPENDED} where a status had suspended it before, or {@link EntryKind#ENDED}, with
     * {@code ruling}, {@code approver} and {@code author}.
     *
     * @param papers writes the notices in the same act
     * @throws IllegalStateException where {@link #against} says why not
     */
    public Binding decide(String id, Ruling ruling, BiConsumer<Pen, Binding> papers, Clerk clerk) {
        clerk.require(Right.SEARCH);
        Approver approver = approvers.require(clerk);
        return journal.act(pen -> {
            against(id, clerk).ifPresent(why -> {
                throw new IllegalStateException("not decided by this person: " + why);
            });
            Binding before = heldOne(id);
            Entry hold = objection(before);
            Binding after = decided(before, ruling, over(hold));
            bindings.put(after);
            Map<String, Object> payload = ActPayload.ofBinding(after);
            payload.put("reason", after.stateReason());
            payload.put("ruling", ruling.name());
            payload.put("author", hold.header().clerk());
            payload.put("approver", clerk.staffNo());
            payload.put("deputyFor", approver.lent().map(Deputy::supervisor).orElse(""));
            pen.enter(kind(after), clerk, after.caseNo(), after.stateSince(), payload);
            papers.accept(pen, after);
            return after;
        });
    }

    /** Why this person does not decide; words under {@code objection.not.<WHY>}. */
    public enum Why {
        NOTHING_HELD, NO_RIGHT, AUTHOR, RECUSED
    }

    /** Empty where this person may decide about this binding now. */
    public Optional<Why> against(String id, Clerk clerk) {
        clerk.require(Right.SEARCH);
        Optional<Binding> held = bindings.find(id).filter(ObjectionDesk::held);
        if (held.isEmpty()) {
            return Optional.of(Why.NOTHING_HELD);
        }
        if (approvers.of(clerk).isEmpty()) {
            return Optional.of(Why.NO_RIGHT);
        }
        if (objection(held.get()).header().clerk().equals(clerk.staffNo())) {
            return Optional.of(Why.AUTHOR);
        }
        return recusal.against(clerk, List.of(held.get().giver().certno(), held.get().member().certno()))
                .map(why -> Why.RECUSED);
    }

    private Binding heldOne(String id) {
        return bindings.find(id).filter(ObjectionDesk::held)
                .orElseThrow(() -> new IllegalStateException("nothing is held that could be decided"));
    }

    private Binding decided(Binding before, Ruling ruling, String over) {
        Instant now = clock.instant();
        if (ruling.lifts() && !over.isEmpty()) {
            return before.in(BindingDesk.next(before, EntryKind.SUSPENDED), now, over, Binding.Notice.OWED);
        }
        EntryKind kind = ruling.lifts() ? EntryKind.RESUMED : EntryKind.ENDED;
        return before.in(BindingDesk.next(before, kind), now, ruling.reason(), Binding.Notice.OWED);
    }

    private static EntryKind kind(Binding after) {
        return switch (after.state()) {
            case ACTIVE -> EntryKind.RESUMED;
            case SUSPENDED -> EntryKind.SUSPENDED;
            default -> EntryKind.ENDED;
        };
    }

    /** The act that holds it: who took it, and what stood before. */
    private Entry objection(Binding held) {
        return journal.about(held.caseNo()).stream().filter(entry -> entry.header().kind() == EntryKind.SUSPENDED)
                .filter(entry -> held.id().equals(entry.payload().get("binding"))
                        && REASON.equals(entry.payload().get("reason")))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("what is held was held by an act"));
    }

    /** A binding that a lift left active bears the lift's reason; that is no suspension. */
    private static String over(Entry hold) {
        String over = Optional.ofNullable((String) hold.payload().get("over")).orElse("");
        return LifeDesk.byStatus(over) ? over : "";
    }
}
