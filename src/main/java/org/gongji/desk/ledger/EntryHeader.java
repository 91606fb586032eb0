package org.gongji.desk.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;

/**
 * The plain half of an entry; anybody may check the chain from headers alone.
 *
 * @param format        {@link #FORMAT}
 * @param incarnation   counter, 1 for a store never restored
 * @param incarnationId random id of the incarnation, 32 hex digits
 * @param sequence      1, 2, 3 … without a gap inside one incarnation chain
 * @param previous      {@link #digest()} of the entry before, {@link #GENESIS} for the first
 * @param businessTime  when the act holds for the citizen
 * @param clockTime     what the clock said when it was written
 * @param clerk         staff number, {@code -} for the desk itself
 * @param caseNo        case number or draft id, {@code -} for none
 * @param payloadDigest SHA-256(salt ‖ canonical payload)
 */
public record EntryHeader(String format, String storeId, StoreMode mode, int incarnation, String incarnationId,
                          long sequence, Sha256 previous, EntryKind kind, Instant businessTime, Instant clockTime,
                          String clerk, String caseNo, Sha256 payloadDigest) {
    public static final String FORMAT = "gongji-ledger/1";
    public static final Sha256 GENESIS = new Sha256("0".repeat(64));

    /** What is hashed, chained, stored beside the payload and exported. */
    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", format);
        json.put("store", storeId);
        json.put("mode", mode.word());
        json.put("incarnation", incarnation);
        json.put("incarnationId", incarnationId);
        json.put("sequence", sequence);
        json.put("previous", previous.hex());
        json.put("kind", kind.name());
        json.put("businessTime", businessTime.toString());
        json.put("clockTime", clockTime.toString());
        json.put("clerk", clerk);
        json.put("case", caseNo);
        json.put("payload", payloadDigest.hex());
        return json;
    }

    /** The next entry's {@code previous}. */
    public Sha256 digest() {
        return Sha256.of(CanonicalJson.bytes(canonical()));
    }
}
