package org.gongji.desk.app.screen.devices;

import org.gongji.desk.app.screen.DeviceCorner;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.devices.DevicesView;
import org.gongji.desk.ui.devices.DevicesViewModel;
import org.gongji.desk.ui.kit.Screen;

/** Ctrl+T: how each device is, and a test that really uses it. */
public final class DevicesRoom implements Room {
    private final DevicesViewModel model;
    private final DevicesView view;

    public DevicesRoom(Rooms rooms) {
        DeviceCorner corner = rooms.corner();
        this.model = new DevicesViewModel(new CounterDevices(rooms), corner.readers(), rooms.words(),
                new DevicesViewModel.Around(rooms.errands(), rooms.clock(), corner.tests(), corner.twins()));
        this.view = new DevicesView(model, rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }

    @Override
    public void card(CardReading card) {
        model.card(card);
    }

    @Override
    public boolean social(SocialCardReading card) {
        model.social(card);
        return true;
    }

    @Override
    public boolean scanned(ScannedCode code) {
        model.scanned(code);
        return true;
    }

    @Override
    public void left() {
        model.left();
    }
}
