package org.gongji.desk.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;

/**
 * One person's way to the keys. The keyset is sealed to the slot's <em>public</em> key, so a colleague who leaves can
 * be rotated out while the others are away.
 *
 * @param storeId        the store it belongs to
 * @param mode           {@code training} or {@code live}
 * @param slotId         never used twice
 * @param cost           what a guess costs
 * @param salt           16 bytes for Argon2id
 * @param wrappedKey     the random slot key, wrapped by jasypt under the stretched password
 * @param publicKey      Tink JSON keyset, public HPKE key
 * @param privateKeyset  HPKE private keyset, AES-GCM under the slot key
 * @param keyset         the store's keys, HPKE to {@code publicKey}
 * @param generation     which generation of the store's keys
 * @param token          asked for beside the password, where the owner carries one
 */
public record KeySlot(String storeId, String mode, String slotId, KdfCost cost, byte[] salt, byte[] wrappedKey,
                      String publicKey, byte[] privateKeyset, byte[] keyset, int generation,
                      Optional<TokenLock> token) {
    private static final String FORMAT = "gongji-slot/1";

    /** Named in the act that made the slot; a rotation seals only to keys so named. */
    public Sha256 publicKeyDigest() {
        return Sha256.of(publicKey.getBytes(StandardCharsets.UTF_8));
    }

    /** What is stored; everything in it may be read by a thief. */
    public Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("store", storeId);
        json.put("mode", mode);
        json.put("slot", slotId);
        json.put("kdf", cost.document());
        json.put("salt", base64(salt));
        json.put("wrappedKey", base64(wrappedKey));
        json.put("publicKey", publicKey);
        json.put("privateKeyset", base64(privateKeyset));
        json.put("keyset", base64(keyset));
        json.put("generation", generation);
        token.ifPresent(lock -> json.put("token", lock.document()));
        return json;
    }

    /** @throws IllegalArgumentException when it is no slot of this format */
    public static KeySlot of(Map<String, Object> json) {
        if (!FORMAT.equals(json.get("format")) || !(json.get("kdf") instanceof Map<?, ?> kdf)
                || !(json.get("generation") instanceof Integer generation)) {
            throw new IllegalArgumentException("no key slot");
        }
        return new KeySlot(text(json, "store"), text(json, "mode"), text(json, "slot"), KdfCost.of(kdf),
                bytes(json, "salt"), bytes(json, "wrappedKey"), text(json, "publicKey"),
                bytes(json, "privateKeyset"), bytes(json, "keyset"), generation,
                json.get("token") instanceof Map<?, ?> lock ? Optional.of(TokenLock.of(lock)) : Optional.empty());
    }

    /** AES-GCM over the private keyset: the cost is inside, so lowering it breaks the seal. */
    static byte[] keyBinding(String storeId, String slotId, KdfCost cost, byte[] salt, Optional<TokenLock> token) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("format", FORMAT, "store", storeId, "slot", slotId,
                "kdf", cost.document(), "salt", base64(salt)));
        token.ifPresent(lock -> json.put("token", lock.document()));
        return CanonicalJson.bytes(json);
    }

    /** HPKE over the store's keys. */
    static byte[] keysetBinding(String storeId, String slotId, int generation) {
        return CanonicalJson.bytes(Map.of("format", FORMAT, "store", storeId, "slot", slotId,
                "generation", generation));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(Map<String, Object> json, String key) {
        return Base64.getDecoder().decode(text(json, key));
    }

    private static String text(Map<String, Object> json, String key) {
        if (json.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("key slot without " + key);
    }
}
