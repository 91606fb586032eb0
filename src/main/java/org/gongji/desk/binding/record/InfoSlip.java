package org.gongji.desk.binding.record;

import java.util.Optional;

/**
 * Why a change of the basic information cannot be taken as it is; the sentence is {@code matters.slip.<WHY>} and says
 * what to do next.
 *
 * @param item empty where it is about the whole
 */
public record InfoSlip(Why why, Optional<InfoItem> item) {
    /** What is wrong. */
    public enum Why {
        /** no item was chosen */ NOTHING,
        /** the person stands on record under a later number by now */ EARLIER_NUMBER,
        /** it says what it said before */ SAME,
        /** nothing was written */ EMPTY,
        /** no name the household register would write */ NAME_UNUSABLE,
        /** no number of any document */ NUMBER_UNUSABLE,
        /** somebody else stands on record under it */ NUMBER_TAKEN,
        /** the number on record tells another sex or birth */ AGAINST_NUMBER,
        /** no telephone number */ PHONE_UNUSABLE,
        /** no number of a bank card */ ACCOUNT_UNUSABLE,
        /** a key item without the paper that shows it, or without a page of it */ PAPER_MISSING
    }

    static InfoSlip of(Why why) {
        return new InfoSlip(why, Optional.empty());
    }

    static InfoSlip at(InfoItem item, Why why) {
        return new InfoSlip(why, Optional.of(item));
    }
}
