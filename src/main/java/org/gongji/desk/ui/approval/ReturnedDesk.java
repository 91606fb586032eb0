package org.gongji.desk.ui.approval;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;

/** What the counter has before a second person and what came back; every call is long work. */
public interface ReturnedDesk {
    /** What has an answer, then what still waits for one. */
    List<ReviewDesk.Returned> returned();

    /** The applicant takes it back. */
    void withdraw(String matter);

    void told(String matter);

    /** The title of the paper that is owed for this matter; empty where none is. */
    Optional<String> owed(String matter);

    Printed print(String matter);

    /** @return number of the spoiled sheet, 0 where everything came out */
    int saw(String matter, Seen seen);
}
