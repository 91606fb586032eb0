package org.gongji.desk.app.screen.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.ObjectionDesk;
import org.gongji.desk.binding.RosterDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.ui.calls.CallsDesk;

/** What a roster left to be told and to be looked at, over the open counter. */
final class CounterCalls implements CallsDesk {
    private final Rooms rooms;

    CounterCalls(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Line> lines() {
        RosterDesk rosters = rooms.counter().rosters();
        return Stream.concat(rooms.counter().toTell().stream().map(this::owed), rosters.doubts().stream().map(this::doubtful))
                .toList();
    }

    private Line owed(Binding one) {
        return line(one, news(one), reason(one.stateReason()), one.stateSince(), tries(one));
    }

    /** Who changed it says what is told: a roster, an objection, or the member who left. */
    private static News news(Binding one) {
        boolean lifted = one.stateReason().equals(ObjectionDesk.Ruling.AGREED.reason());
        // a roster says why by a code, a member who left in words of their own, and those are not said
        boolean left = reason(one.stateReason()) == null;
        return switch (one.state()) {
            case SUSPENDED -> ObjectionDesk.held(one) ? News.HELD : News.SUSPENDED;
            case ACTIVE -> lifted ? News.LIFTED : News.RESUMED;
            default -> one.stateReason().equals(ObjectionDesk.Ruling.NOT_AGREED.reason()) ? News.UPHELD
                    : left ? News.LEFT : News.ENDED;
        };
    }

    private Line doubtful(LifeDesk.News one) {
        return line(one.binding(), News.DOUBTFUL, one.bearing().reason().orElse(null), one.binding().stateSince(), 0);
    }

    private Line line(Binding one, News news, ReasonCode why, Instant since, int tries) {
        return new Line(one.id(), one.caseNo(), one.giver(), one.member(), one.relation(), news, why,
                day(since), tries, news == News.DOUBTFUL && why == ReasonCode.DECEASED_IN_ROSTER
                ? rooms.counter().rosters().queriedAt(one).map(this::day).orElse(null) : null);
    }

    /** Null where no roster gave it: of an objection, or of somebody's own wish, no ground is said. */
    private static ReasonCode reason(String code) {
        return Arrays.stream(ReasonCode.values()).filter(one -> one.name().equals(code)).findFirst().orElse(null);
    }

    /** Calls nobody took since it came to this. */
    private int tries(Binding one) {
        return (int) rooms.counter().store().journal().about(one.caseNo()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.TOLD)
                .filter(entry -> !entry.header().businessTime().isBefore(one.stateSince()))
                .map(Entry::payload).filter(payload -> isOf(payload, one))
                .filter(payload -> LifeDesk.Way.NOT_REACHED.word().equals(payload.get("call"))).count();
    }

    private static boolean isOf(Map<String, Object> payload, Binding one) {
        return one.id().equals(payload.get("binding"));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, rooms.clock().getZone());
    }

    @Override
    public void query(String binding) {
        rooms.counter().rosters().queryDeath(binding, rooms.clerk());
    }

    @Override
    public void told(String binding, LifeDesk.Way way) {
        rooms.counter().rosters().told(binding, way, rooms.clerk());
    }
}
