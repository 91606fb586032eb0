package org.gongji.desk.forms.pdf;

import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.Letterhead;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.vault.WindowKey;
import org.w3c.dom.Document;

/**
 * The press: coverage → lay out → QR → sign incrementally → read back. One paper at a time; the parsed fonts are not
 * for two threads.
 */
public final class FormPress implements Press, Closeable {
    private static final String TRAINING_WORD = "演练";

    private final FontShelf fonts;
    private final Template templates = new Template();
    private final Supplier<WindowKey> key;
    private final Clock clock;

    /** @throws IOException when no usable font is there; {@link Typefaces#lacks()} has the words */
    public FormPress(Typefaces typefaces, WindowKey key, Clock clock) throws IOException {
        this(typefaces, () -> key, clock);
    }

    /**
     * @param key asked for each paper, not before: the press warms up while the password is still being typed
     * @throws IOException when no usable font is there; {@link Typefaces#lacks()} has the words
     */
    public FormPress(Typefaces typefaces, Supplier<WindowKey> key, Clock clock) throws IOException {
        XRLog.setLoggingEnabled(false); // its log would carry the papers' words
        this.fonts = new FontShelf(typefaces);
        this.key = key;
        this.clock = clock;
    }

    @Override
    public synchronized Outcome issue(Form form, List<Handwriting> hands) {
        List<Integer> holes = fonts.coverage().missing(form.words());
        if (!holes.isEmpty()) {
            return new Outcome.Undrawable(holes);
        }
        for (Handwriting hand : hands) {
            if (!belongs(hand, form)) {
                return new Outcome.ForeignHand(hand.line());
            }
        }
        Document xhtml = fill(form, hands);
        List<Integer> holesInTemplate = fonts.coverage().missing(xhtml.getDocumentElement().getTextContent());
        if (!holesInTemplate.isEmpty()) {
            return new Outcome.Undrawable(holesInTemplate);
        }
        try {
            byte[] pdf = new WindowSigner(key.get(), clock).sign(draw(form, hands, xhtml));
            requireIntact(pdf);
            try (PDDocument written = Loader.loadPDF(pdf)) {
                ReadBack.require(form, written);
                return new Outcome.Issued(new SignedForm(form.kind(), form.head().documentId(), form.digest(),
                        written.getNumberOfPages(), pdf));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the press is broken", e);
        }
    }

    /** The sheet alone, unsigned: what a benchmark compares with drawing by hand. */
    public synchronized byte[] draw(Form form) {
        try {
            return draw(form, List.of(), fill(form, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("the press is broken", e);
        }
    }

    @Override
    public synchronized void warmUp() {
        Form sheet = WarmUp.sheet();
        Document xhtml = templates.fill(sheet.kind(), sheet.canonical(), Map.of());
        try (PDDocument document = Sheet.layOut(xhtml, Map.of(), fonts).document()) {
            document.save(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the press is broken", e);
        }
    }

    @Override
    public synchronized byte[] marked(byte[] pdf, String remark) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                Furniture.remark(document, page, fonts.outline(remark));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper of our own cannot be marked", e);
        }
    }

    @Override
    public synchronized List<byte[]> pictures(byte[] pdf, int dotsPerInch) {
        return Pictures.of(pdf, dotsPerInch);
    }

    @Override
    public synchronized void close() throws IOException {
        fonts.close();
    }

    private static void requireIntact(byte[] pdf) throws IOException {
        List<SignatureBlock> blocks = SignatureBlock.find(pdf);
        if (blocks.size() != 1 || !SignatureBlock.coverWholeFile(blocks, pdf)
                || !SignatureBlock.oneRevisionEach(blocks, pdf)
                || !WindowCms.open(blocks.get(0).contents(pdf), blocks.get(0).signed(pdf)).holds()) {
            throw new IOException("the signature just made does not hold");
        }
    }

    private static boolean belongs(Handwriting hand, Form form) {
        return hand.document().equals(form.digest())
                && form.lines().stream().map(SignLine::key).anyMatch(hand.line()::equals);
    }

    private Document fill(Form form, List<Handwriting> hands) {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("hands", hands.stream().collect(Collectors.toMap(Handwriting::line, this::caption)));
        if (form instanceof Receipt receipt) {
            Mark mark = new Mark.OfReceipt(form.head().window().office(), form.head().window().code(),
                    receipt.caseNumber(), LocalDate.parse(receipt.date()), receipt.matters(), form.digest());
            extra.put("qr", Base64.getEncoder().encodeToString(QrImage.png(MarkSigner.text(mark, key.get()))));
        } else {
            extra.put("pageCode", true);
        }
        return templates.fill(form.kind(), form.canonical(), extra);
    }

    private Map<String, String> caption(Handwriting hand) {
        ZonedDateTime at = hand.signedAt().atZone(clock.getZone());
        return Map.of("date", at.getYear() + " 年 " + at.getMonthValue() + " 月 " + at.getDayOfMonth() + " 日");
    }

    private byte[] draw(Form form, List<Handwriting> hands, Document xhtml) throws IOException {
        Map<String, Handwriting> byLine = hands.stream()
                .collect(Collectors.toMap(Handwriting::line, Function.identity()));
        Sheet.Laid laid = Sheet.layOut(xhtml, byLine, fonts);
        try (PDDocument document = laid.document()) {
            furnish(document, form);
            EmbeddedModel.put(document, CanonicalJson.bytes(form.canonical()), laid.lines(),
                    GregorianCalendar.from(ZonedDateTime.now(clock)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void furnish(PDDocument document, Form form) throws IOException {
        Letterhead head = form.head();
        int pages = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (number > 1 || !(form instanceof Receipt)) {
                Mark mark = new Mark.OfPage(head.window().office(), head.window().code(), head.documentId(), number,
                        pages, form.digest());
                Furniture.code(document, page, MarkSigner.text(mark, key.get()));
            }
            if (head.mode() == StoreMode.TRAINING) {
                Furniture.watermark(document, page, fonts.outline(TRAINING_WORD));
            }
        }
    }
}
