package org.gongji.desk.app.screen.matter;

import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.matter.ChangeView;
import org.gongji.desk.ui.matter.ChangeViewModel;
import org.gongji.desk.ui.matter.MattersViewModel;
import org.gongji.desk.ui.matter.Who;
import org.gongji.desk.ui.wizard.CaseWords;

/** 基本信息变更 of somebody who was compared with their document; nobody else stands on this screen. */
final class ChangeRoom implements Room {
    private final ChangeViewModel model;
    private final ChangeView view;

    ChangeRoom(Rooms rooms, Who who) {
        this.model = new ChangeViewModel(who, new CounterChange(rooms, who), new MattersViewModel.Around(rooms.words(),
                new CaseWords(rooms.words(), rooms.clock()), rooms.errands(), rooms.asker(), rooms.clerk(),
                rooms::dayChanged));
        this.view = new ChangeView(model, rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }

    @Override
    public void card(CardReading card) {
        model.card(card);
    }
}
