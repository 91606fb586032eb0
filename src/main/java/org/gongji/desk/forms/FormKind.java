package org.gongji.desk.forms;

/** Papers the window gives (domain.md §10.7); {@code word} names template, file and bundle entry. */
public enum FormKind {
    COMMITMENT("commitment", "家庭共济告知承诺书", 2),
    RECEIPT("receipt", "家庭共济回执", 2),
    ONE_TIME_NOTICE("one-time-notice", "一次性告知书", 2),
    REFUSAL("refusal", "不予受理通知书", 2),
    ENDING("ending", "解除家庭共济关系申请表", 2),
    DAY_SHEET("day-sheet", "窗口日结单", 1),
    HELD_NOTICE("held-notice", "家庭共济核实通知书", 2),
    HAND_OVER("hand-over", "窗口交接单", 1),
    LEDGER_LIST("ledger-list", "台账清单", 1),
    OWN_RECORD("own-record", "本人事项单", 2),
    INFO_CHANGE("info-change", "基本医疗保险参保信息变更登记表", 2);

    private final String word;
    private final String chinese;
    private final int originals;

    FormKind(String word, String chinese, int originals) {
        this.word = word;
        this.chinese = chinese;
        this.originals = originals;
    }

    public String word() {
        return word;
    }

    public String chinese() {
        return chinese;
    }

    /** How many originals are printed: one for the archive, one for the applicant; what is the staff's stays here. */
    public int originals() {
        return originals;
    }
}
