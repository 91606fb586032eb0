package org.gongji.desk.app.screen.care;

import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.care.CareView;
import org.gongji.desk.ui.care.CareViewModel;
import org.gongji.desk.ui.kit.Screen;

/** Alt+B: backups and purges, for the system administrator. */
public final class CareRoom implements Room {
    private final CareView view;

    public CareRoom(Rooms rooms) {
        this.view = new CareView(new CareViewModel(new CounterCare(rooms), rooms.words(), rooms.errands()),
                rooms.words(), rooms.clock().getZone(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }
}
