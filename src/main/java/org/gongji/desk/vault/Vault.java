package org.gongji.desk.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.gongji.desk.base.CanonicalJson;

/**
 * The open keys of one store. After {@link #close} every call is refused; Tink keeps key bytes in objects that cannot
 * be overwritten, so closing drops the last reference to them and what the desk itself copied is overwritten.
 */
public final class Vault implements AutoCloseable {
    private static final int BLIND_BYTES = 16;
    private static final int TINK_PREFIX = 5;

    private volatile Keys open;

    /** What a vault holds at one moment; opaque outside. */
    public static final class Keys {
        private final KeyBundle bundle;
        private final int generation;
        private final Aead rows;
        private final StreamingAead blobs;
        private final StreamingAead newestBlobs;
        private final PrfSet person;
        private final PrfSet pair;
        private final PrfSet roster;
        private final Mac digests;
        private final Mac newestDigests;

        private Keys(KeyBundle bundle, int generation) throws GeneralSecurityException {
            this.bundle = bundle;
            this.generation = generation;
            this.rows = bundle.handle(KeyBundle.Use.ROWS).getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.blobs = streaming(bundle.handle(KeyBundle.Use.BLOBS));
            this.newestBlobs = streaming(bundle.newest(KeyBundle.Use.BLOBS));
            this.person = prf(bundle, KeyBundle.Use.PERSON);
            this.pair = prf(bundle, KeyBundle.Use.PAIR);
            this.roster = prf(bundle, KeyBundle.Use.GENERATION);
            this.digests = mac(bundle.handle(KeyBundle.Use.DIGESTS));
            this.newestDigests = mac(bundle.newest(KeyBundle.Use.DIGESTS));
        }

        private static StreamingAead streaming(KeysetHandle handle) throws GeneralSecurityException {
            return handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        }

        private static Mac mac(KeysetHandle handle) throws GeneralSecurityException {
            return handle.getPrimitive(RegistryConfiguration.get(), Mac.class);
        }

        private static PrfSet prf(KeyBundle bundle, KeyBundle.Use use) throws GeneralSecurityException {
            return bundle.handle(use).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        }
    }

    /** What a blind index is an index of; each has a key of its own so that two indexes cannot be joined. */
    public enum Blind {
        PERSON, PAIR
    }

    Vault(KeyBundle bundle, int generation) throws GeneralSecurityException {
        this.open = new Keys(bundle, generation);
    }

    /** New keys, generation 1, for a store being founded. */
    public static Vault generate() {
        try {
            registerTink();
            return new Vault(KeyBundle.generate(), 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm the vault needs", e);
        }
    }

    static void registerTink() throws GeneralSecurityException {
        AeadConfig.register();
        StreamingAeadConfig.register();
        PrfConfig.register();
        MacConfig.register();
        HybridConfig.register();
    }

    /** Of the keys, 1 in a store never rotated. */
    public int generation() {
        return opened().generation;
    }

    KeyBundle bundle() {
        return opened().bundle;
    }

    public Keys keys() {
        return opened();
    }

    /** These and a new first key for whatever seals or proves, as the next generation. Changes nothing here. */
    public Keys keysRotated() {
        try {
            return new Keys(opened().bundle.rotated(), opened().generation + 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm the vault needs", e);
        }
    }

    /** Without those under which nothing is sealed any more, in the same generation. Changes nothing here. */
    public Keys keysWithoutOld() {
        try {
            return new Keys(opened().bundle.withoutOld(), opened().generation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm the vault needs", e);
        }
    }

    /** From now on. Only inside the act that seals them to the slots: what is written before would be lost with it. */
    public void take(Keys keys) {
        opened();
        open = keys;
    }

    /** Something may still be sealed under keys of an earlier generation. */
    public boolean holdsOldKeys() {
        return opened().bundle.holdsOld();
    }

    /** Whether a row's sealed bytes are under the newest key; says nothing of whether they open. */
    public boolean sealedByNewest(byte[] sealed) {
        int id = opened().bundle.handle(KeyBundle.Use.ROWS).getPrimary().getId();
        return sealed.length > TINK_PREFIX && ByteBuffer.wrap(sealed, 1, TINK_PREFIX - 1).getInt() == id;
    }

    /** @param start the first two segments of a sealed blob, or all of a shorter one */
    public boolean blobSealedByNewest(byte[] start, byte[] place) {
        try (InputStream in = opened().newestBlobs.newDecryptingStream(new ByteArrayInputStream(start), place)) {
            in.read();
            return true;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    /** @param place canonical bytes of where the sealed bytes belong; they open nowhere else */
    public byte[] seal(byte[] plain, byte[] place) {
        try {
            return opened().rows.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws SealBrokenException when the bytes or their place were changed */
    public byte[] open(byte[] sealed, byte[] place) {
        try {
            return opened().rows.decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    /** For large things: sealed in segments of 4 KB. */
    public byte[] sealBlob(byte[] plain, byte[] place) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + plain.length / 128 + 256);
        try (OutputStream out = opened().blobs.newEncryptingStream(sealed, place)) {
            out.write(plain);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("sealing failed", e);
        }
        return sealed.toByteArray();
    }

    /** @throws SealBrokenException when any segment, their order, their number or their place was changed */
    public byte[] openBlob(byte[] sealed, byte[] place) {
        try (InputStream in = opened().blobs.newDecryptingStream(new ByteArrayInputStream(sealed), place)) {
            return in.readAllBytes();
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        } catch (IOException e) {
            // Tink tells a broken segment by IOException; there is no other input or output here.
            throw new SealBrokenException(new GeneralSecurityException(e));
        }
    }

    /** @return 32 hex digits that equal only for equal text under this store's keys */
    public String blind(Blind purpose, String text) {
        PrfSet prf = purpose == Blind.PERSON ? opened().person : opened().pair;
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(prf.computePrimary(value, BLIND_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("blind index failed", e);
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    /** @param purpose keeps a head from passing for a row */
    public byte[] mac(String purpose, byte[] message) {
        try {
            return opened().digests.computeMac(labelled(purpose, message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("digest failed", e);
        }
    }

    /** Also true for digests made under an earlier generation of the keys. */
    public boolean macHolds(String purpose, byte[] mac, byte[] message) {
        Mac digests = opened().digests;
        try {
            digests.verifyMac(mac, labelled(purpose, message));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether it was made under the newest key: who left before knows only older ones and can make none such. */
    public boolean macIsNewest(String purpose, byte[] mac, byte[] message) {
        Mac digests = opened().newestDigests;
        try {
            digests.verifyMac(mac, labelled(purpose, message));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Keys of one roster generation; they are dropped with it. */
    public GenerationKeys generationKeys(String generationId) {
        PrfSet prf = opened().roster;
        try {
            byte[] seal = prf.computePrimary(CanonicalJson.bytes(List.of("seal", generationId)), 32);
            byte[] find = prf.computePrimary(CanonicalJson.bytes(List.of("find", generationId)), 32);
            return new GenerationKeys(seal, find);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("roster keys failed", e);
        }
    }

    private static byte[] labelled(String purpose, byte[] message) {
        byte[] label = (purpose + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(label, label.length + message.length);
        System.arraycopy(message, 0, all, label.length, message.length);
        return all;
    }

    private Keys opened() {
        Keys now = open;
        if (now == null) {
            throw new IllegalStateException("the vault is closed");
        }
        return now;
    }

    @Override
    public void close() {
        open = null;
    }
}
