package org.gongji.desk.app.screen.policy;

import java.time.LocalDate;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.policy.PolicyView;
import org.gongji.desk.ui.policy.PolicyViewModel;
import org.gongji.desk.ui.shell.Place;

/** Alt+P: which rules hold on a day, and which cases new rules touched. Shows nobody: numbers only. */
public final class PolicyRoom implements Room {
    private final PolicyView view;

    /** @param visit where cases are shown */
    public PolicyRoom(Rooms rooms, SearchRoom.Visit visit) {
        PolicyViewModel model = new PolicyViewModel(new CounterPolicy(rooms), rooms.words(),
                new PolicyViewModel.Around(rooms.errands(), rooms.asker(), LocalDate.now(rooms.clock()), visit::resume,
                        caseNo -> rooms.enter(Place.SEARCH, new SearchRoom(rooms, visit, caseNo))));
        this.view = new PolicyView(model, rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }
}
