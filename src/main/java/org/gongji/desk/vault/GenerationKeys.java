package org.gongji.desk.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** Seals and finds inside one roster generation. Safe for use by several threads. */
public final class GenerationKeys implements AutoCloseable {
    private volatile AesGcmJce sealer;
    private volatile PrfHmacJce finder;

    /** @param seal and {@code find}: 32 bytes each, taken over and wiped */
    GenerationKeys(byte[] seal, byte[] find) throws GeneralSecurityException {
        try {
            sealer = new AesGcmJce(seal);
            finder = new PrfHmacJce("HMACSHA256", new SecretKeySpec(find, "HMAC"));
        } finally {
            Arrays.fill(seal, (byte) 0);
            Arrays.fill(find, (byte) 0);
        }
    }

    public byte[] seal(byte[] plain, byte[] place) {
        try {
            return opened(sealer).encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws SealBrokenException when the bytes or their place were changed */
    public byte[] open(byte[] sealed, byte[] place) {
        try {
            return opened(sealer).decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    /** @return the first {@code length} (at most 32) bytes of the keyed digest of {@code value} */
    public byte[] blind(byte[] value, int length) {
        try {
            return opened(finder).compute(value, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("blind index failed", e);
        }
    }

    private static <T> T opened(T key) {
        if (key == null) {
            throw new IllegalStateException("the roster's keys are closed");
        }
        return key;
    }

    @Override
    public void close() {
        sealer = null;
        finder = null;
    }
}
