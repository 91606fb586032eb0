package org.gongji.desk.store.fold;

import java.time.LocalDate;

/**
 * How long a page or paper stays, by what became of its case. Terms are minimum terms and count from 1 January of the
 * year after (社会保险业务档案管理规定, 令第3号 2009); an office may lengthen them, nobody may shorten them.
 */
public enum Retention {
    /** 社会保险个人账户管理材料: 100 years. */
    BINDING(100, 100, true),
    /** 统计报表, here the day sheets: 30 years. */
    REPORT(30, 30, true),
    /** What was refused or taken back; the shortest term of the table, until the bureau says otherwise. */
    REFUSAL(10, 10, true),
    /** Nothing was ever accepted: kept no longer than it is needed (个人信息保护法 第47条); the archive never sees it. */
    ENQUIRY(0, 1, false);

    private final int least;
    private final int usual;
    private final boolean archived;

    Retention(int least, int usual, boolean archived) {
        this.least = least;
        this.usual = usual;
        this.archived = archived;
    }

    /** Years below which the law allows no office to go. */
    public int least() {
        return least;
    }

    public int usual() {
        return usual;
    }

    /** Whether the archive must have it before the window's copy may go. */
    public boolean archived() {
        return archived;
    }

    /**
     * @param last  day of the newest act about it
     * @param years as the office set them; fewer than {@link #least()} count as the least
     * @return the first day on which it may go
     */
    public LocalDate over(LocalDate last, int years) {
        return LocalDate.of(last.getYear() + 1, 1, 1).plusYears(Math.max(least, years));
    }
}
