package org.gongji.desk.exchange.v1;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.gongji.desk.base.Sha256;

/** Certificates as text: base64 of their DER inside JSON, PEM in files. */
public final class Pem {
    private Pem() {
    }

    public static String base64(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(der(certificate));
    }

    public static X509Certificate certificate(String base64) throws Malformed {
        try {
            return certificate(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new Malformed("certificate: not base64");
        }
    }

    public static X509Certificate certificate(byte[] derOrPem) throws Malformed {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(derOrPem));
        } catch (CertificateException e) {
            throw new Malformed("certificate: unreadable");
        }
    }

    /** {@code label} is {@code CERTIFICATE}, {@code PRIVATE KEY} … */
    public static String armour(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }

    public static String armour(X509Certificate certificate) {
        return armour("CERTIFICATE", der(certificate));
    }

    /** The DER inside the first block with {@code label}. */
    public static byte[] unarmour(String label, String pem) throws Malformed {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new Malformed("no " + label + " in PEM");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new Malformed(label + ": not base64");
        }
    }

    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What people compare aloud. */
    public static Sha256 fingerprint(X509Certificate certificate) {
        return Sha256.of(der(certificate));
    }
}
