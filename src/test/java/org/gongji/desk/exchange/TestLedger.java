package org.gongji.desk.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/** A window's ledger without a store: a chain in a list, blobs in a map, times a minute apart on the training day. */
public final class TestLedger implements Blobs {
    public static final Instant MORNING = Instant.parse("2026-01-22T00:30:00Z");

    private final String office;
    private final String window;
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Sha256, byte[]> blobs = new HashMap<>();
    private StoreMode mode = StoreMode.TRAINING;

    public TestLedger(String window) {
        this("410105", window);
    }

    public TestLedger(String office, String window) {
        this.office = office;
        this.window = window;
        this.random = new Random((office + window).hashCode());
    }

    public TestLedger live() {
        mode = StoreMode.LIVE;
        return this;
    }

    public Entry enter(EntryKind kind, Map<String, Object> payload) {
        return enter(kind, MORNING.plusSeconds(60L * entries.size()), payload);
    }

    public Entry enter(EntryKind kind, Instant at, Map<String, Object> payload) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        Sha256 previous = entries.isEmpty() ? EntryHeader.GENESIS
                : entries.get(entries.size() - 1).header().digest();
        EntryHeader header = new EntryHeader(EntryHeader.FORMAT, "store-" + window, mode, 1, incarnationId(),
                entries.size() + 1L, previous, kind, at, at, "0312",
                payload.getOrDefault("caseNo", "-").toString(), Entry.payloadDigest(salt, payload));
        Entry entry = new Entry(header, salt, payload);
        entries.add(entry);
        return entry;
    }

    public String incarnationId() {
        return Sha256.of((office + window).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    /** A matter's payload as the binding room writes it. */
    public static Map<String, Object> matter(String id, String caseNo, String giver, String member, String relation) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("matter", id);
        payload.put("caseNo", caseNo);
        payload.put("giver", person("共济人" + giver, giver));
        payload.put("member", person("成员" + member, member));
        payload.put("relation", Map.of("name", relation, "code", "10", "kind", relation));
        payload.put("pack", "zz-2024");
        payload.put("packSha256", "0".repeat(64));
        payload.put("acceptedAt", MORNING.toString());
        payload.put("effectiveAt", MORNING.toString());
        return payload;
    }

    private static Map<String, Object> person(String name, String certno) {
        return Map.of("name", name, "certType", "01", "certno", certno, "psnNo", "");
    }

    public Entry closeDay() {
        return enter(EntryKind.DAY_CLOSED, Map.of("day", "2026-01-22"));
    }

    public Sha256 keep(byte[] bytes) {
        Sha256 digest = Sha256.of(bytes);
        blobs.put(digest, bytes);
        return digest;
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public Optional<byte[]> read(Sha256 digest) {
        return Optional.ofNullable(blobs.get(digest));
    }

    public List<Entry> all() {
        return List.copyOf(entries);
    }

    public List<Entry> range(int first, int last) {
        return List.copyOf(entries.subList(first - 1, last));
    }
}
