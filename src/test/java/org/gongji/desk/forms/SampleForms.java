package org.gongji.desk.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.forms.CommitmentSheet.Consent;
import org.gongji.desk.forms.CommitmentSheet.Giver;
import org.gongji.desk.forms.CommitmentSheet.Member;
import org.gongji.desk.forms.DaySheet.Carried;
import org.gongji.desk.forms.DaySheet.Counts;
import org.gongji.desk.forms.DaySheet.Row;
import org.gongji.desk.forms.EndingSheet.Pair;
import org.gongji.desk.forms.Handwriting.Dot;
import org.gongji.desk.forms.Handwriting.Stroke;
import org.gongji.desk.forms.OneTimeNotice.Kept;
import org.gongji.desk.forms.OneTimeNotice.Need;
import org.gongji.desk.forms.OneTimeNotice.Way;
import org.gongji.desk.forms.Receipt.Done;
import org.gongji.desk.forms.Receipt.Moment;
import org.gongji.desk.forms.Receipt.Received;

/** One of each paper, about invented people. */
public final class SampleForms {
    /** The ten characters of rare names that Noto alone can draw, and a name with the dot. */
    public static final List<String> NAMES = List.of("王䶮", "㛃雨", "陈𬱖", "李𠅤", "赵𫖯", "孙喆堃", "犇龑", "周𬴂",
            "买买提·吐尔逊江·阿卜杜热合曼");

    private SampleForms() {
    }

    public static List<Form> all() {
        return List.of(commitment(), receipt(), oneTimeNotice(), refusal(), heldNotice(), ending(),
                daySheet(), handOver(), ledgerList(), ownRecord(), infoChange());
    }

    public static Letterhead head(String id, String label, String number, String copies, String footer) {
        return new Letterhead(id.repeat(32), StoreMode.TRAINING, new Window("410105", "W03", "金水区医保大厅"),
                "金水区医保大厅　3 号窗口", label, number, copies, "", "何雨桐（0312）", "2026-11-23 10:21:58", footer);
    }

    public static CommitmentSheet commitment() {
        return commitment("周明远", List.of(
                new Member("林若溪", "配偶", "410171********0020", "职工医保　金水区", "结婚证"),
                new Member("周小禾", "女儿", "410171********0060", "居民医保　金水区", "出生医学证明"),
                new Member("周大河", "父亲", "410171********0011", "居民医保　金水区", "户口簿")));
    }

    /** Everybody of {@link #NAMES} on one sheet. */
    public static CommitmentSheet rareNames() {
        List<Member> members = new ArrayList<>();
        for (String name : NAMES) {
            members.add(new Member(name, "兄弟姐妹", "410171********0020", "居民医保　金水区", "户口簿"));
        }
        return commitment("吴䶮犇", members);
    }

