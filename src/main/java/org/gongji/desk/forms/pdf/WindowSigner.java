package org.gongji.desk.forms.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.vault.WindowKey;

/**
 * PAdES B-B by the window: ETSI.CAdES.detached, ESSCertIDv2, time only in {@code /M}, DocMDP P=2, saved
 * incrementally. Says "unchanged since, by this window"; it is not an electronic seal.
 */
final class WindowSigner {
    private static final int ROOM = 8192;

    private final WindowKey key;
    private final Clock clock;

    WindowSigner(WindowKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    byte[] sign(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.now(clock)));
            boolean first = document.getSignatureDictionaries().isEmpty();
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, this::cms, options);
            if (first) {
                allowOnlyFurtherSignatures(document, signature);
            }
            nameField(document, signature);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    /** DocMDP P=2: filling and signing only; anything else breaks the first signature for every reader. */
    private static void allowOnlyFurtherSignatures(PDDocument document, PDSignature signature) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 2);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        parameters.setDirect(true);
        reference.setDirect(true);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        catalog.setItem(COSName.getPDFName("Perms"), permissions);
        catalog.setNeedToBeUpdated(true);
        permissions.setNeedToBeUpdated(true);
    }

    /** An invisible field still needs a name for readers that speak. */
    private static void nameField(PDDocument document, PDSignature signature) throws IOException {
        for (PDSignatureField field : document.getSignatureFields()) {
            if (field.getSignature() != null && field.getSignature().getCOSObject() == signature.getCOSObject()) {
                field.setAlternateFieldName("窗口的数字签名");
                for (PDAnnotationWidget widget : field.getWidgets()) {
                    widget.setContents("窗口的数字签名，证明本文件自签名后没有改动");
                }
            }
        }
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(
                    new JcaDigestCalculatorProviderBuilder().build());
            X509Certificate own = key.signingChain().get(0);
            builder.setSignedAttributeGenerator(attributes(own));
            generator.addSignerInfoGenerator(builder.build(new VaultSigner(key),
                    new X509CertificateHolder(own.getEncoded())));
            generator.addCertificates(new JcaCertStore(key.signingChain()));
            return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded("DER");
        } catch (OperatorCreationException | CertificateEncodingException | CMSException e) {
            throw new IOException("the window's key does not sign", e);
        }
    }

    /** Content type, digest, certificate; no signing time: PAdES keeps it in /M alone. */
    private static CMSAttributeTableGenerator attributes(X509Certificate own) throws CertificateEncodingException {
        byte[] certificateDigest = Sha256.of(own.getEncoded()).bytes();
        return parameters -> {
            ASN1EncodableVector list = new ASN1EncodableVector();
            list.add(new Attribute(CMSAttributes.contentType,
                    new DERSet((ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))));
            list.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(
                    (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST)))));
            list.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(
                    new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(certificateDigest)}))));
            return new AttributeTable(list);
        };
    }

    /** BouncyCastle asks for a signature over a stream; the vault gives one over a digest. */
    private static final class VaultSigner implements ContentSigner {
        private final WindowKey key;
        private final MessageDigest digest = Sha256.digest();

        VaultSigner(WindowKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        }

        @Override
        public byte[] getSignature() {
            return key.sign(WindowKey.Purpose.FORM, digest.digest());
        }
    }
}
