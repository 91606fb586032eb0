package org.gongji.desk.ui.step.evidence;

import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReader;

/** What is printed on a page of this case, read by machine; long work. */
public interface PagePrint {
    /** Where nothing is ever read. */
    PagePrint NONE = (page, recipe) -> Optional.empty();

    /**
     * Reads what the light table shows, and nothing that is covered there.
     *
     * @return empty where nothing of the page can be drawn
     */
    Optional<Print> read(Sha256 page, Recipe recipe);

    /** @param picture on which the places of the lines lie */
    record Print(byte[] picture, PageReader.Outcome outcome) {
    }
}
