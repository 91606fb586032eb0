package org.gongji.desk.forms.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.util.DateConverter;

/**
 * The canonical page model inside the PDF, in the catalog's PieceInfo, where archive profiles allow private data; with
 * it anybody can work out the form digest from the file alone and compare it with the QR. Beside it, where the
 * signature lines lie.
 */
final class EmbeddedModel {
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName OWNER = COSName.getPDFName("GongjiDesk");
    private static final COSName PRIVATE = COSName.getPDFName("Private");
    private static final COSName MODEL = COSName.getPDFName("Model");
    private static final COSName LINES = COSName.getPDFName("Lines");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");

    private EmbeddedModel() {
    }

    static void put(PDDocument document, byte[] canonicalModel, List<LinePlace> lines, Calendar now)
            throws IOException {
        COSDictionary own = new COSDictionary();
        own.setItem(MODEL, new PDStream(document, new ByteArrayInputStream(canonicalModel), COSName.FLATE_DECODE));
        COSArray places = new COSArray();
        lines.forEach(line -> places.add(written(line)));
        own.setItem(LINES, places);
        COSDictionary owner = new COSDictionary();
        owner.setItem(LAST_MODIFIED, new COSString(DateConverter.toString(now)));
        owner.setItem(PRIVATE, own);
        COSDictionary pieces = new COSDictionary();
        pieces.setItem(OWNER, owner);
        document.getDocumentCatalog().getCOSObject().setItem(PIECE_INFO, pieces);
    }

    static Optional<byte[]> read(PDDocument document) throws IOException {
        COSDictionary own = own(document);
        COSBase model = own == null ? null : own.getDictionaryObject(MODEL);
        if (!(model instanceof COSStream stream)) {
            return Optional.empty();
        }
        try (InputStream in = stream.createInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    static List<LinePlace> lines(PDDocument document) {
        COSDictionary own = own(document);
        COSArray places = own == null ? null : own.getCOSArray(LINES);
        List<LinePlace> lines = new ArrayList<>();
        for (int i = 0; places != null && i < places.size(); i++) {
            COSArray place = (COSArray) places.getObject(i);
            lines.add(new LinePlace(place.getString(0), place.getInt(1), number(place, 2), number(place, 3),
                    number(place, 4), number(place, 5)));
        }
        return lines;
    }

    private static COSDictionary own(PDDocument document) {
        COSDictionary pieces = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PIECE_INFO);
        COSDictionary owner = pieces == null ? null : pieces.getCOSDictionary(OWNER);
        return owner == null ? null : owner.getCOSDictionary(PRIVATE);
    }

    private static COSArray written(LinePlace line) {
        COSArray place = new COSArray();
        place.add(new COSString(line.line()));
        place.add(COSInteger.get(line.page()));
        for (float number : new float[] {line.x(), line.y(), line.width(), line.height()}) {
            place.add(new COSFloat(number));
        }
        return place;
    }

    private static float number(COSArray place, int at) {
        return ((COSNumber) place.getObject(at)).floatValue();
    }
}
