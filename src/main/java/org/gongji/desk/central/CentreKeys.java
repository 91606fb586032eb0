package org.gongji.desk.central;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.OpeningKey;
import org.gongji.desk.exchange.SigningKey;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowId;

/** The office's keys: its root and one pair a role. Made at {@code init}; a training centre says so in every name. */
public final class CentreKeys {
    /** In every certificate of a training centre, so that nobody takes one for the office's. */
    public static final String TRAINING = "演练 TRAINING";
    /** Demonstration days lie in the past and openssl asks the real clock, hence long lives. */
    static final Duration ROOT_LIFE = Duration.ofDays(30 * 365);
    static final Duration LIFE = Duration.ofDays(20 * 365);

    private final StoreMode mode;
    private final String office;
    private final CertificateIssuer issuer;
    private final Map<TrustRole, Pair> roles;

    /** @param keys private and public half; @param certificate issued by the root */
    record Pair(KeyPair keys, X509Certificate certificate) {
    }

    CentreKeys(StoreMode mode, String office, CertificateIssuer issuer, Map<TrustRole, Pair> roles) {
        this.mode = mode;
        this.office = office;
        this.issuer = issuer;
        this.roles = new EnumMap<>(roles);
    }

    /**
     * @param office six digits
     * @param bureau name of the office, in the certificates of a live centre
     */
    public static CentreKeys make(StoreMode mode, String office, String bureau, Clock clock, SecureRandom random) {
        Instant now = clock.instant();
        String organisation = mode == StoreMode.TRAINING ? TRAINING : bureau;
        KeyPair root = p256(random);
        X509Certificate certificate = CertificateIssuer.selfSigned(root, name(organisation, office, "root"), now,
                ROOT_LIFE, random);
        CertificateIssuer issuer = new CertificateIssuer(root, certificate, random);
        Map<TrustRole, Pair> roles = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            roles.put(role, pair(role, issuer, name(organisation, office, role.word()), now, random));
        }
        return new CentreKeys(mode, office, issuer, roles);
    }

    private static Pair pair(TrustRole role, CertificateIssuer issuer, X500Name name, Instant now,
                             SecureRandom random) {
        return switch (role) {
            case RECIPIENT -> {
                KeyPair keys = rsa(random);
                yield new Pair(keys, issuer.encryption(name, keys.getPublic(), now, LIFE));
            }
            case RECOVERY -> {
                KeyPair keys = x25519(random);
                yield new Pair(keys, issuer.agreement(name, keys.getPublic(), now, LIFE));
            }
            default -> {
                KeyPair keys = p256(random);
                yield new Pair(keys, issuer.signing(name, keys.getPublic(), now, LIFE));
            }
        };
    }

    static X500Name name(String organisation, String office, String what) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN").addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.OU, office).addRDN(BCStyle.CN, office + " " + what).build();
    }

    private static KeyPair p256(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    private static KeyPair rsa(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    private static KeyPair x25519(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("X25519");
            generator.initialize(NamedParameterSpec.X25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no X25519", e);
        }
    }

    /** A window's name in its certificates, under the same organisation as the root. */
    X500Name windowName(WindowId window) {
        X500Name root = X500Name.getInstance(issuer.root().getSubjectX500Principal().getEncoded());
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN")
                .addRDN(root.getRDNs(BCStyle.O)[0].getFirst()).addRDN(BCStyle.OU, office)
                .addRDN(BCStyle.CN, window.toString()).build();
    }

    public StoreMode mode() {
        return mode;
    }

    public String office() {
        return office;
    }

    public X509Certificate root() {
        return issuer.root();
    }

    public X509Certificate certificate(TrustRole role) {
        return roles.get(role).certificate();
    }

    /** Opens bundles. */
    public OpeningKey recipient() {
        Pair pair = roles.get(TrustRole.RECIPIENT);
        return OpeningKey.of(pair.keys().getPrivate(), pair.certificate());
    }

    public SigningKey signer(TrustRole role) {
        Pair pair = roles.get(role);
        return SigningKey.of(pair.keys().getPrivate(), pair.certificate());
    }

    SigningKey rootSigner() {
        return SigningKey.of(issuer.rootKeys().getPrivate(), issuer.root());
    }


    CertificateIssuer issuer() {
        return issuer;
    }

    Pair pair(TrustRole role) {
        return roles.get(role);
    }

    public TrustList trustList(int version, Instant issuedAt) {
        Map<TrustRole, List<X509Certificate>> listed = new EnumMap<>(TrustRole.class);
        roles.forEach((role, pair) -> listed.put(role, List.of(pair.certificate())));
        return new TrustList(mode, office, version, issuedAt, issuer.root(), listed);
    }
}