    private static CommitmentSheet commitment(String giver, List<Member> members) {
        return new CommitmentSheet(
                head("a", "草稿号", "D-0231", "一式两份：窗口归档、本人留存", "不收费。投诉与咨询拨 12393"),
                "职工医保个人账户　2026 年 11 月 23 日　政策：近亲属版（2024-09-01 起）",
                "新增家庭共济 " + members.size() + " 人", "长期，直到解除", "",
                new Giver(giver, "男", "410171199705170017", "职工医保　正常参保", "名册 2026-11-14", "138 0000 0000"),
                members,
                List.of(
                        new Clause("一、办什么事", "把您职工医保个人账户里的钱，给上面写的家人看病、买药时用。当场办，不收费。"),
                        new Clause("二、依据什么",
                                "《中华人民共和国民法典》第一千零四十五条第二款；本省家庭共济现行规定（近亲属版，2024 年 9 月 1 日起施行）。"),
                        new Clause("三、要证明什么",
                                "您和每一位家人是近亲属：配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。"),
                        new Clause("四、怎么承诺",
                                "能交材料的交材料；材料不在手边的，由您本人书面承诺。承诺要本人签名，别人不能代签。不愿承诺的，按材料办。"
                                        + "办结之前可以撤回，撤回后这一件只能按材料办。"),
                        new Clause("五、承诺不实怎么办",
                                "解除共济，退回已用的钱，记入信用记录；骗取医保基金的，依法处理。以后办事不再适用告知承诺，直到信用修复。"),
                        new Clause("六、怎么核实", "我们会在事后和公安、民政的资料比对，也可能打电话问您。")),
                List.of("钱可以共济，卡不能共用，看病买药各用各的卡。", "先用自己的账户，再用共济人的。",
                        "不能取现，不能套现。", "解除以后，以前的退款退回共济人账户。",
                        "今天签名即生效；药店、医院要等中心登记、平台可用以后才能结算。"),
                List.of("上面写的亲属关系是真的，交来的材料是真的；婚姻关系现在仍然存在。",
                        "我知道：钱可以共济，卡不能共用；不能套现，不能倒卖药品。",
                        "家里情况有变化（如离婚、停保、去世），我会及时来改。",
                        "我接受医保部门事后核实。承诺不实的，解除共济、退回已用的钱，记入信用记录，并承担法律责任。"),
                List.of("医保部门可以用本人职工医保个人账户里的钱，支付上面写的家人看病、买药时应由个人负担的费用。",
                        "授权从签名时起，到本人或者家人申请解除时止。"),
                new SignLine("giver", "共济人签名", giver),
                List.of(new Consent("同意留存身份证照片和户口簿页面，用于办理、核验和归档，按规定期限保存；想撤回，到这个窗口说一声。",
                                new SignLine("consent.1", "本人签名", giver)),
                        new Consent("监护人（父亲）同意处理 14 岁以下孩子的姓名、证件号码和亲属关系，用途和保存同上。",
                                new SignLine("consent.2", "监护人签名", giver))),
                List.of(), "");
    }

    public static Receipt receipt() {
        return new Receipt(
                head("b", "流水号", "410105-W03-1-261123-0015-C", "一式两份：窗口归档、本人留存",
                        "不收费。不满意可以在窗口评价，或拨 12393"),
                "家庭共济办结回执", "请保存。查询、更正、解除时报流水号，或出示二维码", "410105-W03-1-261123-0015-C",
                "2026-11-23", 2, "周明远", "410171********0017", "新增家庭共济 2 人", "已生效，等中心登记",
                List.of(new Done("林*溪", "配偶", "410171********0020", "2026 年 11 月 23 日 10:21", "长期，直到解除"),
                        new Done("周*禾", "女儿", "410171********0060", "2026 年 11 月 23 日 10:21", "长期，直到解除")),
                List.of(), List.of(new Moment("受理", "10:06:12", "窗口收件"), new Moment("生效", "10:21:40", "您签名的那一刻"),
                        new Moment("中心登记", "等回执", "一般次日上午"),
                        new Moment("可用", "再等通知", "到了以后，药店和医院才能结算")),
                List.of("许*庚（外祖父）还差一份材料，草稿号 D-0231，见《一次性告知书》。林*栋（岳父）不能由您办，可由林*溪办，见《不予受理通知书》。"),
                List.of(new Received("身份证（周明远、林*溪）", "本人身份", "原件", "2 张", "已退还本人"),
                        new Received("结婚证（周明远、林*溪）", "您的妻子是林*溪", "原件", "1 本 2 页", "已退还本人，留影像"),
                        new Received("出生医学证明（周*禾）", "您的女儿是周*禾", "复印件", "1 页", "留存归档")),
                List.of("看病买药各用各的卡，先用自己的账户，再用共济人的。", "办理之前已经住院的，那一次的账单不能用共济。",
                        "家里情况有变化（如离婚、停保、去世），请及时来改。随时可以解除，当场生效。",
                        "参保状态以 2026-11-14 的名册为准。中心如退回，我们会打 138 **** 0000 告诉您。"),
                "a".repeat(32));
    }

    /** Giver, mother, her father; the first line is missing. */
    private static KinWay grandfather() {
        return new KinWay(List.of(
                new KinWay.Stop("周明远", "共济人", true, "", "", true),
                new KinWay.Stop("许*", "母亲", false, "母亲", "还差", false),
                new KinWay.Stop("许*庚", "外祖父", true, "父亲", "户口簿", true)));
    }

