package org.gongji.desk.binding;

import java.time.Instant;
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
 */
public record Binding(String id, String family, Party giver, Party member, String relation, String relationCode,
                      String kind, String packId, Sha256 packSha256, String caseNo, String matter, Instant acceptedAt,
                      Instant effectiveAt, BindingState state, Instant stateSince, String stateReason,
                      int giverSlot, Notice notice) {
    public Binding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(family);
        Objects.requireNonNull(state);
        if (giverSlot < 1) {
            throw new IllegalArgumentException("giver slots count from 1");
        }
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
                acceptedAt, effectiveAt, next, since, reason, giverSlot, call);
    }

    /** The same binding after the name or number of one of the two was changed: id, number and since when stay. */
    public Binding between(Party nowGiver, Party nowMember) {
        return new Binding(id, family, nowGiver, nowMember, relation, relationCode, kind, packId, packSha256, caseNo,
                matter, acceptedAt, effectiveAt, state, stateSince, stateReason, giverSlot, notice);
    }

    /** The family was told of the present state. */
    public Binding told() {
        return in(state, stateSince, stateReason, Notice.GIVEN);
    }
}
