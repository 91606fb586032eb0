package org.gongji.desk.central;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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

/** The office's CA at work. Only it holds the root's private key. */
final class CertificateIssuer {
    /** Serial numbers of 127 random bits, positive, as the CA/Browser Forum asks of everybody else. */
    private static final int SERIAL_BITS = 127;
    private static final Duration EARLIER = Duration.ofDays(1);

    private final KeyPair root;
    private final X509Certificate certificate;
    private final SecureRandom random;

    CertificateIssuer(KeyPair root, X509Certificate certificate, SecureRandom random) {
        this.root = root;
        this.certificate = certificate;
        this.random = random;
    }

    X509Certificate root() {
        return certificate;
    }

    KeyPair rootKeys() {
        return root;
    }

    static X509Certificate selfSigned(KeyPair keys, X500Name name, Instant now, Duration life, SecureRandom random) {
        return issue(keys, name, name, keys.getPublic(), new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign
                | KeyUsage.digitalSignature), true, now, life, random);
    }

    X509Certificate signing(X500Name subject, PublicKey key, Instant now, Duration life) {
        return issue(root, issuer(), subject, key,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), false, now, life, random);
    }

    X509Certificate encryption(X500Name subject, PublicKey key, Instant now, Duration life) {
        return issue(root, issuer(), subject, key, new KeyUsage(KeyUsage.keyEncipherment), false, now, life, random);
    }

    X509Certificate agreement(X500Name subject, PublicKey key, Instant now, Duration life) {
        return issue(root, issuer(), subject, key, new KeyUsage(KeyUsage.keyAgreement), false, now, life, random);
    }

    private X500Name issuer() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static X509Certificate issue(KeyPair issuer, X500Name issuerName, X500Name subject, PublicKey key,
                                         KeyUsage usage, boolean authority, Instant now, Duration life,
                                         SecureRandom random) {
        try {
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuerName,
                    new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1), Date.from(now.minus(EARLIER)),
                    Date.from(now.plus(life)), subject, key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, usage);
            builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.authorityKeyIdentifier, false,
                    ids.createAuthorityKeyIdentifier(issuer.getPublic()));
            return new JcaX509CertificateConverter().getCertificate(builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").setSecureRandom(random)
                            .build(issuer.getPrivate())));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the certificate could not be made", e);
        }
    }
}