    public static OneTimeNotice oneTimeNotice() {
        return new OneTimeNotice(
                head("c", "草稿号", "D-0231", "一式两份：窗口归档、本人留存", "有疑问：先问窗口，或拨 12393"),
                "还差什么，一次说清。补齐了再来一趟就行", "周明远",
                "您为许*庚（外祖父）申请家庭共济，今天还差 1 份材料，其余都齐了。",
                List.of(new Need("还差：能证明“周明远是许静的孩子”的材料",
                        "从您到外祖父要连起来：您 → 母亲许静 → 外祖父。后一段已由户口簿证明，只差前一段。", List.of(grandfather()),
                        List.of(new Way("只带身份证，本人来签承诺", "本人到场", "不能代签。事后核实，不实要担责"),
                                new Way("您的出生医学证明", "原件", "1996 年以后出生的人才有。上面有母亲的证件号码"),
                                new Way("您和母亲同一户的户口簿", "原件", "户主页、您的页、母亲的页。户主须是你们中的一位")))),
                List.of(new Kept("许*庚 身份证", "本人身份；参加居民医保", "已核对，原件已还"),
                        new Kept("户口簿 首页、第 1、2 页", "许静是许*庚的女儿", "已留图，原件已还")),
                List.of("工作日 8:30–17:00，回金水区医保大厅 3 号窗口，报草稿号 D-0231 接着办，不用重录。",
                        "草稿保留到 2026 年 12 月 23 日。过期要重新办，不影响今天已办成的两位。"),
                new SignLine("received", "本人收到", "周明远"));
    }

    public static HeldNotice heldNotice() {
        return new HeldNotice(head("7", "流水号", "410105-W03-1-261123-0015-K", "一式两份：窗口归档、本人留存",
                "有疑问：先问窗口，或拨 12393"), "家庭共济核实通知书", "周明远（410171********0017）",
                "林*溪（您的妻子）的家庭共济，2026 年 11 月 23 日 在本窗口办理。", "从 2026 年 11 月 24 日 起先停用，等核实。",
                List.of("停用期间不能用来结算；各人自己的医保不受影响。以前结算过的不变。",
                        "您不用做什么。需要您说明或带证件时，我们打电话请您来。"),
                "2026 年 11 月 24 日", new SignLine("received", "本人收到", "周明远"));
    }

    public static RefusalNotice refusal() {
        return new RefusalNotice(
                head("d", "草稿号", "D-0232", "一式两份：窗口归档、本人留存", "有疑问：先问窗口，或拨 12393"),
                "不予受理通知书", "周明远（410171********0017）",
                "您于 2026 年 11 月 23 日申请，让林*栋（岳父）使用您职工医保个人账户里的钱。",
                "岳父不在法律规定的近亲属里，这项申请不能受理。不是材料的问题，多交材料也办不了。",
                List.of("您和林*溪是夫妻（结婚证）；林*溪是林*栋的女儿（户口簿）。所以林*栋是您的岳父。",
                        "林*溪参加职工医保，正常参保（名册 2026-11-14）。"),
                List.of(new Clause("《中华人民共和国民法典》第一千零四十五条第二款",
                                "配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女为近亲属。"),
                        new Clause("本省家庭共济现行规定（近亲属版，2024 年 9 月 1 日起施行）",
                                "职工医保个人账户可以由近亲属共济使用。")),
                "可以这样办：请林*溪给自己的父亲办",
                List.of("林*溪参加职工医保，可以让自己的父亲用她账户里的钱。", "带上：两个人的身份证，和能证明父女关系的材料一份（同一户的户口簿，或者她的出生医学证明）。",
                        "今天人在就能办，不收费。"),
                "这件不影响别人：林*溪、周*禾照常办理。",
                List.of(new Clause("申请行政复议", "收到本通知之日起 60 日内，向郑州市人民政府申请。"),
                        new Clause("提起行政诉讼", "收到本通知之日起 6 个月内，向有管辖权的人民法院起诉。")),
                "2026 年 11 月 23 日", new SignLine("received", "本人收到", "周明远"));
    }

