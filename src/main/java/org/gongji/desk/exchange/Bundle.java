package org.gongji.desk.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.Bag;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.EntryHeader;

/**
 * A bundle laid out in parts, not yet signed or sealed. Blobs are read again when a part is made, so that only one
 * part is ever in memory. The same stretch of the ledger gives the same parts and the same content hash every time.
 */
public final class Bundle {
    static final String LABEL = "data/bundle.json";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final BundleLabel label;
    private final EntryHeader head;
    private final List<List<BundleItem>> parts;
    private final Blobs blobs;

    Bundle(BundleLabel label, EntryHeader head, List<List<BundleItem>> parts, Blobs blobs) {
        this.label = label;
        this.head = head;
        this.parts = parts;
        this.blobs = blobs;
    }

    /** Of part 1. */
    public BundleLabel label() {
        return label;
    }

    public int parts() {
        return parts.size();
    }

    /** SHA-256 over the parts' manifests in order: the bundle's identity, whatever the envelope around it. */
    public Sha256 contentHash() {
        List<byte[]> manifests = new ArrayList<>();
        for (int part = 1; part <= parts(); part++) {
            Map<String, Sha256> digests = new LinkedHashMap<>();
            digests.put(LABEL, Sha256.of(labelBytes(part)));
            parts.get(part - 1).forEach(item -> digests.put(item.path(), item.digest()));
            manifests.add(Bag.manifest(digests));
        }
        return Sha256.ofParts(manifests.toArray(byte[][]::new));
    }

    /** File names in order, {@code <office>-<window>-<incarnation>-<number>-<part>.p7m}. */
    public List<String> fileNames() {
        List<String> names = new ArrayList<>();
        for (int part = 1; part <= parts(); part++) {
            names.add(label.withPart(part).name() + ".p7m");
        }
        return names;
    }

    /** @param part from 1 */
    public Bag part(int part) {
        Map<String, byte[]> payload = new LinkedHashMap<>();
        payload.put(LABEL, labelBytes(part));
        long octets = payload.get(LABEL).length;
        for (BundleItem item : parts.get(part - 1)) {
            payload.put(item.path(), item.read(blobs));
            octets += item.size();
        }
        return new Bag(label.withPart(part).name(), info(part, octets, payload.size()), payload);
    }

    private byte[] labelBytes(int part) {
        return CanonicalJson.bytes(label.withPart(part).canonical());
    }

    private Map<String, String> info(int part, long octets, int files) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", label.window().office());
        info.put("Bagging-Date", head.clockTime().atZone(SHANGHAI).toLocalDate().toString());
        info.put("External-Identifier", label.withPart(part).name());
        info.put("Payload-Oxum", octets + "." + files);
        info.put("Bag-Group-Identifier", label.bundleName());
        info.put("Bag-Count", part + " of " + parts());
        return info;
    }
}
