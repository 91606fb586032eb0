package org.gongji.desk.app.screen.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.forms.sheet.PackWords;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.step.signing.SignDesk;

/**
 * The sheet of one case on its way to a signature. INK: printed with page codes, signed by pen, scanned back, matched,
 * and only then signed. PAD: every line by its own hand under exactly this document.
 */
final class VisitSignDesk implements SignDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Rooms rooms;
    private Form form;
    private Object saying;
    private InkSheet ink;

    VisitSignDesk(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public synchronized Sheet sheet(CaseFile file, Assessment assessment) {
        Counter counter = rooms.counter();
        PackWords pack = PackWords.of(counter.pack(file));
        Form fresh = file.purpose() == CaseFile.Purpose.END
                ? counter.sheets().ending(file, assessment, pack, rooms.clerk())
                : counter.sheets().commitment(file, assessment, pack, rooms.clerk());
        Object says = withoutHead(fresh);
        if (form == null || !says.equals(saying)) {
            tear();
            form = fresh;
            saying = says;
        }
        return new Sheet(form.head().documentId(), form.title(), SheetText.of(form), form.lines());
    }

    /** Id and minute of the page differ each time; a sheet is another one only when it says something else. */
    private static Object withoutHead(Form form) {
        Map<String, Object> says = new LinkedHashMap<>(form.canonical());
        says.remove("head");
        return says;
    }

    @Override
    public synchronized void tear() {
        form = null;
        saying = null;
        ink = null;
    }

    @Override
    public synchronized Printed print(CaseFile file) {
        if (ink == null) {
            ink = new InkSheet(rooms, form, file.id(), (page, type) ->
                    rooms.counter().intake().keepPage(file, page, type, rooms.clerk()));
        }
        return ink.print();
    }

    private Optional<IssuedPaper> make(CaseFile file, List<Handwriting> hands) {
        PaperDesk.Made made = rooms.counter().papers().make(form, hands, file.id(), rooms.clerk());
        return made instanceof PaperDesk.Made.Paper paper ? Optional.of(paper.paper()) : Optional.empty();
    }

    @Override
    public synchronized int saw(Seen seen) {
        return ink == null ? 0 : ink.saw(seen);
    }

    @Override
    public synchronized Scanned scanned(CaseFile file, byte[] image) {
        return ink == null ? new Scanned.NothingPrinted() : ink.scanned(image);
    }

    @Override
    public Penned pen(String line) {
        Sha256 document = document();
        DeviceState state = rooms.signPad().state();
        if (state != DeviceState.READY && state != DeviceState.BUSY) {
            return new Penned.NoPad();
        }
        SignPad.Outcome outcome = rooms.signPad().capture(document, PATIENCE);
        if (outcome instanceof SignPad.Outcome.Signed signed && !signed.strokes().isEmpty()) {
            return new Penned.Hand(Handwriting.of(line, signed.strokes(), rooms.clock().instant()).strokes());
        }
        return outcome instanceof SignPad.Outcome.Failed ? new Penned.NoPad() : new Penned.Nobody();
    }

    private synchronized Sha256 document() {
        return form.digest();
    }

    @Override
    public synchronized Signature written(CaseFile file, Map<String, List<Handwriting.Stroke>> hands, Instant at) {
        List<Handwriting> all = new ArrayList<>();
        for (SignLine line : form.lines()) {
            all.add(new Handwriting(line.key(), form.digest(), hands.get(line.key()), at));
        }
        IssuedPaper issued = make(file, all).orElseThrow(() -> new IllegalStateException("the signed sheet cannot be drawn"));
        Sha256 proof = rooms.counter().intake().keepPage(file, CanonicalJson.bytes(Map.of("signed",
                issued.blob().hex(), "lines", all.stream().map(Handwriting::line).toList())), "application/json",
                rooms.clerk());
        return new Signature(Signature.Mode.PAD, issued.documentId(), issued.form(), proof, at);
    }
}
