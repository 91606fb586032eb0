package org.gongji.desk.app.screen.staff;

import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.staff.OwnPasswordView;
import org.gongji.desk.ui.staff.OwnPasswordViewModel;

/** Ctrl+K: one's own password, from home, for everybody. */
public final class OwnPasswordRoom implements Room {
    private final OwnPasswordView view;

    public OwnPasswordRoom(Rooms rooms) {
        this.view = new OwnPasswordView(new OwnPasswordViewModel((old, fresh) -> rooms.keys().passwords()
                .change(old, fresh), rooms.words(), rooms.errands()), rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }

    @Override
    public void keep() {
        view.forget();
    }

    @Override
    public void left() {
        view.forget();
    }
}
