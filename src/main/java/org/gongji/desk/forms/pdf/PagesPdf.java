package org.gongji.desk.forms.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pages put together for whoever handed them in, an A4 sheet a page, as large as it fits. A plain copy: it is neither
 * signed nor kept, and proves nothing that the sealed page does not.
 */
public final class PagesPdf {
    /** In points, on each side: what printers leave white. */
    private static final float MARGIN = 24;

    private PagesPdf() {
    }

    /**
     * @param pictures JPEG or PNG, upright
     * @throws IllegalArgumentException where there is none
     */
    public static byte[] of(List<byte[]> pictures) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a copy of nothing");
        }
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (byte[] picture : pictures) {
                add(document, PDImageXObject.createFromByteArray(document, picture, "page"));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page of our own cannot be put on a sheet", e);
        }
    }

    private static void add(PDDocument document, PDImageXObject image) throws IOException {
        boolean wide = image.getWidth() > image.getHeight();
        PDRectangle sheet = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        float scale = Math.min((sheet.getWidth() - 2 * MARGIN) / image.getWidth(),
                (sheet.getHeight() - 2 * MARGIN) / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
            ink.drawImage(image, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
        }
    }
}
