package org.gongji.desk.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The signed sheet as it comes back page by page.
 *
 * @param pages pages the sheet has
 * @param seen  pages matched so far
 * @param inked signature lines found written on
 */
public record ScannedPages(int pages, Set<Integer> seen, Set<String> inked) {
    public ScannedPages {
        seen = Set.copyOf(seen);
        inked = Set.copyOf(inked);
    }

    public static ScannedPages none(int pages) {
        return new ScannedPages(pages, Set.of(), Set.of());
    }

    /** A page scanned twice counts once; the later scan may have ink that the earlier lacked. */
    public ScannedPages with(ScanAnswer.Matched page) {
        Set<Integer> more = new TreeSet<>(seen);
        more.add(page.page());
        Set<String> ink = new TreeSet<>(inked);
        ink.addAll(page.inked());
        return new ScannedPages(pages, more, ink);
    }

    public List<Integer> missing() {
        return new ArrayList<>(IntStream.rangeClosed(1, pages).filter(page -> !seen.contains(page)).boxed().toList());
    }

    /** Counts as signed: every page is back and every line that must be signed bears ink. */
    public boolean signed(Set<String> lines) {
        return missing().isEmpty() && inked.containsAll(lines);
    }
}
