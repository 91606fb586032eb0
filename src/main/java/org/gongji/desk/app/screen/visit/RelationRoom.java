package org.gongji.desk.app.screen.visit;

import javafx.scene.Node;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.step.member.RelationView;
import org.gongji.desk.ui.step.member.RelationViewModel;
import org.gongji.desk.ui.wizard.CaseWords;

/** 关系换算 before anybody has opened a case: somebody at the counter asks whether their 姨夫 counts. */
public final class RelationRoom implements Room {
    private final Screen screen;

    public RelationRoom(Rooms rooms) {
        CaseWords words = new CaseWords(rooms.words(), rooms.clock());
        RelationViewModel model = RelationViewModel.asking(words, new RelationWords(), "table.kin.home");
        this.screen = new Asked(new RelationView(model, words, rooms::leave), model, rooms.words().say("promise.kin.title"));
    }

    @Override
    public Screen screen() {
        return screen;
    }

    /** The view belongs to the wizard's steps; here it stands by itself. */
    private static final class Asked extends RoomScreen {
        private final RelationView view;

        Asked(RelationView view, RelationViewModel model, String title) {
            super(model.actions(), title, RailSize.FULL);
            this.view = view;
        }

        @Override
        public Node body() {
            return view.body();
        }

        @Override
        public boolean act(Act act) {
            return view.act(act);
        }

        @Override
        public void entered() {
            view.entered();
        }
    }
}
