package org.gongji.desk.forms;

import java.util.List;

/**
 * 窗口日结单, counted in matters: carried in + new = done + refused + withdrawn + carried over. No person on it.
 *
 * @param dateline  e.g. 2026 年 11 月 23 日　星期一　封印时间 17:21:06
 * @param total     the whole day
 * @param rows      by business
 * @param beside    counted beside the equation: drafts, enquiries, voids of earlier matters
 * @param attention 要留意的
 * @param carried   结转明天
 * @param export    导出: package number, medium, content hash, receipts that did not come
 * @param signers   经办, 主管, 交接
 */
public record DaySheet(Letterhead head, String dateline, Counts total, List<Row> rows, String beside,
                       List<Clause> attention, List<Carried> carried, List<Clause> export, List<SignLine> signers)
        implements Form {
    public DaySheet {
        rows = List.copyOf(rows);
        attention = List.copyOf(attention);
        carried = List.copyOf(carried);
        export = List.copyOf(export);
        signers = List.copyOf(signers);
        if (!total.balances()) {
            throw new IllegalArgumentException("a day sheet that does not balance is not printed");
        }
        if (!rows.isEmpty() && !rows.stream().map(Row::counts).reduce(Counts::plus).filter(total::equals).isPresent()) {
            throw new IllegalArgumentException("the rows of a day sheet add up to the day");
        }
    }

    @Override
    public FormKind kind() {
        return FormKind.DAY_SHEET;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        return signers;
    }

    /** Matters. */
    public record Counts(int carriedIn, int fresh, int done, int refused, int withdrawn, int carriedOver) {
        public boolean balances() {
            return carriedIn + fresh == done + refused + withdrawn + carriedOver;
        }

        Counts plus(Counts more) {
            return new Counts(carriedIn + more.carriedIn, fresh + more.fresh, done + more.done,
                    refused + more.refused, withdrawn + more.withdrawn, carriedOver + more.carriedOver);
        }
    }

    /** One business, e.g. 新增共济. */
    public record Row(String business, Counts counts) {
    }

    /** @param waitsFor 等谁 */
    public record Carried(String number, String business, String stoppedAt, String waitsFor) {
    }
}
