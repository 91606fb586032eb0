package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.gongji.desk.base.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SealedWindowKeyTest {
    private static final String STORE = "0123456789abcdef0123456789abcdef";
    private static final String SUBJECT = "CN=410105-W03,O=演练 TRAINING,C=CN";
    private static final byte[] DIGEST = Sha256.of(new byte[] {1}).bytes();

    private static final Vault VAULT = Vault.generate();
    private static final WindowKeySmith SMITH = new WindowKeySmith(new SecureRandom());
    private static WindowKeyPairs made;

    private final AtomicReference<WindowKeyPairs> pairs = new AtomicReference<>(made);
    private final SealedWindowKey key = new SealedWindowKey(VAULT, STORE, pairs::get);

    @BeforeAll
    static void make() {
        made = SMITH.make(VAULT, STORE);
    }

    @Test
    void asksForItsCertificatesWithProofOfPossession() throws Exception {
        EnrolmentRequest request = SMITH.request(key, SUBJECT);
        JcaPKCS10CertificationRequest signing = new JcaPKCS10CertificationRequest(request.signing());
        JcaPKCS10CertificationRequest encryption = new JcaPKCS10CertificationRequest(request.encryption());
        for (JcaPKCS10CertificationRequest one : List.of(signing, encryption)) {
            assertThat(one.isSignatureValid(new JcaContentVerifierProviderBuilder().build(one.getPublicKey())))
                    .isTrue();
            assertThat(one.getSubject().toString()).contains("410105-W03", "演练 TRAINING");
        }
        assertThat(signing.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(encryption.getPublicKey().getAlgorithm()).isEqualTo("RSA");
    }

    @Test
    void signsADigestThatItsPublicKeyVerifies() throws Exception {
        byte[] signature = key.sign(WindowKey.Purpose.QR, DIGEST);
        Signature verifier = Signature.getInstance("NONEwithECDSA");
        verifier.initVerify(key.signingPublicKey());
        verifier.update(DIGEST);
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void unwrapsAContentKeyWrittenToIt() throws Exception {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(Cipher.ENCRYPT_MODE, key.encryptionPublicKey(), new OAEPParameterSpec("SHA-256", "MGF1",
                MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        assertThat(key.unwrap(WindowKey.Purpose.PACKAGE, rsa.doFinal(DIGEST))).isEqualTo(DIGEST);
        assertThatThrownBy(() -> key.unwrap(WindowKey.Purpose.PACKAGE, new byte[384]))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void refusesWhatAWindowHasNoBusinessWith() {
        assertThatThrownBy(() -> key.sign(WindowKey.Purpose.PACKAGE, DIGEST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.sign(WindowKey.Purpose.FORM, new byte[20]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.unwrap(WindowKey.Purpose.QR, new byte[384]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensItsKeysInNoOtherStore() {
        SealedWindowKey elsewhere = new SealedWindowKey(VAULT, "f".repeat(32), pairs::get);
        assertThatThrownBy(() -> elsewhere.sign(WindowKey.Purpose.FORM, DIGEST))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void takesOnlyCertificatesIssuedForItsKeysAndKeepsThem() throws Exception {
        KeyPair root = p256();
        X509Certificate signing = issued(root, key.signingPublicKey());
        X509Certificate encryption = issued(root, key.encryptionPublicKey());
        assertThatThrownBy(() -> made.enrolled(List.of(encryption), signing))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(key.signingChain()).isEmpty();
        assertThatThrownBy(key::encryptionCertificate).isInstanceOf(IllegalStateException.class);
        pairs.set(WindowKeyPairs.of(made.enrolled(List.of(signing), encryption).document()));
        assertThat(pairs.get().enrolled()).isTrue();
        assertThat(key.signingChain()).containsExactly(signing);
        assertThat(key.encryptionCertificate()).isEqualTo(encryption);
    }

    private static KeyPair p256() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate issued(KeyPair root, PublicKey key) throws Exception {
        X500Name name = new X500Name("CN=Training root,O=TRAINING,C=CN");
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")), Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                new X500Name("CN=410105-W03"), key)
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate())));
    }
}