    public static EndingSheet ending() {
        return new EndingSheet(
                head("e", "草稿号", "D-0240", "一式两份：窗口归档、本人留存", "不收费。投诉与咨询拨 12393"),
                "职工医保个人账户　2026 年 11 月 23 日　政策：近亲属版（2024-09-01 起）", "陈望舒", "共济人",
                "410171198803120028", "139 0000 0000",
                List.of(new Pair("陈小满", "儿子", "410171********0037", "410105-W03-1-241008-0004-K", "2024-10-08 起")),
                "不再授权", "2026 年 11 月 23 日，当场生效",
                List.of("签名即生效。从这一刻起，对方看病买药不再用您账户里的钱。",
                        "以前用过、以后退费的，退回共济人账户。", "以后想再共济，随时可以重新办。"),
                new SignLine("applicant", "申请人签名", "陈望舒"), "");
    }

    public static DaySheet daySheet() {
        return new DaySheet(
                head("f", "日结号", "W03-20261123", "窗口归档 1 份", "本单不含参保人姓名和证件号码。台账 11,291 条，封印完好"),
                "2026 年 11 月 23 日　星期一　封印时间 17:21:06", new Counts(2, 27, 21, 3, 1, 4),
                List.of(new Row("新增共济", new Counts(1, 20, 15, 3, 0, 3)), new Row("解除共济", new Counts(1, 3, 3, 0, 0, 1)),
                        new Row("变更、更正", new Counts(0, 3, 2, 0, 1, 0)), new Row("暂停、恢复", new Counts(0, 1, 1, 0, 0, 0))),
                "另计：草稿 2 件，咨询 5 次，作废以前的件 1 件。名册带来的自动暂停 6 人不计件，另列清单。",
                List.of(new Clause("承诺代替材料", "5 件，须事后核验，截止 2026-12-23"),
                        new Clause("主管放行", "1 件（证件过期，理由代码 E03，邵敏）"), new Clause("补打", "3 张，均标“补打”"),
                        new Clause("看完整号码", "4 次，理由均已登记")),
                List.of(new Carried("D-0219", "新增", "承诺签名", "本人"), new Carried("D-0224", "新增", "补结婚证", "本人"),
                        new Carried("D-0231", "新增", "补母子关系材料", "本人"),
                        new Carried("410105-W03-1-261123-0022-M", "解除", "主管复核", "邵敏")),
                List.of(new Clause("包号", "第 0214 号（1 卷，190 MB），接第 0213 号"),
                        new Clause("写入", "U 盘“医保交换 01”，17:26:31 写完，读回比对一致"),
                        new Clause("指纹 SHA-256",
                                "7f3a91c40b52e8d6a17c44f9d3380e5b92c6b71f4de05a83c8f1269e05b7da64"),
                        new Clause("回执缺号", "第 0212 号（11-19）还没有回执")),
                List.of(new SignLine("clerk", "经办", ""), new SignLine("supervisor", "主管", ""),
                        new SignLine("handover", "交接", "")));
    }

    public static HandOverSheet handOver() {
        return new HandOverSheet(head("b", "交接号", "11291", "窗口留存", "除移交人写下的原件以外，本单不含参保人信息"),
                "2026 年 11 月 23 日　星期一　交接时间 12:02:06", new Counts(2, 12, 9, 1, 0, 4),
                List.of(new Clause("在办和挂起的件", "2 件：D-0219、D-0231"), new Clause("等材料、等签字的事项", "没有"),
                        new Clause("还没打出来的纸", "1 份，在日结页里能接着打"),
                        new Clause("今天作废的页", "2 张，编号：41、42，都划掉留在窗口"),
                        new Clause("留在窗口的原件", "林若溪的结婚证 1 本，下午来取"), new Clause("空白纸", "320 张")),
                List.of(new SignLine("leaving", "移交：何雨桐（0312）", ""),
                        new SignLine("arriving", "接收：邵敏（0107）", "")));
    }

