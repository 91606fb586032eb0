package org.gongji.desk.store.fold;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Agreed;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.Changed;
import org.gongji.desk.binding.Families;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.PeriodDesk;

/** Families and bindings from the acts that founded, bound, changed and ended them. */
final class BindingFold {
    private final Families families;
    private final Bindings bindings;
    private final Matters matters;
    private final LinkedNumbers linked;

    BindingFold(Families families, Bindings bindings, Matters matters, LinkedNumbers linked) {
        this.families = families;
        this.bindings = bindings;
        this.matters = matters;
        this.linked = linked;
    }

    void take(Facts act) {
        switch (act.header().kind()) {
            case FAMILY_FOUNDED -> families.put(new Family(act.text("family"), act.party("giver"), act.at(),
                    List.of()));
            case MEMBER_ADDED -> added(act);
            case BOUND -> act.textIfAny("family").ifPresent(family -> bindings.put(bound(act, family)));
            case CHANGED -> changed(act);
            case ENDED, SUSPENDED, RESUMED, VOIDED -> moved(act);
            case TOLD -> act.textIfAny("binding").filter(id -> reached(act)).flatMap(bindings::find)
                    .ifPresent(binding -> bindings.put(binding.told()));
            case CENTRE_ANSWERED -> answered(act);
            case INFO_CHANGED -> renumbered(act);
            case REPOINTED -> repointed(act);
            default -> { }
        }
    }

    /** A call that nobody took leaves it owed. */
    private static boolean reached(Facts act) {
        return !act.textIfAny("call").equals(Optional.of("not_reached"));
    }

    private void added(Facts act) {
        families.ofGiver(act.party("giver").certno()).filter(family -> family.id().equals(act.text("family")))
                .ifPresent(family -> families.put(family.with(new Family.Belonging(act.party("member"),
                        act.text("relation"), act.at()))));
    }

    private static Binding bound(Facts act, String family) {
        String pack = act.text("packSha256");
        return new Binding(act.text("binding"), family, act.party("giver"), act.party("member"),
                (String) act.map("relation").get("name"), (String) act.map("relation").get("code"),
                (String) act.map("relation").get("kind"), act.text("pack"),
                pack.isEmpty() ? null : new Sha256(pack), act.text("caseNo"), act.text("matter"),
                act.time("acceptedAt"), act.timeOrNull("effectiveAt"), BindingState.ACTIVE, act.at(), "",
                act.count("giverSlot"), null).limited(act.countOrNull("cap"),
                act.dayOrNull("until"));
    }

    /** In force at once where the act says since when; else from the centre's word on. */
    private void changed(Facts act) {
        List<Agreed.Item> items = act.list("items").stream()
                .map(item -> Agreed.Item.valueOf(((String) item).toUpperCase(Locale.ROOT))).toList();
        Changed.Change change = new Changed.Change(act.text("matter"), items, Agreed.of(act.map("after")),
                act.timeOrNull("effectiveAt") == null ? Changed.State.WAITS : Changed.State.HOLDS);
        bindings.find(act.text("binding")).ifPresent(binding -> bindings.put(binding.changed(change)));
    }

    /**
     * What a roster changed, or a member alone asked for, the giver has still to be told; whoever asked for it, or agreed
     * on the day, knows.
     */
    private void moved(Facts act) {
        String reason = act.textIfAny("endReason").or(() -> act.textIfAny("reason")).orElse("");
        boolean unasked = act.textIfAny("matter").isEmpty() && !reason.equals(PeriodDesk.REASON)
                || act.textIfAny("askedBy").isPresent();
        act.textIfAny("binding").flatMap(bindings::find).ifPresent(binding -> move(act, binding, reason,
                unasked ? Binding.Notice.OWED : null));
    }

    private void move(Facts act, Binding binding, String reason, Binding.Notice notice) {
        Optional<BindingState> next = binding.state().after(act.header().kind());
        next.ifPresent(state -> bindings.put(binding.in(state, act.at(), reason, notice)));
    }

    /** Whatever the centre did not accept frees the pair it was about. */
    private void answered(Facts act) {
        String id = act.text("matter");
        boolean accepted = act.text("answer").equals("accepted");
        matters.find(id).filter(matter -> matter.kind() == MatterKind.CHANGE)
                .flatMap(matter -> standing(matter.giver(), matter.member()))
                .ifPresent(binding -> answered(binding, id, accepted));
        if (accepted) {
            return;
        }
        matters.find(id).filter(matter -> matter.kind() == MatterKind.BIND)
                .flatMap(matter -> standing(matter.giver(), matter.member()))
                .filter(binding -> binding.matter().equals(id))
                .ifPresent(binding -> move(act, binding, act.text("code"), null));
    }

    /** Before what stands under the old number follows. */
    private void renumbered(Facts act) {
        String from = act.party("giver").certno();
        String to = act.party("member").certno();
        if (!from.equals(to)) {
            linked.changed(from, to, act.text("matter"));
        }
    }

    private void repointed(Facts act) {
        act.textIfAny("binding").flatMap(bindings::find).ifPresent(binding ->
                bindings.put(binding.between(act.party("giver"), act.party("member"))));
        act.textIfAny("family").flatMap(families::find).ifPresent(family ->
                families.put(family.repointed(act.party("was").certno(), act.party("now"))));
    }

    private void answered(Binding binding, String matter, boolean accepted) {
        Binding answered = binding.answered(matter, accepted);
        if (!answered.equals(binding)) {
            bindings.put(answered);
        }
    }

    private Optional<Binding> standing(Party giver, Party member) {
        return bindings.standing(giver.certno(), member.certno());
    }
}
