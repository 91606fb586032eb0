package org.gongji.desk.forms;

import java.util.List;

/**
 * 一次性告知书: everything that is missing, said once, the cheapest way for the applicant first.
 *
 * @param addressee name of the applicant
 * @param sentence  e.g. 您为许*庚（外祖父）申请家庭共济，今天还差 1 份材料，其余都齐了。
 * @param needs     one per missing fact
 * @param kept      what is in hand and need not be brought again
 * @param when      when and where to come back; the draft number works only at this window and the paper says so
 * @param received  the line on which the applicant confirms receipt
 */
public record OneTimeNotice(Letterhead head, String subtitle, String addressee, String sentence, List<Need> needs,
                            List<Kept> kept, List<String> when, SignLine received) implements Form {
    public OneTimeNotice {
        needs = List.copyOf(needs);
        kept = List.copyOf(kept);
        when = List.copyOf(when);
    }

    @Override
    public FormKind kind() {
        return FormKind.ONE_TIME_NOTICE;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        return List.of(received);
    }

    /**
     * @param fact what is to be proved, e.g. 还差：能证明“周明远是许静的孩子”的材料
     * @param why  e.g. the chain of kin and which link is missing
     * @param kin  the same chain as a picture; empty where it is not about kinship, and for a second gap of one chain
     * @param ways any one suffices, cheapest first
     */
    public record Need(String fact, String why, List<KinWay> kin, List<Way> ways) {
        public Need {
            kin = List.copyOf(kin);
            ways = List.copyOf(ways);
        }
    }

    /** @param note what to mind */
    public record Way(String bring, String form, String note) {
    }

    /** @param state e.g. 已核对，原件已还 */
    public record Kept(String paper, String proves, String state) {
    }
}
