package org.gongji.desk.device.ocr;

import java.util.List;
import java.util.Map;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.ReadPerson.Item;

/**
 * A page drawn for reading, with what stands on it.
 *
 * @param seen   how it was drawn, for whoever looks into a fault: dpi, tilt, seal
 * @param people by role, in the order of the page
 * @param head   number and date of the paper itself; null where the page has none
 */
record PrintedPage(PaperKind kind, String seen, byte[] jpeg, List<Person> people, Head head) {
    PrintedPage(PaperKind kind, String seen, byte[] jpeg, List<Person> people) {
        this(kind, seen, jpeg, people, null);
    }

    record Head(String number, String date) {
    }

    record Person(String role, Map<Item, String> items) {
    }

    /** The same page laid on the glass by so many quarters of a turn, clockwise. */
    PrintedPage turned(int quarters) {
        return quarters == 0 ? this : new PrintedPage(kind, seen + ", turned " + 90 * quarters,
                PagePress.turned(jpeg, quarters), people, head);
    }
}
