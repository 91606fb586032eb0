package org.gongji.desk.app.screen.staff;

import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.settings.SettingsView;
import org.gongji.desk.ui.settings.SettingsViewModel;

/** Ctrl+I: what is set for this window, for the system administrator. */
public final class SettingsRoom implements Room {
    private final SettingsView view;

    public SettingsRoom(Rooms rooms) {
        this.view = new SettingsView(new SettingsViewModel(new StoreSettings(rooms), rooms.words(), rooms.errands()),
                rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }
}
