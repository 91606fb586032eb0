package org.gongji.desk.forms.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.Result;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongji.desk.base.ForgetfulJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.forms.ScanAnswer.Refused;
import org.gongji.desk.forms.ScanAnswer.Why;

/**
 * Lays scanned pages beside the paper they were printed from (INK mode): the page's QR says which page of which
 * document it is, and whether the places for a hand bear ink. Pictures come here after the image hygiene of
 * {@code evidence}.
 */
public final class InkScan {
    /** Longer sides are scaled down: 300 dpi reads as well as 600 and takes a quarter of the time. */
    private static final int LONGEST = 3600;

    private final String documentId;
    private final Sha256 digest;
    private final String office;
    private final String window;
    private final X509Certificate certificate;
    private final List<LinePlace> lines;

    /** @throws IOException when {@code paper} is not a paper that our press has issued */
    public InkScan(byte[] paper) throws IOException {
        List<SignatureBlock> blocks = SignatureBlock.find(paper);
        if (blocks.isEmpty()) {
            throw new IOException("the paper is not signed");
        }
        WindowCms.Opened opened = WindowCms.open(blocks.get(0).contents(paper), blocks.get(0).signed(paper));
        if (!opened.holds()) {
            throw new IOException("the paper is not the window's");
        }
        certificate = opened.chain().get(0);
        try (PDDocument document = Loader.loadPDF(paper)) {
            byte[] model = EmbeddedModel.read(document).orElseThrow(() -> new IOException("no page model inside"));
            JsonNode head = new ObjectMapper(ForgetfulJson.factory()).readTree(model).path("head");
            documentId = head.path("documentId").asText();
            office = head.path("window").path("office").asText();
            window = head.path("window").path("code").asText();
            digest = Sha256.of(model);
            lines = EmbeddedModel.lines(document);
        }
    }

    /** Where on the printed pages a hand is awaited. */
    public List<LinePlace> places() {
        return List.copyOf(lines);
    }

    /** @param picture JPEG or PNG of one scanned page, any side up */
    public ScanAnswer answer(byte[] picture) {
        Optional<BufferedImage> image = decode(picture);
        return image.isPresent() ? answer(image.get()) : refused(Why.UNREADABLE);
    }

    public ScanAnswer answer(BufferedImage picture) {
        BufferedImage image = reduced(picture);
        List<Result> codes = QrReader.read(image);
        if (codes.isEmpty()) {
            return refused(Why.NO_CODE);
        }
        for (Result code : codes) {
            Optional<MarkText> text = MarkText.read(code.getText());
            if (text.isPresent() && text.get().mark() instanceof Mark.OfPage page) {
                return judge(text.get(), page, image, code);
            }
        }
        return refused(Why.FOREIGN_CODE);
    }

    private ScanAnswer judge(MarkText text, Mark.OfPage page, BufferedImage image, Result code) {
        if (!page.office().equals(office) || !page.window().equals(window)) {
            return new Refused(Why.OTHER_WINDOW, page.office() + "-" + page.window());
        }
        if (!MarkSigner.holds(text, certificate)) {
            return refused(Why.NOT_SIGNED);
        }
        if (!page.documentId().equals(documentId)) {
            return refused(Why.OTHER_DOCUMENT);
        }
        if (!page.digest().equals(digest)) {
            return refused(Why.OTHER_WORDING);
        }
        InkFinder ink = InkFinder.on(image, code);
        List<String> inked = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        for (LinePlace line : lines) {
            if (line.page() == page.page()) {
                (ink.bears(line) ? inked : blank).add(line.line());
            }
        }
        return new ScanAnswer.Matched(page.page(), page.pages(), inked, blank);
    }

    private static Refused refused(Why why) {
        return new Refused(why, "");
    }

    private static Optional<BufferedImage> decode(byte[] picture) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Grey, and no larger than needed. */
    private static BufferedImage reduced(BufferedImage picture) {
        double scale = Math.min(1, LONGEST / (double) Math.max(picture.getWidth(), picture.getHeight()));
        BufferedImage grey = new BufferedImage((int) Math.ceil(picture.getWidth() * scale),
                (int) Math.ceil(picture.getHeight() * scale), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, AffineTransform.getScaleInstance(scale, scale), null);
        pen.dispose();
        return grey;
    }
}
