package org.gongji.desk.forms.pdf;

import java.io.IOException;
import java.util.Calendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.util.DateConverter;

/**
 * The canonical page model inside the PDF, in the catalog's PieceInfo, where archive profiles allow private data. With
 * it anybody can work out the form digest from the file alone and compare it with the QR.
 */
final class EmbeddedModel {
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName OWNER = COSName.getPDFName("GongjiDesk");
    private static final COSName PRIVATE = COSName.getPDFName("Private");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");

    private EmbeddedModel() {
    }

    static void put(PDDocument document, byte[] canonicalModel, Calendar now) throws IOException {
        PDStream stream = new PDStream(document, new java.io.ByteArrayInputStream(canonicalModel),
                COSName.FLATE_DECODE);
        COSDictionary owner = new COSDictionary();
        owner.setItem(LAST_MODIFIED, new COSString(DateConverter.toString(now)));
        owner.setItem(PRIVATE, stream);
        COSDictionary pieces = new COSDictionary();
        pieces.setItem(OWNER, owner);
        document.getDocumentCatalog().getCOSObject().setItem(PIECE_INFO, pieces);
    }

    static Optional<byte[]> read(PDDocument document) throws IOException {
        COSDictionary pieces = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PIECE_INFO);
        COSDictionary owner = pieces == null ? null : pieces.getCOSDictionary(OWNER);
        COSBase model = owner == null ? null : owner.getDictionaryObject(PRIVATE);
        if (!(model instanceof COSStream stream)) {
            return Optional.empty();
        }
        try (java.io.InputStream in = stream.createInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }
}
