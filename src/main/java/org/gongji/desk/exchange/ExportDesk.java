package org.gongji.desk.exchange;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.ClosedDays;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.WindowKey;

/** Carries closed days to a medium, oldest first; a day's number is used up only when its bundle was read back. */
public final class ExportDesk {
    private static final Set<EntryKind> EVIDENCED = EnumSet.of(EntryKind.BOUND, EntryKind.CHANGED,
            EntryKind.ENDED, EntryKind.INFO_CHANGED);

    private final Journal journal;
    private final Blobs blobs;
    private final DayDesk day;
    private final ClosedDays days;
    private final InboxDesk.Us us;
    private final SecureRandom random;

    public ExportDesk(Journal journal, Blobs blobs, DayDesk day, ClosedDays days, InboxDesk.Us us,
                      SecureRandom random) {
        this.journal = journal;
        this.blobs = blobs;
        this.day = day;
        this.days = days;
        this.us = us;
        this.random = random;
    }

    /** Closed days whose bundle has not reached a medium, oldest first. */
    public List<ClosedDay> unsent() {
        return days.all().stream().filter(one -> one.contentHash() == null).toList();
    }

    /**
     * Writes one closed day. Exporting it again gives the same inner bytes and content hash.
     *
     * @throws IllegalStateException where an older day is still unsent: the centre takes numbers in order
     * @throws org.gongji.desk.ledger.PurgedException where a file of that day was let go since: it cannot be made again
     */
    public Exported export(ClosedDay closed, TrustList trust, Medium medium,
                           Consumer<BundleExport.Stage> progress, Clerk clerk) {
        clerk.require(Right.EXPORT);
        Bundle bundle = bundle(closed, trust);
        Exported exported = new BundleExport(SigningKey.of(us.key(), WindowKey.Purpose.BUNDLE), trust, random)
                .to(medium, bundle, progress);
        if (exported instanceof Exported.Done done && closed.contentHash() == null) {
            day.exported(closed, done.content(), clerk);
        }
        return exported;
    }

    Bundle bundle(ClosedDay closed, TrustList trust) {
        Sha256 previous = closed.number() == 1 ? BundleLabel.NONE_BEFORE : days.find(closed.number() - 1)
                .flatMap(before -> Optional.ofNullable(before.contentHash()))
                .orElseThrow(() -> new IllegalStateException("an older day is still unsent"));
        List<Entry> entries = journal.range(closed.firstSequence(), closed.lastSequence());
        return new BundleWriter(us.window(), trust.office(), BundleWriter.USUAL_PART)
                .write(entries, Math.toIntExact(closed.number()), previous, enclosures(entries), blobs);
    }

    /** Papers made, and the evidence of what was bound, ended or changed; pages of a refused claim stay at the window. */
    private static Enclosures enclosures(List<Entry> entries) {
        List<Sha256> forms = new ArrayList<>();
        List<Sha256> evidence = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> payload = entry.payload();
            EntryKind kind = entry.header().kind();
            if (kind == EntryKind.PAPER_OWED) {
                forms.add(new Sha256((String) payload.get("blob")));
            } else if (EVIDENCED.contains(kind)) {
                evidence.addAll(pages(payload));
            }
        }
        return new Enclosures(forms, evidence);
    }

    private static List<Sha256> pages(Map<String, Object> payload) {
        List<Sha256> pages = new ArrayList<>();
        if (payload.get("papers") instanceof List<?> papers) {
            papers.stream().map(paper -> ((Map<?, ?>) paper).get("pages")).filter(List.class::isInstance)
                    .flatMap(list -> ((List<?>) list).stream()).forEach(hex -> pages.add(new Sha256((String) hex)));
        }
        if (payload.get("signature") instanceof Map<?, ?> signature) {
            pages.add(new Sha256((String) signature.get("proof")));
        }
        return pages;
    }
}
