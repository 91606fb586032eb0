package org.gongji.desk.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * A program that draws one paper straight with PDFBox. It knows where every line of text, rule and picture goes, so it
 * lays nothing out; it measures each line once, makes the QR, and embeds subsets of fonts parsed beforehand.
 */
final class PlainPaper {
    private static final int PIXELS = 8;

    private final List<PaperTrace.Page> pages;
    private final List<String> codes;
    private final Map<String, TrueTypeFont> fonts;

    /**
     * @param codes what the QR of each page says
     * @param fonts parsed, by PostScript name
     */
    PlainPaper(List<PaperTrace.Page> pages, List<String> codes, Map<String, TrueTypeFont> fonts) {
        this.pages = pages;
        this.codes = codes;
        this.fonts = fonts;
    }

    byte[] draw() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Map<String, PDFont> embedded = new HashMap<>();
            for (int i = 0; i < pages.size(); i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    draw(document, out, pages.get(i), codes.get(i), embedded);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void draw(PDDocument document, PDPageContentStream out, PaperTrace.Page page, String code,
                      Map<String, PDFont> embedded) throws IOException {
        for (PaperTrace.Shape shape : page.shapes()) {
            shape.draw(out);
        }
        for (PaperTrace.Line line : page.lines()) {
            PDFont font = embedded.get(line.font());
            if (font == null) {
                font = PDType0Font.load(document, fonts.get(line.font()), true);
                embedded.put(line.font(), font);
            }
            float spread = (line.width() - font.getStringWidth(line.text()) / 1000 * line.size())
                    / Math.max(1, line.text().codePointCount(0, line.text().length()) - 1);
            out.beginText();
            out.setFont(font, line.size());
            out.setCharacterSpacing(spread);
            out.newLineAtOffset(line.x(), line.y());
            out.showText(line.text());
            out.endText();
        }
        for (PaperTrace.Picture picture : page.pictures()) {
            out.drawImage(LosslessFactory.createFromImage(document, qr(code)), picture.x(), picture.y(),
                    picture.width(), picture.height());
        }
    }

    private static BufferedImage qr(String text) throws IOException {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IOException("a code too long", e);
        }
        int side = modules.getWidth() * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(x * PIXELS, y * PIXELS, PIXELS, PIXELS);
                }
            }
        }
        pen.dispose();
        return image;
    }
}
