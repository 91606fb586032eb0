package org.gongji.desk.forms.pdf;

import com.google.zxing.Result;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.forms.FormReport.Finding;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;

/** Reads the QR of each page off its picture, as a phone would, and compares it with page model and window. */
final class PaperCodes {
    private static final int DOTS_PER_INCH = 200;

    private final Map<String, Object> model;
    private final X509Certificate window;
    private final Sha256 digest;

    PaperCodes(Map<String, Object> model, X509Certificate window) {
        this.model = model;
        this.window = window;
        this.digest = Sha256.of(CanonicalJson.bytes(model));
    }

    Optional<Finding> check(PDDocument paper) throws IOException {
        PDFRenderer renderer = new PDFRenderer(paper);
        for (int page = 0; page < paper.getNumberOfPages(); page++) {
            BufferedImage picture = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
            Optional<Finding> finding = check(QrReader.read(picture), page + 1, paper.getNumberOfPages());
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> check(List<Result> codes, int page, int pages) {
        List<MarkText> marks = codes.stream().map(Result::getText).map(MarkText::read).flatMap(Optional::stream)
                .toList();
        if (marks.size() != 1) {
            return Optional.of(Finding.QR_MISSING);
        }
        MarkText mark = marks.get(0);
        if (!mark.mark().digest().equals(digest) || !fits(mark.mark(), page, pages) || !ofWindow(mark.mark())) {
            return Optional.of(Finding.QR_OF_ANOTHER);
        }
        return MarkSigner.holds(mark, window) ? Optional.empty() : Optional.of(Finding.QR_NOT_SIGNED);
    }

    private boolean fits(Mark mark, int page, int pages) {
        if (mark instanceof Mark.OfReceipt receipt) {
            return page == 1 && receipt.caseNumber().equals(model.get("caseNumber"))
                    && receipt.date().toString().equals(model.get("date"))
                    && Integer.valueOf(receipt.matters()).equals(model.get("matters"));
        }
        return mark instanceof Mark.OfPage code && code.page() == page && code.pages() == pages
                && code.documentId().equals(head("documentId"));
    }

    private boolean ofWindow(Mark mark) {
        return head("window") instanceof Map<?, ?> place && mark.office().equals(place.get("office"))
                && mark.window().equals(place.get("code"));
    }

    private Object head(String name) {
        return model.get("head") instanceof Map<?, ?> head ? head.get(name) : null;
    }
}
