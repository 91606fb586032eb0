package org.gongji.desk.evidence.fuzz;

import java.util.Optional;
import org.gongji.desk.evidence.PageOutcome;

/** The negative control: a fault behind the PDF's door, which a fuzzer that works finds within a moment. */
public final class PlantedPageFuzz {
    private PlantedPageFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Optional<PageOutcome> outcome = PageFuzz.answered(data);
        if (outcome.isPresent() && outcome.get() instanceof PageOutcome.Taken taken
                && taken.page().format() == org.gongji.desk.evidence.Page.Format.PDF) {
            throw new IllegalStateException("planted");
        }
    }
}
