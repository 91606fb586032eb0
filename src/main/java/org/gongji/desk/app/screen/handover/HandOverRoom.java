package org.gongji.desk.app.screen.handover;

import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.handover.HandOverView;
import org.gongji.desk.ui.handover.HandOverViewModel;
import org.gongji.desk.ui.kit.Screen;

/** Alt+H at work: the window goes to a colleague. */
public final class HandOverRoom implements Room {
    private final HandOverView view;

    public HandOverRoom(Rooms rooms) {
        HandOverViewModel model = new HandOverViewModel(new CounterHandOver(rooms), rooms.words(), rooms.errands(),
                rooms.asker());
        this.view = new HandOverView(model, rooms.words(), rooms::leave, rooms::signOut);
    }

    @Override
    public Screen screen() {
        return view;
    }
}
