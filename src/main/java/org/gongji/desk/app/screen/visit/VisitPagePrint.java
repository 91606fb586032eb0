package org.gongji.desk.app.screen.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.evidence.reading.PageReading;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.gongji.desk.ui.step.evidence.PagePrint;

/** Has a page of the case read as it lies on the light table, a PDF sheet by sheet. */
final class VisitPagePrint implements PagePrint {
    private final PageDesk pages;
    private final PageReader reader;

    VisitPagePrint(PageDesk pages, PageReader reader) {
        this.pages = pages;
        this.reader = reader;
    }

    @Override
    public List<PageReading> read(Sha256 page, Recipe recipe) {
        List<PageReading> read = new ArrayList<>();
        int sheets = 1;
        for (int sheet = 0; sheet < sheets; sheet++) {
            Optional<PageDesk.Shown> shown = pages.shown(page, sheet);
            shown.ifPresent(copy -> read.add(PageReading.of(reader, copy.picture(), recipe)));
            sheets = sheet == 0 ? shown.map(PageDesk.Shown::sheets).orElse(0) : sheets;
        }
        return read;
    }
}
