package org.gongji.desk.ui.approval;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.intake.ReviewDesk;

/** What the queue asks; every call is long work. */
public interface QueueDesk {
    /** Overdue first. */
    List<ReviewDesk.Waiting> queue();

    /** Empty when the case no longer lies here. */
    Optional<ReviewDesk.Opened> open(String matter);

    ReviewDesk.Answer answer(ReviewDesk.Opened seen, ApprovalDesk.Word word);
}
