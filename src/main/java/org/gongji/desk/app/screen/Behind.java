package org.gongji.desk.app.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.Party;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.LookDesk;

/** Who stands behind a line of a list, found again by the number of its draft. Long work. */
public final class Behind {
    private final Supplier<Counter> counter;
    private final String screen;

    /** @param screen as {@link LookDesk#person} names it */
    public Behind(Supplier<Counter> counter, String screen) {
        this.counter = counter;
        this.screen = screen;
    }

    /** Giver and family members of what was begun under this draft, the giver first. */
    public List<Hidden> draft(String draft) {
        List<Matter> matters = counter.get().store().matters().ofDraft(draft);
        return matters.isEmpty() ? open(draft).map(file -> file.persons().stream()
                .sorted(Comparator.comparing(one -> !one.ref().equals(file.giver())))
                .filter(one -> !one.name().isEmpty()).map(one -> person(one, draft)).toList()).orElse(List.of())
                : matters(matters, "");
    }

    /** @param phone whom to call about them: the giver's; may be empty */
    public List<Hidden> matters(List<Matter> matters, String phone) {
        List<Hidden> people = new ArrayList<>();
        Matter first = matters.get(0);
        people.add(party(first.giver(), first.draft(), phone));
        matters.forEach(one -> people.add(party(one.member(), one.draft(), "")));
        return people;
    }

    /** The giver alone; empty while nobody is known. */
    public Optional<Hidden> giver(String draft) {
        return draft(draft).stream().findFirst();
    }

    /** A person of an open case. */
    public Hidden person(Person one, String draft) {
        return new Hidden(screen, Masking.name(one.name()), draft, () -> new LookDesk.Whole(one.name(),
                one.document() == null ? "" : one.number(), one.phone() == null ? "" : one.phone()));
    }

    /** One side of a pair on record. */
    public Hidden party(Party one, String about, String phone) {
        return new Hidden(screen, Masking.name(one.name()), about, () -> new LookDesk.Whole(one.name(), one.certno(),
                phone));
    }

    private Optional<CaseFile> open(String draft) {
        return counter.get().intake().resume(draft);
    }
}
