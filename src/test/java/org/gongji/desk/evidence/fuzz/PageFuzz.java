package org.gongji.desk.evidence.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.PdfSheets;
import org.gongji.desk.forms.pdf.EvidencePdf;

/**
 * What the fuzzer calls: the first byte says what the rest is, a whole file or the part of one that no blind change
 * reaches because a length, a table or a compression stands before it. Anything thrown ends the run.
 */
public final class PageFuzz {
    static final int WHOLE = 0;
    static final int PNG_ROWS = 1;
    static final int PDF_OBJECTS = 2;
    static final int PDF_CONTENT = 3;
    static final int PDF_PICTURE = 4;
    static final int PDF_HIDDEN = 5;
    private static final int KINDS = 6;
    /** Drawn small: what is fuzzed is what is read, not how many pixels a page has. */
    private static final int SMALL = 120;

    private static final PageIntake INTAKE = new PageIntake(new PdfSheets() {
        private final EvidencePdf real = new EvidencePdf();

        @Override
        public int count(byte[] pdf) {
            return real.count(pdf);
        }

        @Override
        public Optional<BufferedImage> draw(byte[] pdf, int sheet, int longest) {
            return real.draw(pdf, sheet, SMALL);
        }
    });

    private PageFuzz() {
    }

    /** The door answered, and against its own promise. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String promise) {
            super(promise);
        }
    }

    /** Opens one PDF before any input's clock runs: on a busy machine loading the library alone takes ten seconds. */
    public static void fuzzerInitialize() {
        answered(new byte[] {PDF_OBJECTS});
    }

    public static void fuzzerTestOneInput(byte[] data) {
        answered(data);
    }

    static Optional<PageOutcome> answered(byte[] data) {
        if (data.length == 0) {
            return Optional.empty();
        }
        byte[] file = file(Math.floorMod(data[0], KINDS), Arrays.copyOfRange(data, 1, data.length));
        PageOutcome outcome = INTAKE.take(file, Origin.FILE, Set.of());
        if (outcome instanceof PageOutcome.Taken taken) {
            keep(Arrays.equals(taken.original(), file), "the original is kept");
            keep(taken.sheets() >= 1 && taken.sheets() <= PdfSheets.MOST_SHEETS, "so many sheets");
            keep(PageIntake.bounded(taken.display()), "a display copy that can be shown");
        }
        return Optional.of(outcome);
    }

    private static byte[] file(int kind, byte[] rest) {
        return switch (kind) {
            case PNG_ROWS -> png(rest);
            case PDF_OBJECTS -> pdf(latin(rest));
            case PDF_CONTENT -> pdf("4 0 obj<</Length " + rest.length + ">>stream\n" + latin(rest)
                    + "\nendstream endobj\n");
            case PDF_PICTURE -> pdf("5 0 obj<</Type/XObject/Subtype/Image" + latin(rest) + "\nendstream endobj\n"
                    + "4 0 obj<</Length 14>>stream\n20 0 0 20 0 0 cm/P Do\nendstream endobj\n");
            case PDF_HIDDEN -> pdf(hidden(rest));
            default -> rest;
        };
    }

    /** Header from the first ten bytes, small; then rows that inflate. */
    private static byte[] png(byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] head = Arrays.copyOf(rest, 10);
        chunk(out, "IHDR", new byte[] {0, 0, 0, head[0], 0, 0, 0, head[1], head[2], head[3], 0, 0, head[4]});
        int palette = Math.min(head[5] & 0xFF, Math.max(0, rest.length - 10));
        if (palette > 0) {
            chunk(out, head[6] % 2 == 0 ? "PLTE" : "tRNS", Arrays.copyOfRange(rest, 10, 10 + palette));
        }
        chunk(out, "IDAT", deflated(Arrays.copyOfRange(rest, Math.min(rest.length, 10 + palette), rest.length)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String tag, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(tag.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes(new byte[4]);
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length + 64];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /** The objects inside a compressed stream, with a table that finds them. */
    private static String hidden(byte[] rest) {
        byte[] packed = deflated(("7 0 " + latin(rest)).getBytes(StandardCharsets.ISO_8859_1));
        return "6 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>stream\n"
                + latin(packed) + "\nendstream endobj\n";
    }

    /** A small page around the objects; its table is left out, so that the parser finds them by itself. */
    private static byte[] pdf(String objects) {
        String text = "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 20 20]/Contents 4 0 R/Resources<</XObject<</P "
                + "5 0 R>>/Font<</F 7 0 R>>/ExtGState<</G 7 0 R>>>>>>endobj\n" + objects
                + "trailer<</Root 1 0 R/Size 8>>\n%%EOF\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void keep(boolean kept, String promise) {
        if (!kept) {
            throw new Broken(promise);
        }
    }
}
