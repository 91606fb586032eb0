package org.gongji.desk.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.operator.OperatorCreationException;
import org.gongji.desk.base.Sha256;

/** A token for tests of other rooms; its key lies open because it is a test. */
public final class TestToken implements Token {
    private final KeyPair pair;

    private TestToken(KeyPair pair) {
        this.pair = pair;
    }

    public static TestToken create() {
        try {
            return new TestToken(TokenTest.rsa());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a PKCS#12 file, which counts as plugged in while it is there. */
    public void plugInto(Path file, char[] pin) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", pair.getPrivate(), pin, new Certificate[] {TokenTest.certificate(pair)});
            store.store(out, pin);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    @Override
    public Sha256 key() {
        return Sha256.of(publicKey());
    }

    @Override
    public Optional<byte[]> answer(byte[] challenge) {
        try {
            Cipher cipher = Cipher.getInstance(TokenLock.CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
            return Optional.of(cipher.doFinal(challenge));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
