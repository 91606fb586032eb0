package org.gongji.desk.app.screen.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.LifeDesk;
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
        return Stream.concat(rosters.toTell().stream().map(this::owed), rosters.doubts().stream().map(this::doubtful))
                .toList();
    }

    private Line owed(Binding one) {
        News news = switch (one.state()) {
            case SUSPENDED -> News.SUSPENDED;
            case ACTIVE -> News.RESUMED;
            default -> News.ENDED;
        };
        return line(one, news, reason(one.stateReason()), one.stateSince(), tries(one));
    }

    private Line doubtful(LifeDesk.News one) {
        return line(one.binding(), News.DOUBTFUL, one.bearing().reason().orElse(null), one.binding().stateSince(), 0);
    }

    private Line line(Binding one, News news, ReasonCode why, Instant since, int tries) {
        return new Line(one.id(), one.caseNo(), one.giver(), one.member(), one.relation(), news, why,
                LocalDate.ofInstant(since, rooms.clock().getZone()), tries);
    }

    /** A binding that is active again has no reason any more. */
    private static ReasonCode reason(String code) {
        return code.isEmpty() ? null : ReasonCode.valueOf(code);
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

    @Override
    public void told(String binding, LifeDesk.Way way) {
        rooms.counter().rosters().told(binding, way, rooms.clerk());
    }
}
