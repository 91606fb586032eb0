package org.gongji.desk.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes the window's key pairs, asks the office for their certificates, and seals the private halves at once. */
public final class WindowKeySmith {
    private final SecureRandom random;

    public WindowKeySmith(SecureRandom random) {
        this.random = random;
    }

    /** Key pairs not sealed yet, for the moment between finding them and the act that keeps them. */
    public static final class Drawn {
        private final KeyPair signing;
        private final KeyPair encryption;

        private Drawn(KeyPair signing, KeyPair encryption) {
            this.signing = signing;
            this.encryption = encryption;
        }
    }

    /** RSA-3072 takes a second to find. */
    public Drawn draw() {
        try {
            KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
            ec.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(3072, random);
            return new Drawn(ec.generateKeyPair(), rsa.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks an algorithm the vault needs", e);
        }
    }

    /** @param storeId the sealed halves open in no other store */
    public WindowKeyPairs sealed(Drawn drawn, Vault vault, String storeId) {
        return new WindowKeyPairs(
                sealed(vault, drawn.signing.getPrivate(), SealedWindowKey.place(storeId, "signing")),
                drawn.signing.getPublic().getEncoded(),
                sealed(vault, drawn.encryption.getPrivate(), SealedWindowKey.place(storeId, "encryption")),
                drawn.encryption.getPublic().getEncoded(), List.of(), List.of());
    }

    public WindowKeyPairs make(Vault vault, String storeId) {
        return sealed(draw(), vault, storeId);
    }

    /** The same pairs under the vault's newest keys. */
    public WindowKeyPairs sealedAnew(WindowKeyPairs pairs, Vault vault, String storeId) {
        return new WindowKeyPairs(anew(pairs.signing(), vault, SealedWindowKey.place(storeId, "signing")),
                pairs.signingPublic(), anew(pairs.encryption(), vault, SealedWindowKey.place(storeId, "encryption")),
                pairs.encryptionPublic(), pairs.chain(), pairs.encryptionCertificate());
    }

    private static byte[] anew(byte[] sealed, Vault vault, byte[] place) {
        byte[] plain = vault.open(sealed, place);
        try {
            return vault.seal(plain, place);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] sealed(Vault vault, PrivateKey key, byte[] place) {
        byte[] plain = key.getEncoded();
        try {
            return vault.seal(plain, place);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @param subject distinguished name, e.g. {@code CN=410105-W03,O=演练 TRAINING,C=CN} */
    public EnrolmentRequest request(SealedWindowKey key, String subject) {
        X500Principal name = new X500Principal(subject);
        return new EnrolmentRequest(
                key.withSigningKey(k -> request(name, key.signingPublicKey(), k, "SHA256withECDSA")),
                key.withEncryptionKey(k -> request(name, key.encryptionPublicKey(), k, "SHA256withRSA")));
    }

    private byte[] request(X500Principal name, PublicKey publicKey, PrivateKey privateKey, String algorithm) {
        try {
            return new JcaPKCS10CertificationRequestBuilder(name, publicKey)
                    .build(new JcaContentSignerBuilder(algorithm).setSecureRandom(random).build(privateKey))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("the request could not be signed", e);
        }
    }
}
