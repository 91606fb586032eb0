package org.gongji.desk.app.screen.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ui.approval.ReturnedDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;

/** What came back, over the open counter. */
final class CounterReturned implements ReturnedDesk {
    private final Rooms rooms;
    private final Tray tray;

    CounterReturned(Rooms rooms) {
        this.rooms = rooms;
        this.tray = new Tray(rooms);
    }

    @Override
    public List<ReviewDesk.Returned> returned() {
        return Stream.concat(rooms.counter().review().returned().stream(),
                rooms.counter().review().asked().stream()).toList();
    }

    @Override
    public void withdraw(String matter) {
        rooms.counter().review().withdraw(matter, rooms.clerk());
    }

    @Override
    public void told(String matter) {
        rooms.counter().review().told(matter, rooms.clerk());
    }

    @Override
    public Optional<String> owed(String matter) {
        return receipt(matter).map(paper -> paper.kind().chinese());
    }

    private Optional<IssuedPaper> receipt(String matter) {
        return rooms.counter().store().matters().find(matter).filter(one -> !one.caseNo().isEmpty()).stream()
                .flatMap(one -> rooms.counter().store().issuedPapers().about(one.caseNo()).stream())
                .filter(paper -> paper.kind() == FormKind.RECEIPT && paper.owed()).findFirst();
    }

    @Override
    public Printed print(String matter) {
        return tray.print(receipt(matter).orElseThrow(), "");
    }

    @Override
    public int saw(String matter, Seen seen) {
        return tray.saw(receipt(matter).orElseThrow(), seen);
    }
}
