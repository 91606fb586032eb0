package org.gongji.desk.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.forms.HeldNotice;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.Test;

/** The notices of an objection and the slip of what was taken back: neutral, and nobody else in full. */
class ObjectionWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final String CASE = "410105-W03-1-261123-0001-C";
    private static final Stationery STATIONERY = new Stationery(Stores.WINDOW, StoreMode.TRAINING, () -> "0".repeat(32),
            Clock.fixed(NOON, ZoneId.of("Asia/Shanghai")));

    private static List<HeldNotice> notices(BindingState state, String reason) {
        return new ObjectionWriter(STATIONERY).notices(new Binding("B-1", "F-1", GIVER, WIFE, "妻", "12", "配偶",
                "HN-2024-09", Sha256.of(new byte[] {1}), CASE, "D-1/1", NOON, NOON, state, NOON, reason, 1, null),
                Stores.WANG);
    }

    @Test
    void eachSideReadsItsOwnNameAndTheOthersMaskedAndNobodyIsAccused() {
        List<HeldNotice> both = notices(BindingState.SUSPENDED, "OBJECTION");
        assertThat(both).extracting(HeldNotice::addressee).containsExactly("周明远（410171********0017）",
                "林若溪（410171********0028）");
        assertThat(both.get(0).toString()).contains("林*溪", "先停用，等核实").doesNotContain("林若溪", "异议", "同意",
                "不是真的", "虚假");
        assertThat(both.get(1).toString()).contains("周*远").doesNotContain("周明远", "虚假");
    }

    @Test
    void saysHowItCameOutInItsOwnWords() {
        assertThat(notices(BindingState.ACTIVE, "OBJECTION_LIFTED").get(0).verdict()).contains("恢复，照常使用");
        assertThat(notices(BindingState.ENDED, "OBJECTION_UPHELD").get(1).verdict()).contains("起解除");
        assertThat(notices(BindingState.SUSPENDED, "MEMBER_SUSPENDED").get(0).verdict())
                .contains("因为参保暂停，还停着");
    }

    @Test
    void theSlipSaysThatNothingWasDoneAndMasksTheMember() {
        Matter matter = new Matter("D-1/1", "D-1", CASE, MatterKind.BIND, GIVER, WIFE, "妻", MatterState.WITHDRAWN,
                List.of(), NOON.minusSeconds(600), NOON, "", "", "0312");
        Receipt slip = new TakeBackWriter(STATIONERY).slip(new CaseRecord(CASE, "D-1", GIVER, MatterKind.BIND,
                NOON.minusSeconds(600), NOON.minusSeconds(60), NOON.minusSeconds(60), null, null, List.of()),
                List.of(matter), Stores.WANG);
        assertThat(slip.title()).isEqualTo("家庭共济当场撤回回执");
        assertThat(slip.status()).isEqualTo("已撤回，视为没有办过");
        assertThat(slip.caseNumber()).isEqualTo(CASE);
        assertThat(slip.toString()).contains("林*溪（妻子）：当场撤回").doesNotContain("林若溪", "生效");
    }
}
