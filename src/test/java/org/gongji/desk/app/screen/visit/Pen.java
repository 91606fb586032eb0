package org.gongji.desk.app.screen.visit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongji.desk.forms.Press;

/** Signs a printed sheet by hand and lays its pages on the scanner's glass; finds the lines by reading the paper. */
final class Pen {
    private static final int DPI = 150;

    private final Press press;

    Pen(Press press) {
        this.press = press;
    }

    /** @param labels printed before the lines that are signed; @param saved one JPEG a page, in this folder */
    void sign(Path printed, List<String> labels, Path saved) throws IOException {
        byte[] pdf = Files.readAllBytes(printed);
        Files.createDirectories(saved);
        List<byte[]> pages = press.pictures(pdf, DPI);
        for (int page = 1; page <= pages.size(); page++) {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(pages.get(page - 1)));
            BufferedImage paper = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = paper.createGraphics();
            pen.drawImage(drawn, 0, 0, null);
            pen.setColor(new Color(50, 60, 120));
            pen.setStroke(new BasicStroke(3));
            for (Point line : lines(pdf, page, labels)) {
                for (int i = 0; i < 5; i++) {
                    pen.drawArc(line.x + 40 + i * 28, line.y - 36, 26, 40, 30 * i, 250);
                }
            }
            pen.dispose();
            ImageIO.write(paper, "jpg", saved.resolve("page-" + page + ".jpg").toFile());
        }
    }

    private static List<Point> lines(byte[] pdf, int page, List<String> labels) throws IOException {
        List<Point> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (String label : labels) {
                        if (text.contains(label)) {
                            TextPosition last = positions.get(text.indexOf(label) + label.length() - 1);
                            found.add(new Point((int) ((last.getXDirAdj() + last.getWidthDirAdj()) * DPI / 72),
                                    (int) (last.getYDirAdj() * DPI / 72)));
                        }
                    }
                }
            };
            reader.setStartPage(page);
            reader.setEndPage(page);
            reader.getText(document);
        }
        return found;
    }
}
