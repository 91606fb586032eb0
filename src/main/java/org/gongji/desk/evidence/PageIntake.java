package org.gongji.desk.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Page.Format;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageOutcome.Reason;
import org.gongji.desk.evidence.PageOutcome.Refused;

/**
 * The door through which page images come in, whether from a file, dropped or pasted. Looks at the header before
 * anything is decoded (facts.md: ≤ 20 000 pixels a side, ≤ 60 MP, ≤ 30 MB), keeps the bytes exactly as they came and
 * makes a display copy that holds nothing but the picture. What is not taken is refused in words.
 */
public final class PageIntake {
    public static final int MOST_BYTES = 30 * 1024 * 1024;
    static final int MOST_SIDE = 20_000;
    static final long MOST_PIXELS = 60_000_000L;
    private static final Map<String, String> OTHER_PICTURES = otherPictures();

    private static Map<String, String> otherPictures() {
        Map<String, String> magic = new LinkedHashMap<>();
        magic.put("GIF8", "GIF");
        magic.put("BM", "BMP");
        magic.put("II*\0", "TIFF");
        magic.put("MM\0*", "TIFF");
        magic.put("RIFF", "WebP");
        return Map.copyOf(magic);
    }

    private final PdfSheets pdfs;

    public PageIntake(PdfSheets pdfs) {
        this.pdfs = pdfs;
    }

    /** @param already digests of the pages already on this desk */
    public PageOutcome take(byte[] bytes, Origin origin, Set<Sha256> already) {
        if (bytes.length == 0) {
            return new Refused(Reason.EMPTY, "");
        }
        if (bytes.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE, "");
        }
        Sha256 digest = Sha256.of(bytes);
        if (already.contains(digest)) {
            return new PageOutcome.Duplicate(digest);
        }
        if (SimplePdf.isPdf(bytes)) {
            return pdf(bytes, digest, origin);
        }
        Optional<PageHeader> header = PageHeader.of(bytes);
        return header.map(h -> picture(bytes, digest, h, origin)).orElseGet(() -> headless(bytes));
    }

    /** A file from the dialog, a watched folder or dropped; it is never changed and never deleted. */
    public PageOutcome take(Path file, Origin origin, Set<Sha256> already) {
        try (InputStream in = Files.newInputStream(file)) {
            return take(in.readNBytes(MOST_BYTES + 1), origin, already);
        } catch (IOException e) {
            return new Refused(Reason.UNREADABLE, "");
        }
    }

    /** A picture pasted without a file: its PNG form is the original from here on. */
    public PageOutcome pasted(BufferedImage image, Set<Sha256> already) {
        if (tooMany(image.getWidth(), image.getHeight())) {
            return new Refused(Reason.TOO_MANY_PIXELS, "");
        }
        return take(Picture.png(image), Origin.CLIPBOARD, already);
    }

    private PageOutcome pdf(byte[] bytes, Sha256 digest, Origin origin) {
        int sheets = SimplePdf.isSimple(bytes) ? pdfs.count(bytes) : 0;
        if (sheets == 0) {
            return new Refused(Reason.PDF_NOT_SIMPLE, "PDF");
        }
        if (sheets > PdfSheets.MOST_SHEETS) {
            return new Refused(Reason.PDF_TOO_LONG, "PDF");
        }
        Page page = new Page(digest, Format.PDF, 0, 0, bytes.length, origin);
        return sheet(bytes, 0).<PageOutcome>map(first -> new PageOutcome.Taken(page, bytes.clone(), first, sheets))
                .orElse(new Refused(Reason.BROKEN, "PDF"));
    }

    /** Display copy of one sheet of a PDF that was taken; empty where it cannot be drawn. */
    public Optional<byte[]> sheet(byte[] pdf, int sheet) {
        return pdfs.draw(pdf, sheet, Picture.DISPLAY_SIDE).map(Picture::display);
    }

    /** Whether a decoder may be given this JPEG or PNG: its header was found, is whole and within the limits. */
    public static boolean bounded(byte[] picture) {
        return PageHeader.of(picture).filter(header -> header.width() > 0 && header.height() > 0
                && !tooMany(header.width(), header.height()) && header.plausible(picture.length)).isPresent();
    }

    private static PageOutcome picture(byte[] bytes, Sha256 digest, PageHeader header, Origin origin) {
        if (header.width() <= 0 || header.height() <= 0) {
            return new Refused(Reason.BROKEN, header.format().name());
        }
        if (tooMany(header.width(), header.height())) {
            return new Refused(Reason.TOO_MANY_PIXELS, header.format().name());
        }
        if (!header.complete() || !header.plausible(bytes.length)) {
            return new Refused(Reason.TRUNCATED, header.format().name());
        }
        if (header.components() == 4 || header.components() == 2) {
            return new Refused(Reason.COLOURS, header.format().name());
        }
        try {
            byte[] display = Picture.display(bytes, header);
            boolean side = header.turn() >= 5;
            Page page = new Page(digest, header.format(), side ? header.height() : header.width(),
                    side ? header.width() : header.height(), bytes.length, origin);
            return new PageOutcome.Taken(page, bytes.clone(), display, 1);
        } catch (Picture.Undecodable e) {
            return new Refused(e.reason(), header.format().name());
        }
    }

    private static boolean tooMany(int width, int height) {
        return width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS;
    }

    private static PageOutcome headless(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (start.length() >= 12 && start.startsWith("ftyp", 4)) {
            return new Refused(Reason.OTHER_PICTURE, "HEIC");
        }
        if (start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("\u0089PNG")) {
            return new Refused(Reason.BROKEN, start.startsWith("\u0089") ? "PNG" : "JPEG");
        }
        return OTHER_PICTURES.entrySet().stream().filter(e -> start.startsWith(e.getKey()))
                .map(e -> new Refused(Reason.OTHER_PICTURE, e.getValue())).findFirst()
                .orElseGet(() -> new Refused(Reason.FOREIGN, ""));
    }
}
