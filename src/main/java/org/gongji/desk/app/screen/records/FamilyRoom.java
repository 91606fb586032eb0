package org.gongji.desk.app.screen.records;

import java.util.function.Consumer;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.search.FamilyView;
import org.gongji.desk.ui.search.FamilyViewModel;
import org.gongji.desk.ui.search.SearchDesk;

/** One family on record, and what can be begun from it: another member, or the end of a binding. */
final class FamilyRoom implements Room {
    private final Rooms rooms;
    private final SearchDesk desk;
    private final FamilyCases cases;
    private final Consumer<CaseFile> visit;
    private final FamilyView view;

    /**
     * @param back  goes back to the list
     * @param visit shows a case that was opened here
     */
    FamilyRoom(Rooms rooms, SearchDesk desk, SearchDesk.FamilyRecord family, Runnable back,
               Consumer<CaseFile> visit) {
        this.rooms = rooms;
        this.desk = desk;
        this.cases = new FamilyCases(rooms::counter, rooms.clerk(), rooms.clock());
        this.visit = visit;
        FamilyViewModel model = new FamilyViewModel(family, desk, rooms.words(), rooms.errands(), rooms.asker());
        this.view = new FamilyView(model, rooms.words(), new FamilyView.Then() {
            @Override
            public void back() {
                back.run();
            }

            @Override
            public void add(String id) {
                FamilyRoom.this.add(id);
            }

            @Override
            public void end(String id, String binding) {
                FamilyRoom.this.end(binding);
            }
        });
    }

    private void add(String family) {
        rooms.errands().run("open-case", () -> cases.adding(family), visit::accept, this::broken);
    }

    private void end(String binding) {
        rooms.errands().run("open-case", () -> cases.ending(binding), visit::accept, this::broken);
    }

    private void broken(Exception failure) {
        rooms.asker().tell(Grade.A, rooms.words().say("records.search.broken"));
    }

    @Override
    public Screen screen() {
        return view;
    }

    /** A full number asked for here made the index of names anew; a locked desk holds none. */
    @Override
    public void keep() {
        desk.forget();
    }

    @Override
    public void left() {
        desk.forget();
    }
}
