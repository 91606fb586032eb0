package org.gongji.desk.exchange.v1;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/**
 * A line of {@code data/acts.ndjson}: always the header, and payload with salt where the kind is exported. Whoever
 * has the line can check the payload against the header, and nobody can guess a payload that was left out.
 *
 * @param entry the whole act; empty where its payload stays at the window
 */
public record ActLine(EntryHeader header, Optional<Entry> entry) {
    private static final int SALT_BYTES = 32;

    public static ActLine of(Entry entry) {
        return new ActLine(entry.header(),
                entry.header().kind().exported() ? Optional.of(entry) : Optional.empty());
    }

    /** Canonical JSON without the line feed. */
    public byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("header", header.canonical());
        entry.ifPresent(whole -> {
            json.put("payload", whole.payload());
            json.put("salt", HexFormat.of().formatHex(whole.salt()));
        });
        return CanonicalJson.bytes(json);
    }

    /** @throws Malformed also when the payload does not belong to the header, or should not be here */
    public static ActLine read(byte[] line) throws Malformed {
        Tree json = Tree.canonical("act", line);
        EntryHeader header = header(json.tree("header"));
        if (json.has("payload") != header.kind().exported()) {
            throw new Malformed("act " + header.sequence() + ": payload where none belongs, or none where one does");
        }
        if (!json.has("payload")) {
            return new ActLine(header, Optional.empty());
        }
        Entry entry = new Entry(header, json.hex("salt"), json.tree("payload").map());
        if (entry.salt().length != SALT_BYTES || !entry.payloadMatches()) {
            throw new Malformed("act " + header.sequence() + ": payload and header disagree");
        }
        return new ActLine(header, Optional.of(entry));
    }

    private static EntryHeader header(Tree json) throws Malformed {
        json.demand("format", EntryHeader.FORMAT);
        Instant businessTime = json.time("businessTime");
        return new EntryHeader(EntryHeader.FORMAT, json.text("store"), Modes.of(json), json.count("incarnation"),
                json.text("incarnationId"), json.number("sequence"), json.digest("previous"), kind(json.text("kind")),
                businessTime, json.time("clockTime"), json.text("clerk"), json.text("case"), json.digest("payload"));
    }

    private static EntryKind kind(String name) throws Malformed {
        for (EntryKind kind : EntryKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Malformed("act: a kind this version does not know");
    }
}
