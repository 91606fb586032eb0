package org.gongji.desk.ui.approval;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Presence;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.ReviewDesk;

/** What the word beside the clerk asks; every call is long work. */
public interface BesideDesk {
    /** Who may approve today and is not the clerk at this desk, by staff number. */
    List<Clerk> colleagues();

    /** @param password wiped before this returns */
    Outcome say(ReviewDesk.Opened seen, ApprovalDesk.Word word, String staffNo, char[] password);

    /**
     * @param presence whether the colleague proved to be here
     * @param answer   empty where nobody did, so nothing was said
     */
    record Outcome(Presence presence, Optional<ReviewDesk.Answer> answer) {
    }
}
