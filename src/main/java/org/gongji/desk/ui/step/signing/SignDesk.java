package org.gongji.desk.ui.step.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;

/** What the signing step asks of paper, printer, scanner and pen. Every call is long work. */
public interface SignDesk {
    /** The combined sheet as the applicant reads it; the same document as long as it would say the same. */
    Sheet sheet(CaseFile file, IntakeDesk.Assessment assessment);

    /** The sheet given last is torn up: the next one is another document. */
    void tear();

    /** INK: prints the sheet given last with its page codes, two originals. */
    Printed print(CaseFile file);

    /** INK: what the clerk saw at the printer; @return number of the spoiled sheet, 0 for none */
    int saw(Seen seen);

    /** INK: a scan of a signed page, matched by its code only. */
    Scanned scanned(CaseFile file, byte[] image);

    /**
     * PAD: waits at the pen display for one hand.
     *
     * @param line {@link SignLine#key()}
     */
    Penned pen(String line);

    /** PAD: every hand belongs to exactly this sheet; @param hands strokes by {@link SignLine#key()} */
    Signature written(CaseFile file, Map<String, List<Handwriting.Stroke>> hands, Instant at);

    /**
     * @param document   random id of the page model; another id is another sheet, and what was signed is void
     * @param paragraphs in order; {@code **…**} is bold
     * @param lines      that must be signed, in the order of the paper
     */
    record Sheet(String document, String title, List<String> paragraphs, List<SignLine> lines) {
        public Sheet {
            paragraphs = List.copyOf(paragraphs);
            lines = List.copyOf(lines);
        }
    }

    /** What a scan turned out to be. */
    sealed interface Scanned {
        /** All pages are back and every line bears ink. */
        record Signed(Signature signature) implements Scanned {
        }

        /** @param pagesLeft pages of the sheet still to be scanned */
        record NotYet(ScanAnswer answer, int pagesLeft) implements Scanned {
        }

        /** Nothing was printed yet that could come back. */
        record NothingPrinted() implements Scanned {
        }
    }

    /** What the pen display gave. */
    sealed interface Penned {
        record Hand(List<Handwriting.Stroke> strokes) implements Penned {
            public Hand {
                strokes = List.copyOf(strokes);
            }
        }

        record Nobody() implements Penned {
        }

        /** No pen display here: the applicant's screen takes the hand. */
        record NoPad() implements Penned {
        }
    }
}
