package org.gongji.desk.exchange;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/** Lays a stretch of the ledger out as a bundle: acts first, then forms, then evidence, filled into parts in order. */
public final class BundleWriter {
    /** Held in memory once here and about 2.6 times by stock openssl at the centre; design.md allows 256 MiB. */
    public static final long USUAL_PART = 64L << 20;

    static final String ACTS = "data/acts.ndjson";
    private final WindowId window;
    private final String to;
    private final long partLimit;

    /**
     * @param to        the addressee's office, six digits
     * @param partLimit bytes of payload a part; a single larger blob gets a part of its own
     */
    public BundleWriter(WindowId window, String to, long partLimit) {
        if (partLimit > Suite.LARGEST_PART) {
            throw new IllegalArgumentException("parts hold at most 256 MiB");
        }
        this.window = window;
        this.to = to;
        this.partLimit = partLimit;
    }

    /**
     * @param entries  the range (last close, this close], without a gap
     * @param number   the bundle's number inside its incarnation
     * @param previous content hash of the bundle before, {@link BundleLabel#NONE_BEFORE} for the first
     */
    public Bundle write(List<Entry> entries, int number, Sha256 previous, Enclosures enclosures, Blobs blobs) {
        demandUnbroken(entries);
        List<List<BundleItem>> parts = fill(entries, enclosures, blobs);
        EntryHeader first = entries.get(0).header();
        EntryHeader last = entries.get(entries.size() - 1).header();
        BundleLabel label = new BundleLabel(last.mode(), window, last.storeId(), last.incarnation(),
                last.incarnationId(), to, number, 1, parts.size(), previous, first.sequence(), last.sequence(),
                last.digest());
        return new Bundle(label, last, parts, blobs);
    }

    private static void demandUnbroken(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a bundle holds at least the act that closed the day");
        }
        EntryHeader before = null;
        for (Entry entry : entries) {
            EntryHeader header = entry.header();
            if (!entry.payloadMatches() || before != null && (header.sequence() != before.sequence() + 1
                    || !header.previous().equals(before.digest()) || header.mode() != before.mode()
                    || !header.incarnationId().equals(before.incarnationId())
                    && header.kind() != EntryKind.RESTORED)) {
                throw new IllegalStateException("the ledger is broken at " + header.sequence());
            }
            before = header;
        }
    }

    private List<List<BundleItem>> fill(List<Entry> entries, Enclosures enclosures, Blobs blobs) {
        List<List<BundleItem>> parts = new ArrayList<>();
        for (byte[] acts : actChunks(entries)) {
            parts.add(new ArrayList<>(List.of(BundleItem.made(ACTS, acts))));
        }
        for (Sha256 form : enclosures.forms()) {
            add(BundleItem.blob("data/forms/", form, blobs), parts);
        }
        for (Sha256 page : enclosures.evidence()) {
            add(BundleItem.blob("data/evidence/", page, blobs), parts);
        }
        return parts;
    }

    private void add(BundleItem item, List<List<BundleItem>> parts) {
        List<BundleItem> open = parts.get(parts.size() - 1);
        long held = open.stream().mapToLong(BundleItem::size).sum();
        if (held + item.size() <= partLimit) {
            open.add(item);
        } else {
            parts.add(new ArrayList<>(List.of(item)));
        }
    }

    private List<byte[]> actChunks(List<Entry> entries) {
        List<byte[]> chunks = new ArrayList<>();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] line = ActLine.of(entry).bytes();
            if (chunk.size() > 0 && chunk.size() + line.length + 1 > partLimit) {
                chunks.add(chunk.toByteArray());
                chunk.reset();
            }
            chunk.writeBytes(line);
            chunk.write('\n');
        }
        chunks.add(chunk.toByteArray());
        return chunks;
    }
}
