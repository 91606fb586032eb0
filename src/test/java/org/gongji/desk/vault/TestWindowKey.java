package org.gongji.desk.vault;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A window with a centre of its own, made anew for each test run; the private halves lie open because it is a test. */
public final class TestWindowKey implements WindowKey {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2049-12-31T00:00:00Z");

    private final KeyPair rootKeys;
    private final X509Certificate root;
    private final KeyPair signing;
    private final X509Certificate signingCertificate;
    private final KeyPair encryption;
    private final X509Certificate encryptionCertificate;

    private TestWindowKey(String office, String window) throws GeneralSecurityException, OperatorCreationException,
            CertIOException {
        rootKeys = p256();
        X500Name rootName = new X500Name("CN=Training root " + office + ",O=演练 TRAINING,C=CN");
        root = certificate(rootName, rootKeys, rootName, rootKeys, 1, new KeyUsage(KeyUsage.keyCertSign
                | KeyUsage.cRLSign), true);
        signing = p256();
        X500Name name = new X500Name("CN=" + office + "-" + window + ",O=演练 TRAINING,C=CN");
        signingCertificate = certificate(name, signing, rootName, rootKeys, 2,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), false);
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(3072);
        encryption = rsa.generateKeyPair();
        encryptionCertificate = certificate(name, encryption, rootName, rootKeys, 3,
                new KeyUsage(KeyUsage.keyEncipherment), false);
    }

    /** Window W03 of 410105. */
    public static TestWindowKey create() {
        return create("410105", "W03");
    }

    public static TestWindowKey create(String office, String window) {
        try {
            return new TestWindowKey(office, window);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sign(Purpose purpose, byte[] sha256) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(signing.getPrivate());
            signature.update(sha256);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] unwrap(Purpose purpose, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption.getPrivate(), new OAEPParameterSpec("SHA-256", "MGF1",
                    MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            return cipher.doFinal(wrapped);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    @Override
    public List<X509Certificate> signingChain() {
        return List.of(signingCertificate, root);
    }

    @Override
    public X509Certificate encryptionCertificate() {
        return encryptionCertificate;
    }

    public X509Certificate root() {
        return root;
    }

    public PrivateKey rootKey() {
        return rootKeys.getPrivate();
    }

    public PrivateKey signingKey() {
        return signing.getPrivate();
    }

    public PrivateKey encryptionKey() {
        return encryption.getPrivate();
    }

    private static KeyPair p256() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(X500Name subject, KeyPair keys, X500Name issuer, KeyPair issuerKeys,
                                               long serial, KeyUsage usage, boolean authority)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(serial),
                Date.from(FROM), Date.from(TO), subject, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, usage);
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                ids.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        return new JcaX509CertificateConverter().getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
    }
}
