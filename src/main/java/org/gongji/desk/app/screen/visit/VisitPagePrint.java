package org.gongji.desk.app.screen.visit;

import java.util.Optional;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.gongji.desk.ui.step.evidence.PagePrint;

/** Has a page of the case read as it lies on the light table; a PDF's first sheet. */
final class VisitPagePrint implements PagePrint {
    private final Rooms rooms;
    private final PageDesk pages;

    VisitPagePrint(Rooms rooms, PageDesk pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    @Override
    public Optional<Print> read(Sha256 page, Recipe recipe) {
        return pages.shown(page, 0).map(shown -> DarkRoom.developed(shown.picture(), recipe).picture())
                .map(picture -> new Print(picture, rooms.equipment().pages().read(picture)));
    }
}
