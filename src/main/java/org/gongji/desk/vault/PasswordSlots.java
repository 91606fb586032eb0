package org.gongji.desk.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.StoreMode;

/** Makes and opens slots: password → Argon2id → jasypt → slot key → HPKE private key → the store's keys. */
public final class PasswordSlots {
    private static final HpkeParameters HPKE = hpke();
    private static final int SECRET = 32;

    private final SecureRandom random;
    private final KdfCost floor;
    private final Tokens tokens;

    /** @param floor cost of new slots, and the least accepted of old ones */
    public PasswordSlots(SecureRandom random, KdfCost floor) {
        this(random, floor, Tokens.NONE);
    }

    /** @param tokens asked where a slot asks for its owner's */
    public PasswordSlots(SecureRandom random, KdfCost floor, Tokens tokens) {
        this.random = random;
        this.floor = floor;
        this.tokens = tokens;
    }

    /**
     * @param password not kept and not wiped: the caller's
     * @throws IllegalArgumentException when slots of this cost may not stand in a store of this mode
     */
    public KeySlot make(String storeId, StoreMode mode, String slotId, char[] password, Vault vault) {
        return make(storeId, mode, slotId, password, Optional.empty(), vault);
    }

    /** @param tokenKey of the owner's token, DER, which then must be plugged in beside the password */
    public KeySlot make(String storeId, StoreMode mode, String slotId, char[] password, Optional<byte[]> tokenKey,
                        Vault vault) {
        if (!floor.storableIn(mode)) {
            throw new IllegalArgumentException("a live store takes no slot below the full cost");
        }
        byte[] salt = PasswordCheck.salt(random);
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        char[] stretched = Stretch.password(password, salt, floor);
        char[] wrapping = tokenKey.isPresent() ? Stretch.bound(stretched, secret) : stretched.clone();
        try {
            return made(new Place(storeId, mode, slotId, tokenKey.map(key -> TokenLock.around(secret, key))), salt,
                    wrapping, vault);
        } finally {
            Arrays.fill(stretched, '\0');
            Arrays.fill(wrapping, '\0');
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Slots that one password opens, stretched once for all: for training stores, where everybody has the password
     * that stands on the sign-in screen.
     */
    public List<KeySlot> makeForTraining(String storeId, List<String> slotIds, char[] password, Vault vault) {
        byte[] salt = PasswordCheck.salt(random);
        char[] stretched = Stretch.password(password, salt, floor);
        try {
            return slotIds.stream().map(id -> made(new Place(storeId, StoreMode.TRAINING, id,
                            Optional.empty()), salt, stretched, vault))
                    .toList();
        } finally {
            Arrays.fill(stretched, '\0');
        }
    }

    private record Place(String storeId, StoreMode mode, String slotId, Optional<TokenLock> token) {
    }

    private KeySlot made(Place place, byte[] salt, char[] stretched, Vault vault) {
        try (SlotKey key = SlotKey.random(random)) {
            Vault.registerTink();
            KeysetHandle pair = KeysetHandle.generateNew(HPKE);
            String publicKey = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle());
            byte[] privateKeyset = TinkProtoKeysetFormat.serializeEncryptedKeyset(pair, key.aead(),
                    KeySlot.keyBinding(place.storeId(), place.slotId(), floor, salt, place.token()));
            return new KeySlot(place.storeId(), place.mode().word(), place.slotId(), floor, salt,
                    key.wrapped(stretched, floor), publicKey, privateKeyset,
                    sealed(vault, publicKey, place.storeId(), place.slotId()), vault.generation(), place.token());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm the vault needs", e);
        }
    }

    /** The same slot for a newer generation of the keys; needs no password, so its owner may be away. */
    public KeySlot sealedAnew(KeySlot slot, Vault vault) {
        try {
            Vault.registerTink();
            return new KeySlot(slot.storeId(), slot.mode(), slot.slotId(), slot.cost(), slot.salt(),
                    slot.wrappedKey(), slot.publicKey(), slot.privateKeyset(),
                    sealed(vault, slot.publicKey(), slot.storeId(), slot.slotId()), vault.generation(), slot.token());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing to a slot failed", e);
        }
    }

    /** Takes about half a second at full cost: never on the thread that draws. */
    public SlotAnswer open(KeySlot slot, char[] password) {
        if (!floor.accepts(slot.cost())) {
            return new SlotAnswer.TooWeak();
        }
        Optional<byte[]> secret = slot.token().flatMap(lock -> tokens.find(lock.key())
                .flatMap(token -> token.answer(lock.challenge())));
        if (slot.token().isPresent() && secret.isEmpty()) {
            return new SlotAnswer.NoToken();
        }
        char[] stretched = Stretch.password(password, slot.salt(), slot.cost());
        char[] wrapping = secret.map(found -> Stretch.bound(stretched, found)).orElseGet(stretched::clone);
        try {
            return unwrapped(slot, SlotKey.unwrap(slot.wrappedKey(), wrapping, slot.cost()));
        } finally {
            Arrays.fill(stretched, '\0');
            Arrays.fill(wrapping, '\0');
            secret.ifPresent(found -> Arrays.fill(found, (byte) 0));
        }
    }

    private SlotAnswer unwrapped(KeySlot slot, Optional<SlotKey> unwrapped) {
        if (unwrapped.isEmpty()) {
            return new SlotAnswer.WrongPassword();
        }
        try (SlotKey key = unwrapped.get()) {
            Vault.registerTink();
            Optional<KeysetHandle> pair = privateKey(slot, key.aead());
            return pair.isEmpty() ? new SlotAnswer.WrongPassword() : opened(slot, pair.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm the vault needs", e);
        }
    }

    /** AES-GCM is the proof of the password: jasypt's CBC lets one wrong password in two hundred through. */
    private static Optional<KeysetHandle> privateKey(KeySlot slot, Aead aead) {
        byte[] binding = KeySlot.keyBinding(slot.storeId(), slot.slotId(), slot.cost(), slot.salt(), slot.token());
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(slot.privateKeyset(), aead, binding));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static SlotAnswer opened(KeySlot slot, KeysetHandle pair) {
        byte[] binding = KeySlot.keysetBinding(slot.storeId(), slot.slotId(), slot.generation());
        byte[] plain = new byte[0];
        try {
            plain = pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(slot.keyset(), binding);
            return new SlotAnswer.Opened(new Vault(KeyBundle.of(plain), slot.generation()));
        } catch (GeneralSecurityException e) {
            return new SlotAnswer.Damaged();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] sealed(Vault vault, String publicKey, String storeId, String slotId)
            throws GeneralSecurityException {
        byte[] plain = vault.bundle().plain();
        try {
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plain, KeySlot.keysetBinding(storeId, slotId, vault.generation()));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static HpkeParameters hpke() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HPKE parameters are fixed", e);
        }
    }
}
