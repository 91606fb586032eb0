package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongji.desk.base.Sha256;

/**
 * One giver, one member, and since when.
 *
 * @param id          made by the desk before the act, so that a repeated act changes nothing
 * @param family      the family it belongs to
 * @param relation    what the member is to the giver, formal word
 * @param relationCode GB/T 4761
 * @param kind        one of the eight kinds of 近亲属, its Chinese word
 * @param caseNo      number under which it was bound
 * @param matter      the matter that bound it
 * @param effectiveAt null while it waits for the centre (effect on acceptance)
 * @param stateSince  when the present state began
 * @param stateReason coded reason of suspension or end; empty while active
 * @param giverSlot   1..n, unique among the member's standing bindings
 * @param notice      whether the family was told of the present state; null where nobody has to be told
 * @param cap         共济限额 in yuan that holds now; null for none
 * @param until       last day on which it holds; null while it is open
 * @param changed     what was agreed at first and changed since; null while nothing was
 */
public record Binding(String id, String family, Party giver, Party member, String relation, String relationCode,
                      String kind, String packId, Sha256 packSha256, String caseNo, String matter, Instant acceptedAt,
                      Instant effectiveAt, BindingState state, Instant stateSince, String stateReason,
                      int giverSlot, Notice notice, Integer cap, LocalDate until, Changed changed) {
    public Binding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(family);
        Objects.requireNonNull(state);
        if (giverSlot < 1) {
            throw new IllegalArgumentException("giver slots count from 1");
        }
    }

    /** One without a cap and without an end, as most are. */
    public Binding(String id, String family, Party giver, Party member, String relation, String relationCode,
                   String kind, String packId, Sha256 packSha256, String caseNo, String matter, Instant acceptedAt,
                   Instant effectiveAt, BindingState state, Instant stateSince, String stateReason,
                   int giverSlot, Notice notice) {
        this(id, family, giver, member, relation, relationCode, kind, packId, packSha256, caseNo, matter, acceptedAt,
                effectiveAt, state, stateSince, stateReason, giverSlot, notice, null, null, null);
    }

    /** Nobody was at the counter when a roster changed the state: then a call is owed. */
    public enum Notice {
        OWED, GIVEN
    }

    public Binding in(BindingState next, Instant since, String reason) {
        return in(next, since, reason, null);
    }

    public Binding in(BindingState next, Instant since, String reason, Notice call) {
        return new Binding(id, family, giver, member, relation, relationCode, kind, packId, packSha256, caseNo, matter,
                acceptedAt, effectiveAt, next, since, reason, giverSlot, call, cap, until, changed);
    }

    /** What is agreed on now. */
    public Agreed agreed() {
        return new Agreed(relation, relationCode, kind, cap, until);
    }

    /** With a cap or an end of its own. */
    public Binding limited(Integer yuan, LocalDate last) {
        return told(new Agreed(relation, relationCode, kind, yuan, last), changed);
    }

    /** Id, pair and number stay; what holds now is told again from all changes. */
    public Binding changed(Changed.Change change) {
        Changed all = (changed == null ? new Changed(agreed(), List.of()) : changed).and(change);
        return told(all.now(), all);
    }

    /** The centre's word about one of the changes; about any other matter it says nothing here. */
    public Binding answered(String changing, boolean accepted) {
        if (changed == null) {
            return this;
        }
        Changed all = changed.answered(changing, accepted);
        return told(all.now(), all);
    }

    private Binding told(Agreed now, Changed all) {
        return new Binding(id, family, giver, member, now.relation(), now.relationCode(), now.kind(), packId,
                packSha256, caseNo, matter, acceptedAt, effectiveAt, state, stateSince, stateReason, giverSlot, notice,
                now.cap(), now.until(), all);
    }

    /** Its last day has passed. While the centre has a later end before it, nothing ends. */
    public boolean over(LocalDate today) {
        boolean asked = changed != null && changed.waits(Agreed.Item.UNTIL);
        return state.holdsPair() && until != null && until.isBefore(today) && !asked;
    }

    /** The same binding after the name or number of one of the two was changed: id, number and since when stay. */
    public Binding between(Party nowGiver, Party nowMember) {
        return new Binding(id, family, nowGiver, nowMember, relation, relationCode, kind, packId, packSha256, caseNo,
                matter, acceptedAt, effectiveAt, state, stateSince, stateReason, giverSlot, notice, cap, until, changed);
    }

    /** The family was told of the present state. */
    public Binding told() {
        return in(state, stateSince, stateReason, Notice.GIVEN);
    }
}
