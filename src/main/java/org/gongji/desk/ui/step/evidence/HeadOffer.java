package org.gongji.desk.ui.step.evidence;

import java.util.Optional;
import org.gongji.desk.evidence.reading.ReadHead;
import org.gongji.desk.evidence.reading.ReadValue;

/**
 * Number and date that a page was read to carry, offered beside their pictures.
 *
 * @param number PNG of the number's place
 * @param date   PNG of the date's
 */
record HeadOffer(ReadHead head, Optional<byte[]> number, Optional<byte[]> date) {
    static final HeadOffer NONE = new HeadOffer(ReadHead.NONE, Optional.empty(), Optional.empty());

    HeadOffer or(HeadOffer next) {
        return new HeadOffer(head.or(next.head), head.number().isPresent() ? number : next.number,
                head.date().isPresent() ? date : next.date);
    }

    String numberText() {
        return head.number().map(ReadValue::text).orElse("");
    }

    String dateText() {
        return head.date().map(ReadValue::text).orElse("");
    }
}
