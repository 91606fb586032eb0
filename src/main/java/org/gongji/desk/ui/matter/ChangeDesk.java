package org.gongji.desk.ui.matter;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.record.InfoRequest.Change;
import org.gongji.desk.binding.record.InfoRequest.Paper;
import org.gongji.desk.binding.record.InfoSlip;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.step.signing.SignDesk;

/** What the change of somebody's basic information asks; every call is long work. */
public interface ChangeDesk {
    /** The first thing that stands in the way; empty where the sheet may be signed. */
    Optional<InfoSlip> slip(List<Change> changes, List<Paper> papers);

    /** The next picture of scanner or folder, sealed under the case. */
    Page page();

    /** @return number of the sheet as printed, what it says line by line; the same sheet as long as it says the same */
    List<String> sheet(List<Change> changes, List<Paper> papers);

    Printed print();

    int saw(Seen seen);

    /** The next picture of scanner or folder, matched by its code only. */
    Back scanned();

    /** Taken: entered, re-pointed, and the receipt made. */
    Done conclude(List<Change> changes, List<Paper> papers, Signature signature);

    Printed printReceipt(String document);

    int sawReceipt(String document, Seen seen);

    /** What became of a page. */
    sealed interface Page {
        record Kept(Sha256 digest) implements Page {
        }

        record None(Said why) implements Page {
        }
    }

    /** What came back from the scanner while the sheet is to be signed. */
    sealed interface Back {
        record Sheet(SignDesk.Scanned scanned) implements Back {
        }

        record None(Said why) implements Back {
        }
    }

    /**
     * @param bindings how many went along with a changed name or number
     * @param document of the receipt; empty where no font draws it
     */
    record Done(String caseNo, int bindings, Optional<String> document) {
    }
}
