package org.gongji.desk.app.screen.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.exchange.PackReached;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.StopOrder;
import org.gongji.desk.ui.policy.PolicyDesk;

/** The rules and the cases they touched, over the counter that is open at the moment of the question. */
final class CounterPolicy implements PolicyDesk {
    private final Rooms rooms;

    CounterPolicy(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String office() {
        return rooms.counter().store().window().office();
    }

    @Override
    public Answer on(LocalDate day, String area) {
        PolicyShelf shelf = rooms.counter().policies();
        Optional<PolicyPack> pack = shelf.choose(day, area);
        List<StopOrder> orders = shelf.orders().stream()
                .filter(order -> order.until() == null || !order.until().isBefore(day)).toList();
        return new Answer(day, area, pack, pack.flatMap(shelf::before), pack.flatMap(shelf::after), orders,
                shelf.lastDay());
    }

    @Override
    public Optional<Touched> touched() {
        rooms.clerk().require(Right.SEARCH);
        Counter open = rooms.counter();
        return open.inbox().reached().map(reached -> new Touched(reached.day(), reached.version(),
                lines(open, reached)));
    }

    /** A draft that was concluded or withdrawn since is none any more. */
    private List<Line> lines(Counter open, PackReached reached) {
        Set<String> all = ids(open.intake().drafts());
        Set<String> mine = rooms.clerk().may(Right.TAKE_CASES) ? ids(open.intake().drafts(rooms.clerk())) : Set.of();
        return Stream.concat(reached.cases().drafts().stream().filter(all::contains).map(id -> new Line(id,
                mine.contains(id) ? Line.Kind.DRAFT : Line.Kind.COLLEAGUES)),
                reached.cases().matters().stream().map(id -> new Line(id, Line.Kind.DECIDED))).toList();
    }

    private static Set<String> ids(List<Drafts.Line> drafts) {
        return drafts.stream().map(Drafts.Line::id).collect(Collectors.toSet());
    }
}
