package org.gongji.desk.app.screen.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.screen.Behind;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.calls.CallsDesk;
import org.gongji.desk.ui.calls.CallsView;
import org.gongji.desk.ui.calls.CallsViewModel;
import org.gongji.desk.ui.kit.Screen;

/** F5 at home: whom to tell what a new roster changed, and whom it leaves in doubt. */
public final class CallsRoom implements Room {
    private final Rooms rooms;
    private final CallsViewModel model;
    private final CallsView view;

    public CallsRoom(Rooms rooms) {
        this.rooms = rooms;
        this.model = new CallsViewModel(new CounterCalls(rooms), rooms.words(), rooms.errands(), rooms.asker(),
                rooms::dayChanged);
        this.view = new CallsView(model, rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }

    @Override
    public Callable<List<Hidden>> hidden() {
        Optional<CallsDesk.Line> line = model.chosen();
        Behind behind = new Behind(rooms::counter, "calls");
        return () -> line.map(one -> List.of(behind.party(one.giver(), one.caseNo(), ""),
                behind.party(one.member(), one.caseNo(), ""))).orElse(List.of());
    }
}
