package org.gongji.desk.exchange;

import java.util.List;
import org.gongji.desk.base.Sha256;

/**
 * Blobs that go with a stretch of the ledger; named in acts of that stretch.
 *
 * @param forms    signed PDFs, {@code data/forms/}
 * @param evidence page images as taken, {@code data/evidence/}
 */
public record Enclosures(List<Sha256> forms, List<Sha256> evidence) {
    public static final Enclosures NONE = new Enclosures(List.of(), List.of());

    /** Sorted and once each: their order must not depend on who asked. */
    public Enclosures {
        forms = forms.stream().distinct().sorted((a, b) -> a.hex().compareTo(b.hex())).toList();
        evidence = evidence.stream().distinct().sorted((a, b) -> a.hex().compareTo(b.hex())).toList();
    }
}
