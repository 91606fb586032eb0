package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import org.gongji.desk.policy.Deferral.Way;
import org.gongji.desk.policy.ReasonCode;

/**
 * A matter that was taken with one paper missing (容缺受理), as the act {@code DEFERRED} says it.
 *
 * @param matter id of the matter
 * @param gap    what stands open
 * @param way    how the applicant said the paper would come
 * @param until  last day on which it is in time
 * @param phone  whom to call; may be empty
 * @param at     when it was agreed on
 * @param clerk  staff number of who took it
 */
public record Deferred(String matter, String draft, ReasonCode gap, Way way, LocalDate until, String clause,
                       String phone, Instant at, String clerk) {
    public boolean overdue(LocalDate today) {
        return until.isBefore(today);
    }
}
