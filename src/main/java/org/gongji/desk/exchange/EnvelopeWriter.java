package org.gongji.desk.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * Signs, then seals: CMS AuthEnvelopedData (AES-256-GCM, RSA-OAEP with SHA-256, no authenticated attributes) around
 * CMS SignedData, all DER. The ciphers are the JDK's: BouncyCastle's own AES-GCM takes three and a half times as long.
 */
public final class EnvelopeWriter {
    private final SecureRandom random;

    public EnvelopeWriter(SecureRandom random) {
        this.random = random;
    }

    /** @param recipients RSA certificates; two while the centre changes its key */
    public void write(byte[] content, List<SigningKey> signers, List<X509Certificate> recipients, OutputStream out)
            throws IOException {
        if (content.length > Suite.LARGEST_PART) {
            throw new IllegalArgumentException("a part holds at most " + Suite.LARGEST_PART + " bytes");
        }
        try (LengthFirst sealed = new LengthFirst(length -> open(recipients, length, out))) {
            new SignedWriter().sign(content, signers, sealed);
        }
    }

    private OutputStream open(List<X509Certificate> recipients, long length, OutputStream out) throws IOException {
        try {
            CMSAuthEnvelopedDataStreamGenerator cms = new CMSAuthEnvelopedDataStreamGenerator();
            cms.setEncoding("DER");
            for (X509Certificate recipient : recipients) {
                cms.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient, Suite.WRAP));
            }
            OutputAEADEncryptor encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(
                    CMSAlgorithm.AES256_GCM).setSecureRandom(random).build();
            return cms.open(out, length, encryptor);
        } catch (CMSException | CertificateEncodingException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    private interface Opening {
        OutputStream open(long length) throws IOException;
    }

    /**
     * DER states a length before the content. The inner SignedData states its own in its first bytes, so the envelope
     * is opened when those have come.
     */
    private static final class LengthFirst extends FilterOutputStream {
        private final Opening opening;
        private final byte[] head = new byte[6];
        private int held;
        private boolean opened;

        LengthFirst(Opening opening) {
            super(OutputStream.nullOutputStream());
            this.opening = opening;
        }

        @Override
        public void write(int b) throws IOException {
            if (opened) {
                out.write(b);
                return;
            }
            head[held++] = (byte) b;
            if (held >= 2 && held == headLength()) {
                out = opening.open(held + contentLength());
                opened = true;
                out.write(head, 0, held);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int i = from;
            while (!opened && i < from + length) {
                write(bytes[i++]);
            }
            out.write(bytes, i, from + length - i);
        }

        private int headLength() {
            int first = head[1] & 0xFF;
            return first < 0x80 ? 2 : 2 + (first & 0x7F);
        }

        private long contentLength() {
            if (held == 2) {
                return head[1];
            }
            long length = 0;
            for (int i = 2; i < held; i++) {
                length = length << 8 | head[i] & 0xFF;
            }
            return length;
        }
    }
}
