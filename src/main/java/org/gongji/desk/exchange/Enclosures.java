package org.gongji.desk.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;

/**
 * Blobs that go with a stretch of the ledger; named in acts of that stretch.
 *
 * @param forms    signed PDFs, {@code data/forms/}
 * @param evidence page images as taken and signed hands, {@code data/evidence/}
 */
public record Enclosures(List<Sha256> forms, List<Sha256> evidence) {
    public static final Enclosures NONE = new Enclosures(List.of(), List.of());

    /** Sorted and once each: their order must not depend on who asked. */
    public Enclosures {
        forms = sorted(forms);
        evidence = sorted(evidence);
    }

    /**
     * What the acts name: the papers made, the pages that carry a matter, the scan or strokes of a signature. A page
     * taken into a draft that came to no matter is named by none and stays at the window.
     */
    public static Enclosures named(List<Entry> entries) {
        List<Sha256> forms = new ArrayList<>();
        List<Sha256> evidence = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.header().kind() == EntryKind.PAPER_OWED) {
                add(entry.payload().get("blob"), forms);
            } else if (entry.header().kind() == EntryKind.SIGNED) {
                add(entry.payload().get("proof"), evidence);
            } else if (entry.header().kind().exported() && entry.payload().get("papers") instanceof List<?> papers) {
                papers.forEach(paper -> addPages(paper, evidence));
            }
        }
        return new Enclosures(forms, evidence);
    }

    private static void addPages(Object paper, List<Sha256> evidence) {
        if (paper instanceof Map<?, ?> map && map.get("pages") instanceof List<?> pages) {
            pages.forEach(page -> add(page, evidence));
        }
    }

    private static void add(Object hex, List<Sha256> digests) {
        if (hex instanceof String text && !text.isEmpty()) {
            digests.add(new Sha256(text));
        }
    }

    private static List<Sha256> sorted(List<Sha256> digests) {
        return digests.stream().distinct().sorted(Comparator.comparing(Sha256::hex)).toList();
    }
}
