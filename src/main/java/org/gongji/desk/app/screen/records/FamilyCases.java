package org.gongji.desk.app.screen.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Party;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.words.Words;

/**
 * Opens a case from a family on record, so that nobody is keyed twice. The people stand in it as this window has
 * them; that the one at the counter is the giver is still compared with the card, in the case itself.
 */
public final class FamilyCases {
    private static final String GIVER = "p1";
    private static final String MEMBER = "p2";

    private final Supplier<Counter> counter;
    private final Clerk clerk;
    private final Clock clock;

    public FamilyCases(Supplier<Counter> counter, Clerk clerk, Clock clock) {
        this.counter = counter;
        this.clerk = clerk;
        this.clock = clock;
    }

    /**
     * Says the usual reason; the case asks whether it is another.
     *
     * @param binding one that stands
     * @throws IllegalStateException when no such binding is on record
     */
    public CaseFile ending(String binding) {
        return ending(binding, Asker.GIVER);
    }

    /** Who asks for the end of a binding; words under {@code leave.who.<NAME>}. */
    public enum Asker {
        GIVER, MEMBER, GUARDIAN
    }

    /** @param asker whose document is looked at, and who signs */
    public CaseFile ending(String binding, Asker asker) {
        Binding bound = counter.get().store().bindings().find(binding)
                .orElseThrow(() -> new IllegalStateException("no such binding"));
        CaseFile file = giver(counter.get().intake().open(CaseFile.Purpose.END, clerk), bound.giver());
        CaseFile whole = CaseEdit.member(CaseEdit.person(file, person(MEMBER, bound.member())),
                new CaseFile.MemberClaim(MEMBER, bound.relation(), Words.chinese().say(asker == Asker.GIVER
                        ? "paper.ending.reason" : "leave.reason.A"), null, null));
        return kept(switch (asker) {
            case GIVER -> whole;
            case MEMBER -> CaseEdit.leaving(whole, MEMBER);
            case GUARDIAN -> CaseEdit.leavingChild(whole, MEMBER);
        });
    }

    /**
     * A case that changes one binding; it begins as it stands, and what differs at the end is the change.
     *
     * @param binding one that stands
     * @throws IllegalStateException when no such binding is on record
     */
    public CaseFile changing(String binding) {
        Binding bound = counter.get().store().bindings().find(binding)
                .orElseThrow(() -> new IllegalStateException("no such binding"));
        CaseFile file = giver(counter.get().intake().open(CaseFile.Purpose.CHANGE, clerk), bound.giver());
        return kept(CaseEdit.member(CaseEdit.person(file, person(MEMBER, bound.member())),
                new CaseFile.MemberClaim(MEMBER, bound.relation(), "", bound.cap(), bound.until())));
    }

    /** @param family that somebody is to join */
    public CaseFile adding(String family) {
        Party giver = counter.get().store().families().all().stream().filter(one -> one.id().equals(family))
                .findFirst().orElseThrow(() -> new IllegalStateException("no such family")).giver();
        return kept(giver(counter.get().intake().open(CaseFile.Purpose.BIND, clerk), giver));
    }

    private CaseFile giver(CaseFile file, Party giver) {
        return CaseEdit.giver(file, person(GIVER, giver));
    }

    private CaseFile kept(CaseFile file) {
        IntakeDesk intake = counter.get().intake();
        CaseFile looked = intake.lookUp(file);
        intake.save(looked, "notice", false, clerk);
        return looked;
    }

    private Person person(String ref, Party party) {
        IdCheck check = IdNumbers.check(party.certno(), LocalDate.now(clock));
        IdKind kind = IdKind.ofRecord(party.certType(), party.certno());
        IdDocument document = new IdDocument(kind, party.certno(), null, null, false, Source.ROSTER);
        return new Person(ref, party.name(), Source.ROSTER, document, check.sex(), check.birth(), "", List.of(),
                List.of());
    }
}
