package org.gongji.desk.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.binding.record.InfoRequest.Change;
import org.gongji.desk.binding.record.InfoRequest.Paper;
import org.gongji.desk.binding.record.InfoSlip;
import org.gongji.desk.binding.record.RecordDesk.Topic;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.matter.ChangeDesk;
import org.gongji.desk.ui.matter.MatterDesk;
import org.gongji.desk.ui.matter.Who;

/** One giver who asks about themselves, and whose telephone changed. */
final class SampleMatters implements MatterDesk, ChangeDesk {
    @Override
    public Answer query(Who who) {
        return new Answer.Told("410105-W03-1-261123-0031-T", Said.of("matters.told.query", 2,
                "410105-W03-1-261123-0031-T"), List.of(
                new Line("给林*溪用", "配偶　410171 ******** 0020　2026-01-22 起", Said.of("matters.state.ACTIVE"), "success"),
                new Line("给周*河用", "父亲　410171 ******** 0011　2025-03-01 起，2026-05-06 止",
                        Said.of("matters.state.ENDED"), "neutral")), Optional.of("7"), 0);
    }

    @Override
    public Answer record(Who who) {
        return query(who);
    }

    @Override
    public Answer correct(Who who, Topic topic, String wish) {
        return query(who);
    }

    @Override
    public List<Waiting> waiting() {
        return List.of(new Waiting("D-0243/1", "D-0243", "林*溪", "扫描页里有一页不是我家的", LocalDate.of(2026, 12, 8)));
    }

    @Override
    public void settle(String matter, boolean corrected) {
        throw new IllegalStateException("a picture answers nobody");
    }

    @Override
    public Printed copy(Who who, String caseNo) {
        return Printed.SENT;
    }

    @Override
    public Printed print(String document) {
        return Printed.SENT;
    }

    @Override
    public int saw(String document, Seen seen) {
        return 0;
    }

    @Override
    public Optional<InfoSlip> slip(List<Change> changes, List<Paper> papers) {
        return changes.stream().filter(change -> change.item() == InfoItem.NAME && papers.isEmpty()).findFirst()
                .map(change -> new InfoSlip(InfoSlip.Why.PAPER_MISSING, Optional.of(InfoItem.NAME)));
    }

    @Override
    public Page page() {
        return new Page.Kept(Sha256.of(new byte[] {1}));
    }

    @Override
    public List<String> sheet(List<Change> changes, List<Paper> papers) {
        return List.of("**周明远**　410171 19970517 0017", "联系电话：（没有登记） → **13900000000**",
                "窗口受理后报中心登记；登记以中心为准，一般次日上午有回执。");
    }

    @Override
    public Printed print() {
        return Printed.SENT;
    }

    @Override
    public int saw(Seen seen) {
        return 0;
    }

    @Override
    public Back scanned() {
        return new Back.None(Said.of("change.nothing"));
    }

    @Override
    public Done conclude(List<Change> changes, List<Paper> papers, Signature signature) {
        return new Done("410105-W03-1-261123-0032-B", 1, Optional.of("8"));
    }

    @Override
    public Printed printReceipt(String document) {
        return Printed.SENT;
    }

    @Override
    public int sawReceipt(String document, Seen seen) {
        return 0;
    }
}
