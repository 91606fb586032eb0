package org.gongji.desk.forms;

import java.util.List;

/**
 * 窗口交接单: what one clerk leaves to the next. No applicant on it but what the giver wrote of originals.
 *
 * @param dateline e.g. 2026 年 11 月 23 日　星期一　交接时间 12:02:06
 * @param total    the day so far, counted in matters
 * @param left     what is handed over, a line a thing: cases, papers owed, spoiled sheets, originals, blanks
 * @param signers  移交, 接收
 */
public record HandOverSheet(Letterhead head, String dateline, DaySheet.Counts total, List<Clause> left,
                            List<SignLine> signers) implements Form {
    public HandOverSheet {
        left = List.copyOf(left);
        signers = List.copyOf(signers);
        if (!total.balances()) {
            throw new IllegalArgumentException("a hand-over of a day that does not balance is not printed");
        }
    }

    @Override
    public FormKind kind() {
        return FormKind.HAND_OVER;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        return signers;
    }
}
