package org.gongji.desk.forms.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.bouncycastle.asn1.ess.ESSCertIDv2;
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
        return WindowCms.build(content.readAllBytes(), key.signingChain(),
                digest -> key.sign(WindowKey.Purpose.FORM, digest));
    }
}
