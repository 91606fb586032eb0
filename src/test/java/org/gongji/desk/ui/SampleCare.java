package org.gongji.desk.ui;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongji.desk.ui.care.CareDesk;
import org.gongji.desk.ui.kit.Said;

/** An evening in January: three refused cases are due, the archive has not written about the bindings yet. */
final class SampleCare implements CareDesk {
    static final char[] RIGHT = "own-password".toCharArray();

    private final long due;
    boolean unfinished;
    int backups;
    boolean purged;

    SampleCare() {
        this(3);
    }

    SampleCare(long due) {
        this.due = due;
    }

    @Override
    public Shelf shelf() {
        return new Shelf(List.of(new Copy(Instant.parse("2026-01-22T00:21:00Z"), 11_291, 612_368_384),
                new Copy(Instant.parse("2026-01-21T00:19:00Z"), 10_877, 598_736_896),
                new Copy(Instant.parse("2026-01-20T00:24:00Z"), 10_402, 571_473_920)), 7,
                List.of(new Term("BINDING", 100, 0, 4_816, 0), new Term("REPORT", 30, 0, 212, 0),
                        new Term("REFUSAL", 10, purged ? 0 : due, 96, 2), new Term("ENQUIRY", 1, 0, 31, 0)),
                purged ? 0 : due * 400_000, 14, List.of(Samples.SHAO), unfinished);
    }

    @Override
    public Answer backUp() {
        backups++;
        return new Answer(true, Said.of("life.care.made", "11304"));
    }

    @Override
    public Answer purge(String second, char[] password) {
        boolean right = Arrays.equals(password, RIGHT) && second.equals(Samples.SHAO.staffNo());
        Arrays.fill(password, '\0');
        purged |= right;
        return right ? new Answer(true, Said.of("purge.gone", due))
                : new Answer(false, Said.of("purge.refused.WRONG", 4));
    }

    @Override
    public Answer finish() {
        unfinished = false;
        return new Answer(true, Said.of("purge.finished", 0));
    }
}
