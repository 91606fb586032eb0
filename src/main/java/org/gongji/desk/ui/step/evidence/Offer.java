package org.gongji.desk.ui.step.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.evidence.reading.ReadPerson;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadingCheck.Finding;

/**
 * What a page says about one person, offered to the clerk beside its picture.
 *
 * @param crops  PNG of each field's place
 * @param agrees fields that a better source says too
 */
record Offer(ReadPerson person, Map<Item, byte[]> crops, List<Finding> findings, List<Item> agrees) {
    Offer {
        crops = Map.copyOf(crops);
        findings = List.copyOf(findings);
        agrees = List.copyOf(agrees);
    }

    String text(Item item) {
        return person.text(item);
    }

    /** Of the field itself; sex and birth are told beside the number they contradict. */
    List<Finding> about(Item item) {
        return findings.stream().filter(finding -> finding.item() == item || item == Item.NUMBER
                && (finding.item() == Item.SEX || finding.item() == Item.BIRTH)).toList();
    }

    Optional<byte[]> crop(Item item) {
        return Optional.ofNullable(crops.get(item));
    }

    /** It does not say of its person what everybody else says. */
    boolean objects() {
        return !findings.isEmpty();
    }

    /** What the page says is somebody's own affair. */
    @Override
    public String toString() {
        return "Offer[" + person.role() + " " + findings + "]";
    }
}
