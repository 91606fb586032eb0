package org.gongji.desk.ledger;

import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;

/**
 * An act as read back: its header, its payload and the salt that keeps the payload's digest from being guessed.
 *
 * @param salt    32 random bytes
 * @param payload canonical tree (maps, lists, strings, integers, booleans)
 */
public record Entry(EntryHeader header, byte[] salt, Map<String, Object> payload) {
    public static Sha256 payloadDigest(byte[] salt, Map<String, Object> payload) {
        return payloadDigest(salt, CanonicalJson.bytes(payload));
    }

    /** @param canonical the payload's canonical form, where it is at hand */
    public static Sha256 payloadDigest(byte[] salt, byte[] canonical) {
        return Sha256.ofParts(salt, canonical);
    }

    public boolean payloadMatches() {
        return payloadDigest(salt, payload).equals(header.payloadDigest());
    }
}
