package org.gongji.desk.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jasypt.encryption.pbe.StandardPBEByteEncryptor;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.jasypt.iv.RandomIvGenerator;
import org.jasypt.salt.RandomSaltGenerator;

/** 256 random bits that stand between a password and a slot's private key; wiped when closed. */
final class SlotKey implements AutoCloseable {
    private static final int BYTES = 32;

    private final byte[] key;

    private SlotKey(byte[] key) {
        this.key = key;
    }

    static SlotKey random(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SlotKey(key);
    }

    /** @param stretched the caller's to wipe */
    byte[] wrapped(char[] stretched, KdfCost cost) {
        return jasypt(stretched, cost).encrypt(key);
    }

    /**
     * @param stretched the caller's to wipe
     * @return empty when the padding already says that the password is wrong
     */
    static Optional<SlotKey> unwrap(byte[] wrapped, char[] stretched, KdfCost cost) {
        try {
            byte[] key = jasypt(stretched, cost).decrypt(wrapped);
            return key == null || key.length != BYTES ? Optional.empty() : Optional.of(new SlotKey(key));
        } catch (EncryptionOperationNotPossibleException e) {
            return Optional.empty();
        }
    }

    static StandardPBEByteEncryptor jasypt(char[] stretched, KdfCost cost) {
        StandardPBEByteEncryptor jasypt = new StandardPBEByteEncryptor();
        jasypt.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
        jasypt.setKeyObtentionIterations(cost.wrapRounds());
        jasypt.setSaltGenerator(new RandomSaltGenerator());
        jasypt.setIvGenerator(new RandomIvGenerator());
        jasypt.setPasswordCharArray(stretched);
        return jasypt;
    }

    Aead aead() throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder().setKeySizeBytes(BYTES).setIvSizeBytes(12)
                .setTagSizeBytes(16).setVariant(AesGcmParameters.Variant.NO_PREFIX).build();
        AesGcmKey tink = AesGcmKey.builder().setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get())).build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(tink).withRandomId().makePrimary()).build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
