package org.gongji.desk.ui.step.signing;

import java.time.Instant;
import java.util.List;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;

/** What the signing step asks of paper, printer, scanner and pen. Every call is long work. */
public interface SignDesk {
    /** The combined sheet as the applicant reads it. */
    Sheet sheet(CaseFile file, IntakeDesk.Assessment assessment);

    /** INK: prints the sheet with its page codes, two originals. */
    Printed print(CaseFile file, IntakeDesk.Assessment assessment);

    /** INK: a scan of the signed page, matched by its code only. */
    Scanned scanned(CaseFile file, byte[] image);

    /** PAD: the strokes belong to exactly this sheet. */
    Signature written(CaseFile file, List<Handwriting.Stroke> strokes, Instant at);

    /**
     * @param paragraphs in order; {@code **…**} is bold
     */
    record Sheet(String title, List<String> paragraphs) {
        public Sheet {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** How printing went; the act does not depend on it. */
    enum Printed {
        CAME_OUT, NO_PAPER, NO_PRINTER, CANCELLED
    }

    /** What a scan turned out to be. */
    sealed interface Scanned {
        record Signed(Signature signature) implements Scanned {
        }

        /** @param page pages of the sheet still to be scanned */
        record MorePages(int page) implements Scanned {
        }

        record OtherSheet() implements Scanned {
        }

        record NoCode() implements Scanned {
        }
    }
}
