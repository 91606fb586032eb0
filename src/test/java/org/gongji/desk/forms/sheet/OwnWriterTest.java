package org.gongji.desk.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.record.Asker;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.binding.record.InfoRequest;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.InfoSheet;
import org.gongji.desk.forms.RecordSheet;
import org.gongji.desk.identity.Source;
import org.junit.jupiter.api.Test;

/** Papers about oneself: the person whole, everybody else masked, and never more promised than the window knows. */
class OwnWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Clerk HE = new Clerk("0312", "何雨桐", Set.of(Role.CLERK));
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030022", "");

    private final OwnWriter writer = new OwnWriter(new Stationery(new Window("410105", "W03", "金水区医保大厅"),
            StoreMode.TRAINING, Ids.random(new SecureRandom()), Clock.fixed(NOON, ZoneId.of("Asia/Shanghai"))));

    private static Binding binding(BindingState state, Integer cap, LocalDate until) {
        return new Binding("B-1", "F-1", GIVER, WIFE, "配偶", "10", "配偶", "js-2025", Sha256.of(new byte[] {1}),
                "410105-W03-1-260122-0001-C", "D-1/1", NOON, NOON, state, NOON.plusSeconds(86_400), "", 1, null, cap,
                until, null);
    }

    private static RecordDesk.Told told(Party person, List<Binding> gives, List<Binding> uses) {
        return new RecordDesk.Told(new CaseRecord("410105-W03-1-261123-0031-T", "D-0031", person, MatterKind.QUERY, NOON,
                null, NOON, null, null, List.of()), new RecordDesk.Relations(gives, uses));
    }

    @Test
    void saysOfEachRelationHowItStandsSinceWhenAndUntilWhenAndMasksTheOther() {
        RecordSheet sheet = writer.relations(told(GIVER, List.of(binding(BindingState.ACTIVE, 2000,
                LocalDate.of(2027, 6, 30)), binding(BindingState.ENDED, null, null)), List.of()), HE);
        assertThat(sheet.words()).contains("周明远", "410171 19970517 0017", "林*溪", "410171********0022", "有效，限额 2000 元",
                "用到 2027 年 6 月 30 日", "已解除", "没有：没有人把账户给您用的记录。")
                .doesNotContain(WIFE.name(), WIFE.certno());
    }

    @Test
    void theMemberReadsTheSamePairFromTheOtherSide() {
        RecordSheet sheet = writer.relations(told(WIFE, List.of(), List.of(binding(BindingState.SUSPENDED, null, null))),
                HE);
        assertThat(sheet.words()).contains("林若溪", "周*远", "暂停使用").doesNotContain(GIVER.name(), GIVER.certno());
    }

    @Test
    void nothingOnRecordIsSaidWithItsMinuteAndWithWhatTheWindowCannotKnow() {
        RecordSheet sheet = writer.relations(told(GIVER, List.of(), List.of()), HE);
        assertThat(sheet.words()).contains("到 2026 年 11 月 23 日 12:00:00，本窗口没有您授权别人、或者别人授权您的记录。",
                "本窗口只知道在这里办的，和中心下发到这里的");
    }

    @Test
    void whatIsKeptSaysSinceWhenUntilWhenAndToWhomItWent() {
        RecordSheet sheet = writer.kept("410105-W03-1-261123-0033-A", GIVER, List.of(new OwnWriter.Kept("材料页",
                "83cbb09e2441773f", LocalDate.of(2026, 1, 22), LocalDate.of(2127, 1, 1), "第 3 号办件包，2026-01-22 交中心")),
                HE);
        assertThat(sheet.words()).contains("材料页", "83cbb09e2441773f", "2026-01-22", "2127-01-01", "第 3 号办件包");
    }

    @Test
    void aCorrectionThatWaitsGoesByItsDraftAndItsDay() {
        RecordDesk.Correction wish = new RecordDesk.Correction(RecordDesk.Topic.OTHER, "扫描页不是我家的",
                LocalDate.of(2026, 12, 8));
        assertThat(writer.correction("D-0034", GIVER, wish, Optional.of(wish.promised()), HE).words())
                .contains("草稿号", "D-0034", "扫描页不是我家的", "最迟 2026 年 12 月 8 日 答复您");
        assertThat(writer.correction("410105-W03-1-261123-0035-C", GIVER, new RecordDesk.Correction(
                RecordDesk.Topic.INFO, "电话错了", wish.promised()), Optional.empty(), HE).words())
                .contains("流水号", "基本信息变更").doesNotContain("最迟");
    }

    @Test
    void aChangeIsTakenAndReportedAndNeverSaidToBeDone() {
        InfoRequest request = new InfoRequest(new Asker(GIVER, Source.CHIP), List.of(new InfoRequest.Change(
                InfoItem.NUMBER, GIVER.certno(), "410171199705170033"), new InfoRequest.Change(InfoItem.PHONE, "",
                "13800000002")), List.of(new InfoRequest.Paper(PaperKind.POLICE_CERTIFICATE, "", List.of(
                Sha256.of(new byte[] {2})))));
        InfoSheet sheet = writer.change("D-0036", request, HE);
        assertThat(sheet.words()).contains("410171 19970517 0033", "（窗口没有登记）", "138 0000 0002", "派出所证明",
                "居民身份证法 第三条", "报中心登记").doesNotContain("办结");
        assertThat(writer.taken("410105-W03-1-261123-0036-D", NOON, request, 1, HE).words())
                .contains("受理，已报中心登记", "共济关系 1 条已跟着转过来").doesNotContain("办结");
    }
}
