package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.policy.Continuance.Bearing;
import org.gongji.desk.policy.Continuance.Effect;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.roster.RosterStamp;

/**
 * What happens to a binding without anybody at the counter: the roster suspends, resumes and ends it, each an act of its
 * own. A suspension rests on nobody's will, so it revives without a new commitment (domain.md §9, fact 8).
 */
public final class LifeDesk {
    /** Only what a status suspended is resumed by a status. */
    private static final Set<String> BY_STATUS = Set.of(ReasonCode.GIVER_SUSPENDED.name(),
            ReasonCode.MEMBER_SUSPENDED.name());

    /** Whether a reason is one that a status gave and a status takes away. */
    static boolean byStatus(String reason) {
        return BY_STATUS.contains(reason);
    }

    private final Journal journal;
    private final Bindings bindings;
    private final Clock clock;

    public LifeDesk(Journal journal, Bindings bindings, Clock clock) {
        this.journal = journal;
        this.bindings = bindings;
        this.clock = clock;
    }

    /**
     * What the roster now says of one binding.
     *
     * @param binding as it stands
     */
    public record News(Binding binding, Bearing bearing) {
    }

    /**
     * @param changed  bindings in their new state; their families have to be told
     * @param doubtful bindings that stay as they are and that somebody has to look at
     */
    public record Followed(List<Binding> changed, List<News> doubtful) {
        public Followed {
            changed = List.copyOf(changed);
            doubtful = List.copyOf(doubtful);
        }
    }

    /** Follows the roster; what already is as the roster says stays untouched, so it may be asked again. */
    public Followed follow(Pen pen, List<News> news, RosterStamp roster, Clerk clerk) {
        clerk.require(Right.IMPORT);
        List<Binding> changed = new ArrayList<>();
        List<News> doubtful = new ArrayList<>();
        for (News one : news) {
            Optional<EntryKind> act = act(one);
            act.ifPresent(kind -> changed.add(enter(pen, one, kind, roster, clerk)));
            if (one.bearing().effect() == Effect.DOUBTFUL && one.binding().state().holdsPair()) {
                doubtful.add(one);
            }
        }
        return new Followed(changed, doubtful);
    }

    private static Optional<EntryKind> act(News news) {
        Binding binding = news.binding();
        boolean active = binding.state() == BindingState.ACTIVE;
        boolean byStatus = binding.state() == BindingState.SUSPENDED && BY_STATUS.contains(binding.stateReason());
        return switch (news.bearing().effect()) {
            case ENDED -> binding.state().holdsPair() ? Optional.of(EntryKind.ENDED) : Optional.empty();
            case SUSPENDED -> active ? Optional.of(EntryKind.SUSPENDED) : Optional.empty();
            case STANDS -> byStatus ? Optional.of(EntryKind.RESUMED) : Optional.empty();
            case UNKNOWN, DOUBTFUL -> Optional.empty();
        };
    }

    private Binding enter(Pen pen, News news, EntryKind kind, RosterStamp roster, Clerk clerk) {
        Instant at = clock.instant();
        String reason = news.bearing().reason().map(Enum::name).orElse("");
        Binding before = news.binding();
        Binding now = before.in(BindingDesk.next(before, kind), at, reason, Binding.Notice.OWED);
        bindings.put(now);
        Map<String, Object> payload = ActPayload.ofBinding(now);
        payload.put("reason", reason);
        payload.put("roster", roster.generation());
        payload.put("delta", roster.delta());
        payload.put("asOf", roster.asOf().toString());
        pen.enter(kind, clerk, now.caseNo(), at, payload);
        return now;
    }

    /** Whose family has still to be told, the longest waiting first. */
    public List<Binding> toTell() {
        return bindings.all().stream().filter(one -> one.notice() == Binding.Notice.OWED)
                .sorted(Comparator.comparing(Binding::stateSince)).toList();
    }

    /**
     * Asks the centre to look into a mark of the roster against somebody who stands here, once a binding: a later roster
     * without the mark is the answer. {@link EntryKind#DEATH_QUERIED}
     * {@code {binding, boundUnder, giver, member, marked, roster, delta, asOf}}.
     *
     * @param marked GIVER or MEMBER
     * @return false where it was asked already
     */
    boolean query(Binding binding, String marked, RosterStamp roster, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> {
            if (queriedAt(binding).isPresent()) {
                return false;
            }
            Map<String, Object> payload = ActPayload.ofBinding(binding);
            payload.put("marked", marked);
            payload.put("roster", roster.generation());
            payload.put("delta", roster.delta());
            payload.put("asOf", roster.asOf().toString());
            pen.enter(EntryKind.DEATH_QUERIED, clerk, binding.caseNo(), clock.instant(), payload);
            return true;
        });
    }

    /** When the centre was asked; empty where it never was. */
    Optional<Instant> queriedAt(Binding binding) {
        return journal.about(binding.caseNo()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.DEATH_QUERIED
                        && binding.id().equals(entry.payload().get("binding")))
                .map(entry -> entry.header().businessTime()).findFirst();
    }

    /** How a family was told, or that nobody could be. */
    public enum Way {
        REACHED, NOT_REACHED, BY_LETTER, AT_COUNTER;

        /** Spelling in the act. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The family was told (电话告知), or somebody tried: {@link Way#NOT_REACHED} is written down and leaves the call owed.
     * Told twice is told once.
     *
     * @throws IllegalStateException where nothing has to be told
     */
    public Binding told(String id, Way way, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> {
            Binding known = bindings.find(id).filter(one -> one.notice() != null)
                    .orElseThrow(() -> new IllegalStateException("nothing is owed about this binding"));
            if (known.notice() == Binding.Notice.GIVEN) {
                return known;
            }
            Binding told = way == Way.NOT_REACHED ? known : known.told();
            bindings.put(told);
            Map<String, Object> payload = ActPayload.ofBinding(told);
            payload.put("state", told.state().name());
            payload.put("call", way.word());
            pen.enter(EntryKind.TOLD, clerk, told.caseNo(), clock.instant(), payload);
            return told;
        });
    }
}
