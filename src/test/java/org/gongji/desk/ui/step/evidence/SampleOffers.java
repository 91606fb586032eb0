package org.gongji.desk.ui.step.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.gongji.desk.evidence.reading.ReadPerson;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadValue;
import org.gongji.desk.evidence.reading.ReadingCheck.Finding;

/** Offers without a page. */
final class SampleOffers {
    private SampleOffers() {
    }

    /** @param items an item, then its text, and so on */
    static Offer offer(String role, List<Finding> findings, Object... items) {
        Map<Item, ReadValue> read = new EnumMap<>(Item.class);
        for (int i = 0; i < items.length; i += 2) {
            read.put((Item) items[i], new ReadValue((String) items[i + 1], 0.985, new Place(0, 0, 1, 1, 0)));
        }
        return new Offer(new ReadPerson(role, read), Map.of(), findings, List.of());
    }
}
