package org.gongji.desk.intake;

import java.util.List;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SourceDifference;

/** A card that speaks of somebody in the case, and what may be said where it differs from what is known of them. */
public sealed interface Arrived {
    /** As on the card; may be empty on a 社会保障卡 that lost it. */
    String name();

    List<SourceDifference> against(Person known);

    /** What the clerk may say of the differences, in the order of the digits. */
    List<Settling> offered(List<SourceDifference> differences);

    /** An ID chip: what it says may take the place of what was known. */
    record Chip(CardReading card) implements Arrived {
        @Override
        public String name() {
            return card.name();
        }

        @Override
        public List<SourceDifference> against(Person known) {
            return SourceDifference.between(known, card);
        }

        @Override
        public List<Settling> offered(List<SourceDifference> differences) {
            return Settling.offered(differences);
        }
    }

    /** It proves nothing, so nothing that is known ever yields to it. */
    record Social(SocialCardReading card) implements Arrived {
        @Override
        public String name() {
            return card.name();
        }

        @Override
        public List<SourceDifference> against(Person known) {
            return SourceDifference.between(known, card);
        }

        @Override
        public List<Settling> offered(List<SourceDifference> differences) {
            return List.of(Settling.DOCUMENT_HOLDS, Settling.ANOTHER_PERSON);
        }
    }
}
