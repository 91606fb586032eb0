package org.gongji.desk.app.screen.visit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.forms.ScannedPages;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.forms.pdf.InkScan;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.step.signing.SignDesk.Scanned;

/** One sheet on its way to ink: printed with page codes, signed by pen, scanned back, matched, and only then signed. */
public final class InkSheet {
    /** A4 at 200 dpi, longer side. */
    private static final int SCAN_PIXELS = 2340;

    private final Rooms rooms;
    private final Tray tray;
    private final Form form;
    private final String draft;
    private final BiFunction<byte[], String, Sha256> keep;
    private IssuedPaper issued;
    private InkScan matcher;
    private ScannedPages back;
    private Sha256 signersPage;

    /**
     * @param draft the case the sheet belongs to
     * @param keep  seals a matched page with its media type under the case
     */
    public InkSheet(Rooms rooms, Form form, String draft, BiFunction<byte[], String, Sha256> keep) {
        this.rooms = rooms;
        this.tray = new Tray(rooms);
        this.form = form;
        this.draft = draft;
        this.keep = keep;
    }

    public Form form() {
        return form;
    }

    public Printed print() {
        if (issued == null) {
            PaperDesk.Made made = rooms.counter().papers().make(form, List.<Handwriting>of(), draft, rooms.clerk());
            if (!(made instanceof PaperDesk.Made.Paper paper)) {
                return Printed.UNDRAWABLE;
            }
            issued = paper.paper();
            back = ScannedPages.none(issued.pages());
        }
        return tray.print(issued, rooms.words().say("ui.sign.reprint"));
    }

    /** @return number of the spoiled sheet, 0 for none */
    public int saw(Seen seen) {
        return issued == null ? 0 : tray.saw(issued, seen);
    }

    /** A picture or PDF that came from the scanner. */
    public Scanned scanned(byte[] image) {
        if (issued == null) {
            return new Scanned.NothingPrinted();
        }
        if (!new String(image, 0, Math.min(4, image.length), StandardCharsets.ISO_8859_1).equals("%PDF")) {
            return page(image, matcher().answer(image));
        }
        Scanned last = new Scanned.NotYet(new ScanAnswer.Refused(ScanAnswer.Why.UNREADABLE, ""), 0);
        EvidencePdf pdf = new EvidencePdf();
        int sheets = pdf.count(image);
        for (int sheet = 0; sheet < sheets; sheet++) {
            Optional<BufferedImage> picture = pdf.draw(image, sheet, SCAN_PIXELS);
            if (picture.isPresent()) {
                last = page(image, matcher().answer(picture.get()));
            }
        }
        return last;
    }

    /** @param original what is kept when the picture of it is matched */
    private Scanned page(byte[] original, ScanAnswer answer) {
        if (answer instanceof ScanAnswer.Matched matched) {
            keep(original, matched);
            back = back.with(matched);
            if (back.signed(form.lines().stream().map(SignLine::key).collect(Collectors.toSet()))) {
                return new Scanned.Signed(new Signature(Signature.Mode.INK, issued.documentId(), issued.form(),
                        signersPage, rooms.clock().instant()));
            }
        }
        return new Scanned.NotYet(answer, back.missing().size());
    }

    private void keep(byte[] original, ScanAnswer.Matched page) {
        if (page.inked().isEmpty() && !page.blank().isEmpty()) {
            return;
        }
        Sha256 kept = keep.apply(original, mediaType(original));
        if (signersPage == null || page.inked().contains(form.lines().get(0).key())) {
            signersPage = kept;
        }
    }

    private static String mediaType(byte[] original) {
        return original[0] == '%' ? "application/pdf" : (original[0] & 0xFF) == 0x89 ? "image/png" : "image/jpeg";
    }

    private InkScan matcher() {
        if (matcher == null) {
            try {
                matcher = new InkScan(rooms.counter().papers().pdf(issued));
            } catch (IOException e) {
                throw new IllegalStateException("a paper of our own press does not open", e);
            }
        }
        return matcher;
    }
}
