package org.gongji.desk.store;

import java.util.Optional;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.vault.Vault;

/** The newest card of a person, one row a number; the row's name is the number's blind index in this table alone. */
final class SqliteSeenCards implements SeenCards {
    static final SealedTable SEEN_CARDS = SealedTable.named("seen_cards");

    private final Workbench bench;
    private final SealedRows rows;

    SqliteSeenCards(Workbench bench) {
        this.bench = bench;
        this.rows = new SealedRows(SEEN_CARDS, bench);
    }

    @Override
    public Optional<SeenCard> newest(String certno) {
        return rows.get(index(certno)).map(row -> RecordTree.to(SeenCard.class, row.payload()));
    }

    @Override
    public void see(SeenCard card) {
        if (newest(card.certno()).filter(known -> !known.validFrom().isBefore(card.validFrom())).isEmpty()) {
            rows.put(SealedRow.of(index(card.certno()), RecordTree.of(card)));
        }
    }

    private String index(String certno) {
        return bench.vault().blind(Vault.Blind.PERSON, SEEN_CARDS.name() + '\0' + "person" + '\0'
                + IdNumbers.canonical(certno));
    }
}
