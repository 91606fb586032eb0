package org.gongji.desk.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Writes CMS SignedData around its content, DER, SHA-256 with P-256, each signer's certificate beside it. */
public final class SignedWriter {
    /** No signingTime: the time that counts stands inside what is signed, and one clock is enough to doubt. */
    private static final CMSAttributeTableGenerator NO_CLOCK = new CMSAttributeTableGenerator() {
        @Override
        @SuppressWarnings({"rawtypes", "unchecked"}) // the interface is older than generics
        public AttributeTable getAttributes(Map parameters) {
            return new DefaultSignedAttributeTableGenerator().getAttributes(parameters)
                    .remove(CMSAttributes.signingTime);
        }
    };

    public byte[] sign(byte[] content, List<SigningKey> signers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 4096);
        try {
            sign(content, signers, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    /** Two passes over {@code content}: the length of an ECDSA signature is known only once it is made. */
    void sign(byte[] content, List<SigningKey> signers, OutputStream out) throws IOException {
        try {
            CMSSignedDataStreamGenerator cms = new CMSSignedDataStreamGenerator();
            cms.setEncoding("DER");
            for (SigningKey signer : signers) {
                cms.addSignerInfoGenerator(signerInfo(signer));
                cms.addCertificate(new JcaX509CertificateHolder(signer.certificate()));
            }
            cms.generate(new CMSProcessableByteArray(content), out);
        } catch (CMSException e) {
            throw e.getCause() instanceof IOException medium ? medium : new IOException(e);
        } catch (OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private static SignerInfoGenerator signerInfo(SigningKey signer)
            throws OperatorCreationException, CertificateEncodingException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        return new SignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(NO_CLOCK)
                .build(new DigestSigner(signer), new JcaX509CertificateHolder(signer.certificate()));
    }
}
