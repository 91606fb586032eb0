package org.gongji.desk.app.screen.handover;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.desk.app.screen.Behind;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.handover.HandOverDesk;
import org.gongji.desk.ui.handover.HandOverView;
import org.gongji.desk.ui.handover.HandOverViewModel;
import org.gongji.desk.ui.kit.Screen;

/** Alt+H at work: the window goes to a colleague. */
public final class HandOverRoom implements Room {
    private final Rooms rooms;
    private final HandOverViewModel model;
    private final HandOverView view;

    public HandOverRoom(Rooms rooms) {
        this.rooms = rooms;
        this.model = new HandOverViewModel(new CounterHandOver(rooms), rooms.words(), rooms.errands(),
                rooms.asker());
        this.view = new HandOverView(model, rooms.words(), rooms::leave, rooms::signOut);
    }

    @Override
    public Screen screen() {
        return view;
    }

    @Override
    public Callable<List<Hidden>> hidden() {
        HandOverDesk.Sheet sheet = model.sheet().get();
        List<String> drafts = sheet == null ? List.of() : sheet.cases().stream().map(HandOverDesk.Case::draft).toList();
        Behind behind = new Behind(rooms::counter, "hand-over");
        return () -> drafts.stream().flatMap(draft -> behind.giver(draft).stream()).toList();
    }
}
