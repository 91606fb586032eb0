package org.gongji.desk.sample;

import java.util.List;

/**
 * One matter of a visit with what the rules must say about it, worked out by hand from domain.md §10.
 *
 * @param outcome {@code Allowed}, {@code Refused} …
 * @param reasons codes, without {@code ID_REGION_UNKNOWN}, which every number of the sample earns
 * @param ends    how the window ends the matter today: done, refused, withdrawn, carried_over
 */
record Wish(String ref, String claim, String reason, String outcome, List<String> reasons, String ends) {
    Wish {
        reasons = List.copyOf(reasons);
    }
}