    public static LedgerList ledgerList() {
        List<LedgerList.Row> rows = new ArrayList<>();
        for (int i = 60; i > 0; i--) {
            rows.add(new LedgerList.Row(Integer.toString(11_230 + i), "2026-11-23 17:%02d:06".formatted(i - 1),
                    "何雨桐（0312）", i % 3 == 0 ? "查询记录" : "看完整号码", "410105-W03-1-261123-0021-K"));
        }
        return new LedgerList(head("9", "台账到第", "11291", "窗口归档 1 份", "本单只列台账条目的抬头，不含参保人姓名和证件号码"),
                List.of(new Clause("谁办的", "何雨桐"), new Clause("从哪天", "2026-11-23")), "共 60 条，新的在前", rows);
    }

    public static RecordSheet ownRecord() {
        return new RecordSheet(head("7", "流水号", "410105-W03-1-261123-0031-T", "一式两份：窗口归档、本人留存",
                "不收费。不满意可以在窗口评价，或拨 12393"), "本人授权记录查询结果", "职工医保个人账户家庭共济　2026 年 11 月 23 日",
                List.of(new Clause("姓名", "周明远"), new Clause("证件号码", "410171 19970517 0017")),
                List.of(RecordSheet.Section.of("您的账户给谁用（您是共济人）",
                        new RecordSheet.Cells("对方", "关系", "证件号码", "状态", "起止"),
                        List.of(new RecordSheet.Cells("林*溪", "妻子", "410171********0020", "有效",
                                "2026 年 1 月 22 日 起，长期，直到解除"), new RecordSheet.Cells("周*河", "父亲",
                                "410171********0011", "已解除", "2025 年 3 月 1 日 起，2026 年 5 月 6 日 止")), ""),
                        RecordSheet.Section.of("您能用谁的账户（您是家庭成员）",
                                new RecordSheet.Cells("对方", "关系", "证件号码", "状态", "起止"), List.of(),
                                "没有：没有人把账户给您用的记录。")),
                List.of("本窗口只知道在这里办的，和中心下发到这里的。", "状态“有效”是本窗口的登记；能不能结算，以中心的登记为准。",
                        "不愿意继续的，可以带身份证来窗口解除。"));
    }

    public static InfoSheet infoChange() {
        return new InfoSheet(head("8", "草稿号", "D-0243", "一式两份：窗口归档、本人留存", "不收费。投诉与咨询拨 12393"),
                "职工医保个人账户家庭共济　2026 年 11 月 23 日", "周明远", "410171 19970517 0017",
                List.of(new InfoSheet.Row("公民身份号码", "410171 19970517 0017", "410171 19970517 0033"),
                        new InfoSheet.Row("联系电话", "（窗口没有登记）", "139 0000 0000")),
                List.of(new Clause("派出所证明", "原件　1 页　居民身份证法 第三条")),
                List.of("窗口受理后报中心登记；登记以中心为准，一般次日上午有回执。", "姓名或号码变更的，您在本窗口的家庭和共济关系跟着转过来，"
                        + "不用重办，起始日期不变。", "材料不实的，变更作废，由本人承担责任。"),
                new SignLine("applicant", "本人签名", "周明远"), "");
    }

    /** A few waves and a hook, as somebody in a hurry signs. */
    public static Handwriting scribble(Form form, String line) {
        List<Stroke> strokes = new ArrayList<>();
        for (int stroke = 0; stroke < 4; stroke++) {
            List<Dot> dots = new ArrayList<>();
            for (int i = 0; i <= 40; i++) {
                dots.add(new Dot(100 + stroke * 90 + i * 2, 100 + 40 * Math.sin(i / (3.0 + stroke)) - i, i * 8,
                        0.3 + 0.4 * Math.abs(Math.sin(i / 6.0))));
            }
            strokes.add(new Stroke(dots));
        }
        return new Handwriting(line, form.digest(), strokes, Instant.parse("2026-11-23T02:20:31Z"));
    }
}
