package org.gongji.desk.bench;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDLineDashPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads from a paper that the press drew where everything on it lies, so that somebody else can draw the same. */
final class PaperTrace extends PDFGraphicsStreamEngine {
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    private PaperTrace(PDPage page) {
        super(page);
    }

    /** One page; all measures in points from its left lower corner. */
    record Page(List<Line> lines, List<Shape> shapes, List<Picture> pictures) {
    }

    /** @param font PostScript name without the subset's tag */
    record Line(String font, float size, float x, float y, float width, String text) {
    }

    record Picture(float x, float y, float width, float height) {
    }

    private record Glyph(String font, float size, float x, float y, float width, String text) {
        private boolean follows(Glyph before) {
            return font.equals(before.font) && size == before.size && Math.abs(y - before.y) < 0.01
                    && Math.abs(x - before.x - before.width) < size;
        }
    }

    /** @param width of the line; 0 for a filled shape */
    record Shape(GeneralPath path, float width, PDLineDashPattern dash, PDColor color) {
        void draw(PDPageContentStream out) throws IOException {
            float[] at = new float[6];
            for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
                switch (step.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                    case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                    case PathIterator.SEG_CUBICTO -> out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    default -> out.closePath();
                }
            }
            if (width > 0) {
                out.setStrokingColor(color);
                out.setLineWidth(width);
                out.setLineDashPattern(dash.getDashArray(), dash.getPhase());
                out.stroke();
            } else {
                out.setNonStrokingColor(color);
                out.fill();
            }
        }
    }

    static List<Page> of(byte[] pdf) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PaperTrace trace = new PaperTrace(page);
                trace.processPage(page);
                pages.add(new Page(trace.lines(), trace.shapes, trace.pictures));
            }
        }
        return pages;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < glyphs.size();) {
            int to = from + 1;
            while (to < glyphs.size() && glyphs.get(to).follows(glyphs.get(to - 1))) {
                to++;
            }
            Glyph first = glyphs.get(from);
            Glyph last = glyphs.get(to - 1);
            StringBuilder text = new StringBuilder();
            glyphs.subList(from, to).forEach(glyph -> text.append(glyph.text()));
            lines.add(new Line(first.font(), first.size(), first.x(), first.y(), last.x() + last.width() - first.x(),
                    text.toString()));
            from = to;
        }
        return lines;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text != null) {
            glyphs.add(new Glyph(font.getName().substring(font.getName().indexOf('+') + 1), at.getScalingFactorY(),
                    at.getTranslateX(), at.getTranslateY(), displacement.getX() * at.getScalingFactorX(), text));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix at = getGraphicsState().getCurrentTransformationMatrix();
        pictures.add(new Picture(at.getTranslateX(), at.getTranslateY(), at.getScalingFactorX(),
                at.getScalingFactorY()));
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        take(Math.max(transformWidth(getGraphicsState().getLineWidth()), 0.01f),
                getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int rule) {
        take(0, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fillPath(rule);
    }

    private void take(float width, PDColor color) {
        shapes.add(new Shape((GeneralPath) path.clone(), width, getGraphicsState().getLineDashPattern(), color));
        path.reset();
    }

    /** Nothing of ours is cut off by its clip. */
    @Override
    public void clip(int rule) {
        path.reset();
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("a paper has no shadings");
    }
}
