package org.gongji.desk.ui.step.evidence;

import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReading;

/** What is printed on a page of this case, read by machine; long work. */
public interface PagePrint {
    /** Where nothing is ever read. */
    PagePrint NONE = (page, recipe) -> List.of();

    /**
     * Reads what the light table shows, and nothing that is covered there.
     *
     * @return sheet by sheet, of which only a PDF has several; none where nothing of the page can be drawn
     */
    List<PageReading> read(Sha256 page, Recipe recipe);
}
