package org.gongji.desk.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.DaySheet;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.Test;

/** The window's own sheet: where each matter stopped, whom it waits for, and no citizen's footer. */
class DayWriterTest {
    private static final Instant CLOSE = Instant.parse("2026-11-23T09:20:00Z");
    private static final org.gongji.desk.day.DaySheet BIND = new org.gongji.desk.day.DaySheet(1, 5, 2, 2, 0, 2, 0,
            Map.of());
    private static final org.gongji.desk.day.DaySheet END = new org.gongji.desk.day.DaySheet(0, 2, 1, 0, 0, 1, 0,
            Map.of());
    private static final ClosedDay DAY = new ClosedDay(7, LocalDate.of(2026, 11, 23), CLOSE, 1, 536,
            Sha256.of(new byte[] {1}), "00", new org.gongji.desk.day.DaySheet(1, 7, 3, 2, 0, 3, 4,
            Map.of("REL_IN_LAW", 1, "GIVER_NOT_310", 1)), null, null, 0);

    private static Matter waiting(String draft, MatterKind kind, String... reasons) {
        Party giver = new Party("赵𠅤", "01", "410171198503070011", "");
        Party member = new Party("钱䶮", "01", "410171198604080022", "");
        return new Matter(draft + "/1", draft, "", kind, giver, member, "妻", MatterState.WAITING, List.of(reasons),
                CLOSE.minusSeconds(3600), null, "", "", "0312");
    }

    private static DaySheet sheet(Map<MatterKind, org.gongji.desk.day.DaySheet> rows) {
        return new DayWriter(Visit.stationery(), DayWriterTest::acts).sheet(DAY, rows, List.of(
                waiting("D-0003", MatterKind.BIND, "EVIDENCE_MISSING", "ID_REGION_UNKNOWN"),
                waiting("D-0022", MatterKind.BIND, "ID_REGION_UNKNOWN", "NOT_IN_ROSTER"),
                waiting("D-0006", MatterKind.BIND, "AGE_IMPLAUSIBLE"),
                waiting("D-0029", MatterKind.END, "ID_REGION_UNKNOWN")), Visit.CLERK);
    }

    private static List<Entry> acts(long first, long last) {
        assertThat(List.of(first, last)).as("the day's own range").containsExactly(1L, 536L);
        return List.of(act(EntryKind.BOUND, Map.of("strength", "presumed")),
                act(EntryKind.BOUND, Map.of("strength", "proved")), act(EntryKind.PAPER_OWED, Map.of("pages", 1)),
                act(EntryKind.PAPER_OWED, Map.of("reason", "回执丢失")), act(EntryKind.PAPER_SPOILED, Map.of("count", 2)),
                act(EntryKind.PAPER_SPOILED, Map.of("count", 1)));
    }

    private static Entry act(EntryKind kind, Map<String, Object> payload) {
        byte[] salt = new byte[32];
        return new Entry(new EntryHeader(EntryHeader.FORMAT, "0".repeat(32), StoreMode.TRAINING, 1, "1".repeat(32), 1,
                EntryHeader.GENESIS, kind, CLOSE, CLOSE, "0312", "-", Entry.payloadDigest(salt, payload)), salt,
                payload);
    }

    @Test
    void countsPromisesReprintsAndSpoiledSheetsOfTheDayAndLeavesOutWhatDidNotOccur() {
        assertThat(sheet(rows()).attention()).extracting(Clause::title).containsExactly("不予受理 2 件", "结转 3 件",
                "承诺代替材料 1 件", "补打 1 份", "作废页 3 张");
    }

    private static Map<MatterKind, org.gongji.desk.day.DaySheet> rows() {
        return new EnumMap<>(Map.of(MatterKind.BIND, BIND, MatterKind.END, END));
    }

    @Test
    void saysWhereEachMatterStoppedAndWhomItWaitsFor() {
        assertThat(sheet(rows()).carried()).containsExactly(
                new DaySheet.Carried("D-0003", "新增共济", "缺亲属材料", "本人"),
                new DaySheet.Carried("D-0022", "新增共济", "名册里没有这个人", "主管"),
                new DaySheet.Carried("D-0006", "新增共济", "年龄不合常理", "主管"),
                new DaySheet.Carried("D-0029", "解除共济", "材料齐了，等签字", "本人"));
    }

    @Test
    void splitsTheDayByBusinessAndRefusesRowsThatDoNotAddUp() {
        assertThat(sheet(rows()).rows()).extracting(DaySheet.Row::business).containsExactly("新增共济", "解除共济");
        assertThatThrownBy(() -> sheet(Map.of(MatterKind.BIND, BIND))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesTheWindowsOwnFooterAndNoPerson() {
        DaySheet sheet = sheet(rows());
        assertThat(sheet.head().footer()).contains("不含参保人姓名").contains("536").doesNotContain("12393");
        assertThat(sheet.words()).doesNotContain("赵𠅤", "钱䶮", "410171");
        assertThat(sheet.signers()).extracting(SignLine::name).containsOnly("");
        assertThat(sheet.attention().get(0).text()).contains("姻亲不算近亲属 1");
    }
}
