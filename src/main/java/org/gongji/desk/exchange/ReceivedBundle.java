package org.gongji.desk.exchange;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/**
 * A whole bundle as received: every part there, one signer, its stretch of the ledger without a gap.
 *
 * @param blobs    path inside the bag ({@code data/forms/…}, {@code data/evidence/…}) to content
 * @param content  content hash
 */
public record ReceivedBundle(BundleLabel label, List<ActLine> acts, Map<String, byte[]> blobs, Sha256 content,
                             X509Certificate signer) {
    public ReceivedBundle {
        acts = List.copyOf(acts);
    }

    /** Digest the first header names as its predecessor's. */
    public Sha256 joins() {
        return acts.get(0).header().previous();
    }

    /** @param parts in any order */
    static ReceivedBundle of(List<BundlePart> parts) throws Rejected {
        TreeMap<Integer, BundlePart> ordered = new TreeMap<>();
        parts.forEach(part -> ordered.put(part.label().part(), part));
        BundlePart one = parts.get(0);
        if (ordered.size() != parts.size()) {
            throw new Rejected(Fault.PARTS_DISAGREE, one.label().number());
        }
        for (int k = 1; k <= one.label().parts(); k++) {
            if (!ordered.containsKey(k)) {
                throw new Rejected(Fault.PART_MISSING, k, one.label().parts());
            }
        }
        List<ActLine> acts = new ArrayList<>();
        Map<String, byte[]> blobs = new TreeMap<>();
        List<byte[]> manifests = new ArrayList<>();
        for (BundlePart part : ordered.values()) {
            if (!part.label().sameBundle(one.label()) || !part.signer().equals(one.signer())) {
                throw new Rejected(Fault.PARTS_DISAGREE, one.label().number());
            }
            acts.addAll(part.acts());
            manifests.add(part.bag().manifest());
            part.bag().payload().forEach((path, bytes) -> {
                if (path.startsWith("data/forms/") || path.startsWith("data/evidence/")) {
                    blobs.put(path, bytes);
                }
            });
        }
        demandStretch(one.label(), acts);
        return new ReceivedBundle(one.label().withPart(1), acts, blobs,
                Sha256.ofParts(manifests.toArray(byte[][]::new)), one.signer());
    }

    private static void demandStretch(BundleLabel label, List<ActLine> acts) throws Rejected {
        long expected = label.first();
        EntryHeader before = null;
        for (ActLine act : acts) {
            EntryHeader header = act.header();
            boolean follows = header.sequence() == expected && header.mode() == label.mode()
                    && header.storeId().equals(label.store()) && sameOrRestored(header, before)
                    && (before == null || header.previous().equals(before.digest()));
            if (!follows) {
                throw new Rejected(Fault.CHAIN_BROKEN, expected);
            }
            expected++;
            before = header;
        }
        if (before == null || before.sequence() != label.last() || !before.digest().equals(label.head())
                || before.incarnation() != label.incarnation()
                || !before.incarnationId().equals(label.incarnationId())) {
            throw new Rejected(Fault.CHAIN_BROKEN, label.last());
        }
    }

    /** A window that was restored carries on in the middle of its chain, by an act that says so. */
    private static boolean sameOrRestored(EntryHeader header, EntryHeader before) {
        return before == null || header.incarnation() == before.incarnation()
                && header.incarnationId().equals(before.incarnationId())
                || header.kind() == EntryKind.RESTORED && header.incarnation() > before.incarnation();
    }
}
