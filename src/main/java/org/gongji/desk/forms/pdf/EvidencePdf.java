package org.gongji.desk.forms.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PdfSheets;

/**
 * PDFs that somebody brought: every object is looked at before a page is drawn, annotations are never drawn, and
 * drawing stops after more operators than a page needs. The surface was checked by {@code evidence}.
 */
public final class EvidencePdf implements PdfSheets {
    private static final int MOST_OBJECTS = 50_000;
    private static final int MOST_OPERATORS = 400_000;
    private static final int DEEPEST = 60;
    private static final long MOST_PIXELS = 40_000_000L;
    private static final long MOST_INLINE_PIXELS = 1_000_000L;
    private static final float MOST_SCALE = 300f / 72f;
    private static final Set<COSName> PICTURE_FILTERS =
            Set.of(COSName.FLATE_DECODE, COSName.DCT_DECODE, COSName.CCITTFAX_DECODE);
    private static final Set<COSName> INLINE_FILTERS =
            Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION, COSName.CCITTFAX_DECODE,
                    COSName.CCITTFAX_DECODE_ABBREVIATION);

    /** More than a page of pictures needs; unchecked, because PDFBox swallows what is checked and goes on. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("more than a page of pictures", null, false, false);
        }
    }

    @Override
    public int count(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return !document.isEncrypted() && new Look().isSimple(document.getDocument())
                    ? document.getNumberOfPages() : 0;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the parser answers hostile bytes with whatever it stumbles into; all of it means: no simple PDF
            return 0;
        }
    }

    @Override
    public Optional<BufferedImage> draw(byte[] pdf, int sheet, int longest) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = document.getPage(sheet).getCropBox();
            float side = Math.max(box.getWidth(), box.getHeight());
            float least = Math.min(box.getWidth(), box.getHeight());
            if (!(least > 0) || !Float.isFinite(side)) {
                return Optional.empty();
            }
            return Optional.of(new Sober(document).renderImage(sheet, Math.min(MOST_SCALE, longest / side),
                    ImageType.RGB));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    /** One walk over all objects of a file. */
    private static final class Look {
        private int left = MOST_OBJECTS;

        boolean isSimple(COSDocument document) throws IOException {
            if (document.getTrailer() == null || !fine(document.getTrailer(), 0)) {
                return false;
            }
            for (COSObjectKey key : document.getXrefTable().keySet()) {
                COSObject object = document.getObjectFromPool(key);
                if (object != null && !fine(object.getObject(), 0)) {
                    return false;
                }
            }
            return true;
        }

        /** What is referred to has its own line in the table of objects. */
        private boolean fine(COSBase part, int depth) throws IOException {
            if (--left < 0 || depth > DEEPEST) {
                return false;
            }
            if (part instanceof COSName name) {
                return !ACTIVE.contains(name.getName());
            }
            if (part instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (!fine(array.get(i), depth + 1)) {
                        return false;
                    }
                }
                return true;
            }
            return !(part instanceof COSDictionary dictionary) || fine(dictionary, depth);
        }

        private boolean fine(COSDictionary dictionary, int depth) throws IOException {
            for (COSName key : dictionary.keySet()) {
                if (ACTIVE.contains(key.getName()) || !fine(dictionary.getItem(key), depth + 1)) {
                    return false;
                }
            }
            return !(dictionary instanceof COSStream stream)
                    || !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) || drawable(stream);
        }
    }

    private static boolean drawable(COSStream picture) throws IOException {
        long width = picture.getInt(COSName.WIDTH, 0);
        long height = picture.getInt(COSName.HEIGHT, 0);
        COSBase filter = picture.getFilters();
        if (filter instanceof COSArray one && one.size() == 1) {
            filter = one.getObject(0);
        }
        if (width <= 0 || height <= 0 || width * height > MOST_PIXELS
                || filter != null && !PICTURE_FILTERS.contains(filter)) {
            return false;
        }
        // the JPEG inside says its own size, and the decoder believes that one
        return !COSName.DCT_DECODE.equals(filter) || PageIntake.bounded(raw(picture));
    }

    private static byte[] raw(COSStream picture) throws IOException {
        try (InputStream in = picture.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Draws pages and nothing beside them, and not for ever. */
    private static final class Sober extends PDFRenderer {
        Sober(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
            setAnnotationsFilter(annotation -> false);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Hand(parameters);
        }
    }

    private static final class Hand extends PageDrawer {
        private int left = MOST_OPERATORS;

        Hand(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (--left < 0 || operator.getName().equals("BI") && !small(operator.getImageParameters())) {
                throw new TooMuch();
            }
            super.processOperator(operator, operands);
        }

        private static boolean small(COSDictionary inline) {
            long width = inline.getInt(COSName.W, COSName.WIDTH, 0);
            long height = inline.getInt(COSName.H, COSName.HEIGHT, 0);
            COSBase filter = inline.getDictionaryObject(COSName.F, COSName.FILTER);
            return width > 0 && height > 0 && width * height <= MOST_INLINE_PIXELS
                    && (filter == null || INLINE_FILTERS.contains(filter));
        }
    }
}
