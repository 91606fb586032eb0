package org.gongji.desk.vault;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The window's two key pairs at rest: private halves sealed by the vault, certificates once the office issued them.
 *
 * @param signing      sealed PKCS#8, ECDSA P-256
 * @param encryption   sealed PKCS#8, RSA-3072
 * @param signingPublic and {@code encryptionPublic}: SubjectPublicKeyInfo, DER
 * @param chain        signing certificate first, up to the root; empty before enrolment
 * @param encryptionCertificate empty list before enrolment
 */
public record WindowKeyPairs(byte[] signing, byte[] signingPublic, byte[] encryption, byte[] encryptionPublic,
                             List<X509Certificate> chain, List<X509Certificate> encryptionCertificate) {
    public WindowKeyPairs {
        chain = List.copyOf(chain);
        encryptionCertificate = List.copyOf(encryptionCertificate);
    }

    public boolean enrolled() {
        return !chain.isEmpty() && !encryptionCertificate.isEmpty();
    }

    /** Whether these certificates are for these keys. */
    public boolean fits(List<X509Certificate> signingChain, X509Certificate toBeWrittenTo) {
        return !signingChain.isEmpty()
                && Arrays.equals(signingChain.get(0).getPublicKey().getEncoded(), signingPublic)
                && Arrays.equals(toBeWrittenTo.getPublicKey().getEncoded(), encryptionPublic);
    }

    /** @throws IllegalArgumentException when a certificate is not for these keys */
    public WindowKeyPairs enrolled(List<X509Certificate> signingChain, X509Certificate toBeWrittenTo) {
        if (!fits(signingChain, toBeWrittenTo)) {
            throw new IllegalArgumentException("these certificates are for other keys");
        }
        return new WindowKeyPairs(signing, signingPublic, encryption, encryptionPublic, signingChain,
                List.of(toBeWrittenTo));
    }

    public Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("signing", base64(signing));
        json.put("signingPublic", base64(signingPublic));
        json.put("encryption", base64(encryption));
        json.put("encryptionPublic", base64(encryptionPublic));
        json.put("chain", certificates(chain));
        json.put("encryptionCertificate", certificates(encryptionCertificate));
        return json;
    }

    public static WindowKeyPairs of(Map<String, Object> json) {
        return new WindowKeyPairs(bytes(json.get("signing")), bytes(json.get("signingPublic")),
                bytes(json.get("encryption")), bytes(json.get("encryptionPublic")),
                parsed(json.get("chain")), parsed(json.get("encryptionCertificate")));
    }

    private static List<Object> certificates(List<X509Certificate> certificates) {
        List<Object> texts = new ArrayList<>();
        try {
            for (X509Certificate certificate : certificates) {
                texts.add(base64(certificate.getEncoded()));
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
        return texts;
    }

    private static List<X509Certificate> parsed(Object texts) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Object text : (List<?>) texts) {
                certificates.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(bytes(text))));
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
        return certificates;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(Object text) {
        return Base64.getDecoder().decode((String) text);
    }
}
