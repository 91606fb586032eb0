package org.gongji.desk.app.screen.visit;

import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.gongji.desk.ui.step.evidence.PagePrint;

/** Has a page of the case read as it lies on the light table; a PDF's first sheet. */
final class VisitPagePrint implements PagePrint {
    private final PageDesk pages;
    private final PageReader reader;

    VisitPagePrint(PageDesk pages, PageReader reader) {
        this.pages = pages;
        this.reader = reader;
    }

    @Override
    public Optional<Print> read(Sha256 page, Recipe recipe) {
        return pages.shown(page, 0).map(shown -> DarkRoom.developed(shown.picture(), recipe).picture())
                .map(picture -> new Print(picture, reader.read(picture)));
    }
}
