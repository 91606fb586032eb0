package org.gongji.desk.central;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.vault.WindowKey;

/**
 * The training centre's keys in the clear, so that anybody may open a training bundle: {@code ca.pem},
 * {@code centre.pem}, {@code centre.key}, and the other roles under {@code roles/}. Refuses a live centre.
 */
public final class TrainingFolder {
    private final Path folder;

    public TrainingFolder(Path folder) {
        this.folder = folder;
    }

    public boolean exists() {
        return Files.isRegularFile(folder.resolve("ca.pem"));
    }

    public void write(CentreKeys keys) throws IOException {
        if (keys.mode() != StoreMode.TRAINING) {
            throw new IllegalStateException("a live centre's keys leave nowhere in the clear");
        }
        Files.createDirectories(folder.resolve("roles"));
        write("roles/ca.key", keys.issuer().rootKeys());
        for (TrustRole role : TrustRole.values()) {
            write(file(role) + ".pem", keys.certificate(role));
            write(file(role) + ".key", keys.pair(role).keys());
        }
        write("ca.pem", keys.root());
    }

    /** {@code window.pem}, {@code window-enc.pem}: the certificates whose private halves the window's vault keeps. */
    public void write(WindowKey window) throws IOException {
        write("window.pem", window.signingChain().get(0));
        write("window-enc.pem", window.encryptionCertificate());
    }

    /** @throws Malformed where a file is not what {@link #write(CentreKeys)} wrote */
    public CentreKeys read(String office, SecureRandom random) throws IOException, Malformed {
        X509Certificate root = certificate("ca.pem");
        if (!root.getSubjectX500Principal().getName().contains(office)) {
            throw new Malformed("ca.pem: another office's");
        }
        CertificateIssuer issuer = new CertificateIssuer(pair("roles/ca.key", root), root, random);
        Map<TrustRole, CentreKeys.Pair> roles = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            X509Certificate certificate = certificate(file(role) + ".pem");
            roles.put(role, new CentreKeys.Pair(pair(file(role) + ".key", certificate), certificate));
        }
        return new CentreKeys(StoreMode.TRAINING, office, issuer, roles);
    }

    /** The recipient's pair carries the names design.md and OPEN-ME.txt use. */
    private static String file(TrustRole role) {
        return role == TrustRole.RECIPIENT ? "centre" : "roles/" + role.name().toLowerCase(Locale.ROOT);
    }

    private void write(String name, X509Certificate certificate) throws IOException {
        Files.writeString(folder.resolve(name), Pem.armour(certificate));
    }

    private void write(String name, KeyPair keys) throws IOException {
        Files.writeString(folder.resolve(name), Pem.armour("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    private X509Certificate certificate(String name) throws IOException, Malformed {
        return Pem.certificate(Files.readAllBytes(folder.resolve(name)));
    }

    private KeyPair pair(String name, X509Certificate certificate) throws IOException, Malformed {
        byte[] key = Pem.unarmour("PRIVATE KEY", Files.readString(folder.resolve(name), StandardCharsets.US_ASCII));
        String algorithm = certificate.getPublicKey().getAlgorithm();
        try {
            return new KeyPair(certificate.getPublicKey(),
                    KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException e) {
            throw new Malformed(name + ": no key", e);
        }
    }
}
