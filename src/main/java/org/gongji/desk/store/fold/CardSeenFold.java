package org.gongji.desk.store.fold;

import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.ledger.EntryKind;

/** The newest card of each person, as the confirmations say; those that name no first day left no row. */
final class CardSeenFold {
    private final SeenCards cards;

    CardSeenFold(SeenCards cards) {
        this.cards = cards;
    }

    void take(Facts act) {
        if (act.header().kind() == EntryKind.IDENTITY_CONFIRMED && act.textIfAny("cardFrom").isPresent()) {
            cards.see(new SeenCard(act.text("card"), act.day("cardFrom"), act.at()));
        }
    }
}
