package org.gongji.desk.app.screen.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.app.screen.visit.InkSheet;
import org.gongji.desk.app.screen.visit.VisitPageDesk;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.record.InfoDesk;
import org.gongji.desk.binding.record.InfoRequest;
import org.gongji.desk.binding.record.InfoRequest.Change;
import org.gongji.desk.binding.record.InfoRequest.Paper;
import org.gongji.desk.binding.record.InfoSlip;
import org.gongji.desk.forms.InfoSheet;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.matter.ChangeDesk;
import org.gongji.desk.ui.matter.Who;
import org.gongji.desk.ui.step.evidence.PageDesk;

/** A change of basic information over the open counter: one case, opened with the first thing that is kept. */
final class CounterChange implements ChangeDesk {
    private final Rooms rooms;
    private final Who who;
    private final VisitPageDesk pages;
    private String draft = "";
    private InkSheet sheet;
    private Object saying;

    CounterChange(Rooms rooms, Who who) {
        this.rooms = rooms;
        this.who = who;
        this.pages = new VisitPageDesk(rooms);
    }

    private InfoRequest request(List<Change> changes, List<Paper> papers) {
        return new InfoRequest(new OwnPeople(rooms.counter().store()).asker(who), changes, papers);
    }

    private InfoDesk info() {
        return rooms.counter().info();
    }

    private String draft() {
        if (draft.isEmpty()) {
            draft = info().open(rooms.clerk());
        }
        return draft;
    }

    @Override
    public synchronized Optional<InfoSlip> slip(List<Change> changes, List<Paper> papers) {
        return info().slip(request(changes, papers));
    }

    @Override
    public synchronized Page page() {
        Optional<PageDesk.Taken> taken = pages.next(Set.of());
        if (taken.isPresent() && taken.get() instanceof PageDesk.Taken.Fine fine) {
            return new Page.Kept(keep(fine.page().original(), fine.page().mediaType()));
        }
        return new Page.None(why(taken));
    }

    private Sha256 keep(byte[] original, String mediaType) {
        return info().keepPage(draft(), original, mediaType, rooms.clerk());
    }

    private static Said why(Optional<PageDesk.Taken> taken) {
        if (taken.isEmpty()) {
            return Said.of("change.nothing");
        }
        PageDesk.Taken what = taken.get();
        if (what instanceof PageDesk.Taken.Refused refused) {
            return Said.of("evidence.page." + refused.reason(), refused.detail());
        }
        if (what instanceof PageDesk.Taken.NotScanned not) {
            return Said.of("capture.scan." + not.fault());
        }
        return Said.of(what instanceof PageDesk.Taken.Again ? "change.again" : "change.unfinished");
    }

    @Override
    public synchronized List<String> sheet(List<Change> changes, List<Paper> papers) {
        InfoSheet fresh = rooms.counter().own().change(draft(), request(changes, papers), rooms.clerk());
        Map<String, Object> says = new LinkedHashMap<>(fresh.canonical());
        says.remove("head");
        if (sheet == null || !says.equals(saying)) {
            sheet = new InkSheet(rooms, fresh, draft, this::keep);
            saying = says;
        }
        List<String> lines = new ArrayList<>(List.of("**" + fresh.name() + "**　" + fresh.number()));
        fresh.rows().forEach(row -> lines.add(rooms.words().say("change.row", row.item(), row.earlier(), row.later())));
        lines.addAll(fresh.knows());
        return lines;
    }

    @Override
    public synchronized Printed print() {
        return sheet.print();
    }

    @Override
    public synchronized int saw(Seen seen) {
        return sheet.saw(seen);
    }

    @Override
    public synchronized Back scanned() {
        Optional<PageDesk.Taken> taken = pages.next(Set.of());
        return taken.isPresent() && taken.get() instanceof PageDesk.Taken.Fine fine
                ? new Back.Sheet(sheet.scanned(fine.page().original())) : new Back.None(why(taken));
    }

    @Override
    public synchronized Done conclude(List<Change> changes, List<Paper> papers, Signature signature) {
        InfoRequest request = request(changes, papers);
        InfoDesk.Changed changed = info().change(draft(), request, signature, rooms.clerk());
        String caseNo = changed.record().caseNo();
        PaperDesk.Made made = rooms.counter().papers().make(rooms.counter().own().taken(caseNo, signature.signedAt(),
                request, changed.bindings(), rooms.clerk()), List.of(), caseNo, rooms.clerk());
        return new Done(caseNo, changed.bindings(), made instanceof PaperDesk.Made.Paper paper
                ? Optional.of(paper.paper().documentId()) : Optional.empty());
    }

    @Override
    public Printed printReceipt(String document) {
        return new Tray(rooms).print(issued(document), rooms.words().say("ui.sign.reprint"));
    }

    @Override
    public int sawReceipt(String document, Seen seen) {
        return new Tray(rooms).saw(issued(document), seen);
    }

    private IssuedPaper issued(String document) {
        return rooms.counter().store().issuedPapers().find(document)
                .orElseThrow(() -> new IllegalStateException("no such paper was issued"));
    }
}
