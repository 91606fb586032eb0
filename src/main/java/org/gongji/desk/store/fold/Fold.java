package org.gongji.desk.store.fold;

import org.gongji.desk.access.Deputies;
import org.gongji.desk.binding.Approvals;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.Cases;
import org.gongji.desk.binding.Families;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.day.ClosedDays;
import org.gongji.desk.forms.IssuedPapers;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.ledger.Entry;

/** Every act in order, each leaving in the given registers what it says. */
public final class Fold {
    private final MatterFold matters;
    private final BindingFold bindings;
    private final CaseFold cases;
    private final DayFold days;
    private final PaperFold papers;
    private final CounterFold counters;
    private final ApprovalFold approvals;
    private final DeputyFold deputies;
    private final CardSeenFold cardsSeen;

    /** The registers to fill, empty at first. */
    public record Registers(Matters matters, Bindings bindings, Families families, Cases cases, ClosedDays days,
                            IssuedPapers papers, Numbers numbers, Approvals approvals, Deputies deputies,
                            SeenCards cards, LinkedNumbers linked) {
    }

    public Fold(Registers into) {
        this.matters = new MatterFold(into.matters());
        this.bindings = new BindingFold(into.families(), into.bindings(), into.matters(),
                into.linked());
        this.cases = new CaseFold(into.cases());
        this.days = new DayFold(into.days());
        this.papers = new PaperFold(into.papers());
        this.counters = new CounterFold(into.numbers());
        this.approvals = new ApprovalFold(into.approvals());
        this.deputies = new DeputyFold(into.deputies());
        this.cardsSeen = new CardSeenFold(into.cards());
    }

    /** @throws IllegalArgumentException when the act lacks a fact it should hold; what it says elsewhere is lost then */
    public void take(Entry entry) {
        Facts act = new Facts(entry);
        bindings.take(act);
        matters.take(act);
        cases.take(act);
        days.take(act);
        papers.take(act);
        counters.take(act);
        approvals.take(act);
        deputies.take(act);
        cardsSeen.take(act);
    }
}
