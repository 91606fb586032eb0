package org.gongji.desk.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.Journal;

/** Stands before a store's journal: lets several acts share one transaction, or tells when each became durable. */
final class MeasuredJournal implements Journal {
    private final Journal whole;
    private final Optional<Pen> held;
    private final Runnable durable;
    private boolean acting;

    private MeasuredJournal(Journal whole, Optional<Pen> held, Runnable durable) {
        this.whole = whole;
        this.held = held;
        this.durable = durable;
    }

    /** Each act works with the pen that is already held. */
    static Journal joined(Journal whole, Pen pen) {
        return new MeasuredJournal(whole, Optional.of(pen), () -> { });
    }

    /** @param durable runs after each commit */
    static Journal watched(Journal whole, Runnable durable) {
        return new MeasuredJournal(whole, Optional.empty(), durable);
    }

    @Override
    public <R> R act(Function<Pen, R> work) {
        if (held.isPresent() || acting) {
            return held.isPresent() ? work.apply(held.get()) : whole.act(work);
        }
        R result = whole.act(pen -> outermost(work, pen));
        durable.run();
        return result;
    }

    /** An act inside an act joins it, and is durable only with it. */
    private <R> R outermost(Function<Pen, R> work, Pen pen) {
        acting = true;
        try {
            return work.apply(pen);
        } finally {
            acting = false;
        }
    }

    @Override
    public List<Entry> range(long first, long last) {
        return whole.range(first, last);
    }

    @Override
    public List<Entry> about(String caseNo) {
        return whole.about(caseNo);
    }

    @Override
    public Optional<EntryHeader> head() {
        return whole.head();
    }
}
